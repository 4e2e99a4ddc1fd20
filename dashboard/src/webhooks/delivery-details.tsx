// One delivery: the request that was sent and the response to it.
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { Snippet } from '../components/copy/snippet.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { DateTime } from '../components/text/date-time.tsx';
import { translateMessage } from '../graphql/messages/strings.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { webhookStrings } from './strings.ts';
import { DeliveryDocument, type DeliveryQuery } from './webhooks.generated.ts';

const { deliveries: listStrings, delivery: strings } = webhookStrings;

type Webhook = NonNullable<NonNullable<DeliveryQuery['organization']>['webhook']>;
type Delivery = NonNullable<Webhook['delivery']>;

export function DeliveryDetails({
  webhook,
  delivery: id,
  onResend,
  onClose,
}: {
  webhook: string;
  delivery: string;
  onResend: () => void;
  onClose: () => void;
}) {
  const { id: organization } = useOrganization();
  const [{ data, error, fetching }] = useQuery({
    query: DeliveryDocument,
    variables: { organization, webhook, delivery: id },
    requestPolicy: 'cache-and-network',
  });
  const delivery = data?.organization?.webhook?.delivery;
  if (!delivery && !error && fetching) return null;
  return (
    <Dialog title={delivery?.event ?? strings.gone} onClose={onClose}>
      <ProblemNote problems={error && problemsOf(error)} />
      {delivery && <Details delivery={delivery} />}
      <DialogActions>
        {delivery && <Button onClick={onResend}>{listStrings.resend}</Button>}
        <Button look="primary" onClick={onClose}>
          {componentStrings.buttons.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What the server sends with each request; the signature is made for an attempt, and not stored. */
const headersOf = ({ eventId }: Delivery): string =>
  Object.entries({
    'Content-Type': 'application/json',
    'User-Agent': 'ilqr-server',
    'Webhook-Id': eventId,
    'Webhook-Timestamp': strings.timeOfAttempt,
    'Webhook-Signature': strings.signature,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

/** JSON with indents; everything else as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function Details({ delivery }: { delivery: Delivery }) {
  const { status, attempts, createdAt, deliveredAt, nextAttemptAt } = delivery;
  const { payload, responseStatus, responseBody, durationMs, error } = delivery;
  const duration = durationMs !== null && listStrings.duration({ milliseconds: durationMs });
  const reason = error && translateMessage(error);
  const summary = [responseStatus, reason, duration].filter(Boolean).join(', ');
  const times = [
    { name: strings.occurred, at: createdAt },
    { name: strings.delivered, at: deliveredAt },
    { name: strings.nextAttempt, at: nextAttemptAt },
  ];
  return (
    <div className="grid gap-5 text-sm">
      <div className="flex flex-wrap gap-x-6 gap-y-1 text-muted">
        <div>
          {listStrings.statuses[status]}, {listStrings.attempts({ count: attempts })}
        </div>
        {times.map(
          ({ name, at }) =>
            at !== null && (
              <div key={name}>
                {name}: <DateTime at={at} withTime />
              </div>
            ),
        )}
      </div>
      <section className="grid gap-3">
        <h3 className="font-semibold">{strings.request}</h3>
        <Snippet title={strings.headers} code={headersOf(delivery)} />
        {payload === null ? (
          <p className="text-muted">{strings.noBody}</p>
        ) : (
          <Snippet title={strings.body} code={JSON.stringify(payload, null, 2)} />
        )}
      </section>
      <section className="grid gap-3">
        <h3 className="font-semibold">{strings.response}</h3>
        <p className="text-muted">{summary || strings.noResponse}</p>
        {responseStatus !== null &&
          (responseBody ? (
            <Snippet title={strings.responseBody} code={indented(responseBody)} />
          ) : (
            <p className="text-muted">{strings.emptyBody}</p>
          ))}
      </section>
    </div>
  );
}

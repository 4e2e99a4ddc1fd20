// The log of a webhook’s deliveries.
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { EmptyState } from '../components/page.tsx';
import { usePolling } from '../components/polling.ts';
import { DateTime } from '../components/text/date-time.tsx';
import type { List } from '../graphql/list.ts';
import { webhookStrings } from './strings.ts';
import { type DeliveriesQuery, RedeliverWebhookDocument } from './webhooks.generated.ts';

const strings = webhookStrings.deliveries;

type Webhook = NonNullable<NonNullable<DeliveriesQuery['organization']>['webhook']>;
type Delivery = Webhook['deliveries']['nodes'][number];

const tones = { DELIVERED: 'good', PENDING: 'plain', FAILED: 'warning', DEAD: 'bad' } as const;

function outcome({ responseStatus, durationMs, error }: Delivery): string {
  const duration = durationMs !== null && strings.duration({ milliseconds: durationMs });
  return [responseStatus, error, duration].filter(Boolean).join(', ');
}

export function Deliveries({ list }: { list: List<DeliveriesQuery, Delivery> }) {
  const { run, problems } = useAction(RedeliverWebhookDocument, strings.resent);
  const { nodes, refresh } = list;
  const pending = nodes?.filter(({ status }) => status === 'PENDING').map(({ id }) => id);
  usePolling(pending?.join(), refresh);
  return (
    <section aria-labelledby="deliveries" className="grid gap-3">
      <div className="flex items-center justify-between">
        <h2 id="deliveries" className="text-lg font-semibold">
          {strings.title}
        </h2>
        <Button onClick={refresh}>{strings.refresh}</Button>
      </div>
      <ProblemNote problems={problems} />
      {nodes?.length === 0 && <EmptyState title={strings.emptyTitle}>{strings.empty}</EmptyState>}
      {nodes && nodes.length > 0 && (
        <Rows>
          {nodes.map((delivery) => (
            <li key={delivery.id} className="flex flex-wrap items-center gap-3 px-5 py-3 text-sm">
              <Badge tone={tones[delivery.status]}>{strings.statuses[delivery.status]}</Badge>
              <span className="font-medium">{delivery.event}</span>
              <span className="min-w-0 flex-1 basis-40 truncate text-muted">
                {outcome(delivery)}
              </span>
              <span className="text-muted">{strings.attempts({ count: delivery.attempts })}</span>
              <DateTime at={delivery.createdAt} />
              <Button
                look="quiet"
                aria-label={strings.resendEvent(delivery)}
                onClick={() => run({ input: { id: delivery.id } })}
              >
                {strings.resend}
              </Button>
            </li>
          ))}
        </Rows>
      )}
      <ShowMore list={list} />
    </section>
  );
}

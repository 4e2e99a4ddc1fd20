// What was sent to a webhook, what came of it.
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { counted } from '../components/count.ts';
import { Rows, ShowMore } from '../components/list.tsx';
import { Moment } from '../components/moment.tsx';
import { EmptyState } from '../components/page.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useAction } from '../graphql/action.ts';
import type { List } from '../graphql/list.ts';
import { type DeliveriesQuery, RedeliverWebhookDocument } from './webhooks.generated.ts';

type Webhook = NonNullable<NonNullable<DeliveriesQuery['organization']>['webhook']>;
type Delivery = Webhook['deliveries']['nodes'][number];

const tones = { DELIVERED: 'good', PENDING: 'plain', FAILED: 'warning', DEAD: 'bad' } as const;

const outcome = ({ responseStatus, durationMs, error }: Delivery): string =>
  [responseStatus, error, durationMs !== null && `${durationMs} ms`].filter(Boolean).join(', ');

export function Deliveries({ list }: { list: List<DeliveriesQuery, Delivery> }) {
  const { run, problems } = useAction(RedeliverWebhookDocument, 'Sent again');
  const { nodes, refresh } = list;
  return (
    <section aria-labelledby="deliveries" className="grid gap-3">
      <div className="flex items-center justify-between">
        <h2 id="deliveries" className="text-lg font-semibold">
          Deliveries
        </h2>
        <Button onClick={refresh}>Look again</Button>
      </div>
      <ProblemNote problems={problems} />
      {nodes?.length === 0 && (
        <EmptyState title="Nothing was sent yet">Send a test to see what arrives.</EmptyState>
      )}
      {nodes && nodes.length > 0 && (
        <Rows>
          {nodes.map((delivery) => (
            <li key={delivery.id} className="flex flex-wrap items-center gap-3 px-5 py-3 text-sm">
              <Badge tone={tones[delivery.status]}>{delivery.status.toLowerCase()}</Badge>
              <span className="font-medium">{delivery.event}</span>
              <span className="min-w-0 flex-1 basis-40 truncate text-muted">
                {outcome(delivery)}
              </span>
              <span className="text-muted">{counted(delivery.attempts, 'attempt')}</span>
              <Moment at={delivery.createdAt} />
              <Button
                look="quiet"
                aria-label={`Send again: ${delivery.event}`}
                onClick={() => run({ input: { id: delivery.id } })}
              >
                Send again
              </Button>
            </li>
          ))}
        </Rows>
      )}
      <ShowMore list={list} />
    </section>
  );
}

// The deliveries of a webhook, with their results.
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { EmptyState } from '../components/page.tsx';
import { usePolling } from '../components/polling.ts';
import { Moment } from '../components/text/moment.tsx';
import { counted } from '../components/text/plural.ts';
import type { List } from '../graphql/list.ts';
import { type DeliveriesQuery, RedeliverWebhookDocument } from './webhooks.generated.ts';

type Webhook = NonNullable<NonNullable<DeliveriesQuery['organization']>['webhook']>;
type Delivery = Webhook['deliveries']['nodes'][number];

const statuses = {
  DELIVERED: { words: 'Delivered', tone: 'good' },
  PENDING: { words: 'Pending', tone: 'plain' },
  FAILED: { words: 'Failed, retrying', tone: 'warning' },
  DEAD: { words: 'Gave up', tone: 'bad' },
} as const;

const outcome = ({ responseStatus, durationMs, error }: Delivery): string =>
  [responseStatus, error, durationMs !== null && `${durationMs} ms`].filter(Boolean).join(', ');

export function Deliveries({ list }: { list: List<DeliveriesQuery, Delivery> }) {
  const { run, problems } = useAction(RedeliverWebhookDocument, 'Sent again');
  const { nodes, refresh } = list;
  const pending = nodes?.filter(({ status }) => status === 'PENDING').map(({ id }) => id);
  usePolling(pending?.join(), refresh);
  return (
    <section aria-labelledby="deliveries" className="grid gap-3">
      <div className="flex items-center justify-between">
        <h2 id="deliveries" className="text-lg font-semibold">
          Deliveries
        </h2>
        <Button onClick={refresh}>Refresh</Button>
      </div>
      <ProblemNote problems={problems} />
      {nodes?.length === 0 && (
        <EmptyState title="No deliveries yet">Send a test to see what arrives.</EmptyState>
      )}
      {nodes && nodes.length > 0 && (
        <Rows>
          {nodes.map((delivery) => (
            <li key={delivery.id} className="flex flex-wrap items-center gap-3 px-5 py-3 text-sm">
              <Badge tone={statuses[delivery.status].tone}>{statuses[delivery.status].words}</Badge>
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

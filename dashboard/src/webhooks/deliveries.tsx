// The log of a webhook’s deliveries, which updates live.
import { useCallback, useState } from 'react';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { EmptyState } from '../components/page.tsx';
import { usePolling } from '../components/polling.ts';
import { DateTime } from '../components/text/date-time.tsx';
import type { List } from '../graphql/list.ts';
import { translateMessage } from '../graphql/messages/strings.ts';
import { DeliveryDetails } from './delivery-details.tsx';
import { useLiveDeliveries } from './live-deliveries.ts';
import { webhookStrings } from './strings.ts';
import {
  type DeliveriesQuery,
  type DeliveryRowFragment,
  RedeliverWebhookDocument,
} from './webhooks.generated.ts';

const strings = webhookStrings.deliveries;

const tones = { DELIVERED: 'good', PENDING: 'plain', FAILED: 'warning', DEAD: 'bad' } as const;

function outcome({ responseStatus, durationMs, error }: DeliveryRowFragment): string {
  const duration = durationMs !== null && strings.duration({ milliseconds: durationMs });
  return [responseStatus, error && translateMessage(error), duration].filter(Boolean).join(', ');
}

export function Deliveries({
  webhook,
  list,
}: {
  /** ID of the webhook. */
  webhook: string;
  list: List<DeliveriesQuery, DeliveryRowFragment>;
}) {
  const { run, problems } = useAction(RedeliverWebhookDocument, strings.resent);
  const { nodes, refresh } = list;
  const [open, setOpen] = useState<string>();
  const isLive = useLiveDeliveries(webhook, refresh);
  const close = useCallback(() => setOpen(undefined), []);
  const pending = nodes?.filter(({ status }) => status === 'PENDING').map(({ id }) => id);
  usePolling(pending?.join(), refresh);
  return (
    <section aria-labelledby="deliveries" className="grid gap-3">
      <div className="flex items-center justify-between">
        <h2 id="deliveries" className="text-lg font-semibold">
          {strings.title}
        </h2>
        {isLive ? (
          <Badge tone="good">{strings.live}</Badge>
        ) : (
          <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
            {strings.notLive}
            <Button onClick={refresh}>{strings.refresh}</Button>
          </span>
        )}
      </div>
      <ProblemNote problems={problems} />
      {nodes?.length === 0 && <EmptyState title={strings.emptyTitle}>{strings.empty}</EmptyState>}
      {nodes && nodes.length > 0 && (
        <Rows>
          {nodes.map((delivery) => (
            <li key={delivery.id} className="flex flex-wrap items-center gap-3 px-5 py-3 text-sm">
              <Badge tone={tones[delivery.status]}>{strings.statuses[delivery.status]}</Badge>
              <button
                type="button"
                aria-label={strings.details(delivery)}
                onClick={() => setOpen(delivery.id)}
                className="font-medium underline"
              >
                {delivery.event}
              </button>
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
      {open !== undefined && (
        <DeliveryDetails
          webhook={webhook}
          delivery={open}
          onResend={() => run({ input: { id: open } })}
          onClose={close}
        />
      )}
    </section>
  );
}

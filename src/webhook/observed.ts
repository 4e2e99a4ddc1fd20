// Metrics and traces of webhook requests.
import type { Metrics } from '../observe/metrics.ts';
import { failure, type Tracing, traced, traceparentOf } from '../observe/tracing.ts';
import type { Due, Endpoint } from './queue.ts';
import type { Attempt } from './send.ts';

/** Where deliveries are observed. */
export interface Observation {
  metrics: Pick<Metrics, 'deliveries' | 'deliveryTime'>;
  /** Left out: no traces. */
  tracing?: Tracing | undefined;
}

export const isDelivered = ({ status }: Pick<Attempt, 'status'>): boolean =>
  status !== null && status >= 200 && status < 300;

/** The ID of the request that caused all of these events; undefined if there were several. */
export function requestIn(group: readonly Due[]): string | undefined {
  const [first, ...more] = new Set(group.map(({ requestId }) => requestId));
  return more.length > 0 ? undefined : (first ?? undefined);
}

/**
 * Sends with headers that identify the causing request to the receiver. The span is a child of the
 * trace of the first event, which may have ended long ago, and linked to those of the others.
 */
export async function observedDelivery(
  group: readonly Due[],
  endpoint: Pick<Endpoint, 'url'>,
  { metrics, tracing }: Observation,
  send: (headers: Record<string, string>) => Promise<Attempt>,
): Promise<Attempt> {
  const requestId = requestIn(group);
  const attempt = await traced(
    tracing,
    'POST webhook',
    () => spanOf(group, endpoint),
    async (span) => {
      const came = await send({
        ...(requestId !== undefined && { 'x-request-id': requestId }),
        ...(span && { traceparent: traceparentOf(span.spanContext()) }),
      });
      if (came.status !== null) span?.setAttribute('http.response.status_code', came.status);
      if (!isDelivered(came)) span?.setStatus(failure);
      return came;
    },
  );
  const result = isDelivered(attempt)
    ? 'delivered'
    : attempt.status === null
      ? 'unanswered'
      : 'refused';
  metrics.deliveries.inc({ result }, group.length);
  metrics.deliveryTime.observe(attempt.durationMs / 1_000);
  return attempt;
}

function spanOf(group: readonly Due[], { url }: Pick<Endpoint, 'url'>) {
  const causes = new Set(group.flatMap(({ traceparent }) => traceparent ?? []));
  const [traceparent, ...links] = causes;
  return {
    kind: 'client' as const,
    parent: { traceparent },
    links,
    // Only the host, because the rest of the URL may contain secrets.
    attributes: {
      'http.request.method': 'POST',
      'server.address': new URL(url).hostname,
      'ilqr.events': group.length,
    },
  };
}

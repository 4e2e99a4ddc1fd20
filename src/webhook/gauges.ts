// Metrics of events waiting to be delivered.
import { Gauge, type Registry } from 'prom-client';
import { withTimeout } from '../core/timing.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { metricsTimeout } from '../database/gauges.ts';
import { type Backlog, backlogOf } from './backlog.ts';

/** Milliseconds for which the backlog is cached. */
const backlogAge = 10_000;

/** The backlog is shared, so values of several processes are not added up. */
export function registerWebhookGauges(
  registry: Registry,
  prisma: Pick<PrismaClient, '$queryRaw'>,
): void {
  const registers = [registry];
  const latestBacklog = cached(() => withTimeout(metricsTimeout, backlogOf(prisma)), backlogAge);
  const ofBacklog = (name: string, help: string, count: (backlog: Backlog) => number) =>
    new Gauge({
      name: `ilqr_webhook_${name}`,
      help,
      labelNames: ['receiver'],
      aggregator: 'max',
      registers,
      async collect() {
        this.reset();
        for (const [receiver, backlog] of (await latestBacklog()) ?? []) {
          this.set({ receiver }, count(backlog));
        }
      },
    });
  ofBacklog('events_waiting', 'Number of events waiting to be delivered', ({ waiting }) => waiting);
  ofBacklog(
    'oldest_waiting_seconds',
    'Age of the oldest event waiting to be delivered',
    ({ since }) => (since === null ? 0 : Math.max(0, (Date.now() - since) / 1_000)),
  );
}

/** Caches a result for a while; undefined if it cannot be read. */
function cached<T>(find: () => Promise<T>, milliseconds: number): () => Promise<T | undefined> {
  let found: Promise<T | undefined> | undefined;
  let until = 0;
  return () => {
    if (!found || performance.now() >= until) {
      until = performance.now() + milliseconds;
      found = find().catch(() => {
        until = 0;
        return undefined;
      });
    }
    return found;
  };
}

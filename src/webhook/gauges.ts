// What metrics say of events that wait to be delivered.
import { Gauge, type Registry } from 'prom-client';
import { withTimeout } from '../core/timing.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { type Backlog, backlogOf } from './backlog.ts';

/** Milliseconds that an answer of metrics waits for the database. */
const timeout = 1_000;
/** Milliseconds for which the backlog is not counted again. */
const backlogAge = 10_000;

/** What all processes share is the same in each of them, so it is not added up. */
export function registerWebhookGauges(
  registry: Registry,
  prisma: Pick<PrismaClient, '$queryRaw'>,
): void {
  const registers = [registry];
  const latestBacklog = remembered(() => withTimeout(timeout, backlogOf(prisma)), backlogAge);
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
  ofBacklog('events_waiting', 'Events that wait to be delivered', ({ waiting }) => waiting);
  ofBacklog('oldest_waiting_seconds', 'Age of the oldest event that waits', ({ since }) =>
    since === null ? 0 : Math.max(0, (Date.now() - since) / 1_000),
  );
}

/** What was found last, for a while; undefined while it cannot be found. */
function remembered<T>(find: () => Promise<T>, milliseconds: number): () => Promise<T | undefined> {
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

// Live subscriptions of this process to notifications of the database, from whichever process.
import { ApiError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { outsideScope } from '../../core/request-scope.ts';
import { every } from '../../core/timing.ts';
import { Prisma, type PrismaClient } from '../client/client.ts';
import type { Listen, Listening } from '../listen.ts';
import { createViewers, type Subscriber, type Viewer } from './viewers.ts';
import { createWatch, type Watch } from './watch.ts';

export interface Feed<Item, Watched extends Subscriber> {
  /**
   * Subscribes to what happens from now on, each item once. Throws RATE_LIMITED above 20 open subscriptions per
   * caller or 100 per organization, counted across processes and kinds of subscriptions.
   */
  watch(watched: Watched): Promise<Watch<Item>>;
  /** Number of open subscriptions. */
  watching(): number;
  /** Ends all subscriptions. */
  stop(): void;
  close(): Promise<void>;
}

export type FeedDatabase = Pick<PrismaClient, '$executeRaw' | '$queryRaw' | '$transaction'>;

/** The open subscriptions of this process, with when each began. */
export type Watches<Item, Watched> = ReadonlyMap<Watch<Item>, Watched & { since: Date }>;

interface FeedOptions<Item, Watched> {
  prisma: FeedDatabase;
  listen: Listen;
  log: Log;
  channel: string;
  /** Organizations in this table are notified of. */
  table: 'ScanWatch' | 'ChangeWatch';
  receive(payload: string, watches: Watches<Item, Watched>): Promise<void>;
  /** Notifications since then may have been missed. */
  catchUp(since: Date, watches: Watches<Item, Watched>): Promise<void>;
}

/** Lease of a subscription in the database in seconds, and its renewal interval in milliseconds. */
const lease = 60;
const renewEvery = 5_000;

export function createFeed<Item extends object, Watched extends Subscriber>(
  options: FeedOptions<Item, Watched>,
): Feed<Item, Watched> {
  const { prisma, listen, log, channel, table, receive, catchUp } = options;
  const watches = new Map<Watch<Item>, Watched & { since: Date; viewer: Viewer }>();
  const viewers = createViewers(prisma);
  let listening: Promise<Listening> | undefined;
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let leaving: Promise<void> = Promise.resolve();
  const timer = every(renewEvery, () => enqueue(renew));

  /** Runs work one at a time, so that items arrive in the order of their notifications. */
  function enqueue(work: () => Promise<void>): void {
    working = working.then(work).catch((err: unknown) => {
      log.warn({ err, channel }, 'failed to deliver live results');
    });
  }

  async function renew(): Promise<void> {
    const open = [...watches.values()];
    if (open.length === 0) return;
    const ids = [...new Set(open.map(({ organizationId }) => organizationId))];
    await viewers.renew(open.map(({ viewer }) => viewer));
    await prisma.$executeRaw`
      INSERT INTO ${Prisma.raw(`"${table}"`)} ("organizationId", "until")
      SELECT "id", now() AT TIME ZONE 'UTC' + make_interval(secs => ${lease})
      FROM "Organization" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id"
      ON CONFLICT ("organizationId") DO UPDATE SET "until" = excluded."until"`;
  }

  async function ready(): Promise<void> {
    listening ??= outsideScope(() =>
      listen(channel, {
        notify: (payload) => enqueue(() => receive(payload, watches)),
        missed: (since) =>
          enqueue(async () => {
            await renew();
            await catchUp(since, watches);
          }),
      }),
    );
    try {
      await listening;
    } catch (error) {
      listening = undefined;
      throw error;
    }
    await renew();
  }

  return {
    async watch(watched) {
      if (stopped) throw new ApiError('UNAVAILABLE');
      const viewer = await viewers.enter(watched);
      const watch = createWatch<Item>(() => {
        watches.delete(watch);
        // If this fails, the lease ends on its own.
        leaving = leaving.then(() => viewers.leave(viewer)).catch(() => undefined);
      });
      watches.set(watch, { ...watched, since: new Date(), viewer });
      try {
        await ready();
        if (stopped) throw new ApiError('UNAVAILABLE');
        return watch;
      } catch (error) {
        watch.end();
        throw error;
      }
    },
    watching: () => watches.size,
    stop() {
      stopped = true;
      timer.stop();
      for (const watch of [...watches.keys()]) watch.end();
    },
    async close() {
      this.stop();
      await listening?.then((one) => one.close()).catch(() => undefined);
      await Promise.all([working, leaving]);
    },
  };
}

// Live scans for subscribers, whichever process stores them.

import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ApiError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { outsideScope } from '../../core/request-scope.ts';
import { every } from '../../core/timing.ts';
import type { PrismaClient } from '../../database/client/client.ts';
import type { Listen, Listening } from '../../database/listen.ts';
import type { StoredScan } from '../../database/scans/stored-scan.ts';
import { scanChannel } from '../storing/notify.ts';
import { scansSince, scansWithIds } from './read.ts';
import { createViewers, type Viewer } from './viewers.ts';
import { createWatch, type Watch, type Watched } from './watch.ts';

export interface ScanFeed {
  /**
   * Subscribes to the scans of an organization or one code that are stored from now on, each once,
   * without bots. Throws RATE_LIMITED above 20 open subscriptions per caller or 100 per organization,
   * counted across processes.
   */
  watch(watched: Watched): Promise<Watch>;
  /** Number of open subscriptions. */
  watching(): number;
  /** Ends all subscriptions. */
  stop(): void;
  close(): Promise<void>;
}

/** Lease of a subscription in the database in seconds, and its renewal interval in milliseconds. */
const lease = 60;
const renewEvery = 5_000;
/** Milliseconds between a scan and its storage, at most, as a rule. */
const maxDelay = 60_000;

const message = z.object({
  organizationId: z.string(),
  qrCodeId: z.string(),
  ids: z.array(z.string()),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});

type FeedDatabase = Pick<PrismaClient, '$executeRaw' | '$queryRaw' | '$transaction'>;

export function createScanFeed(prisma: FeedDatabase, listen: Listen, log: Log): ScanFeed {
  const watches = new Map<Watch, Watched & { since: Date; viewer: Viewer }>();
  const viewers = createViewers(prisma);
  const seen = new LRUCache<string, true>({ max: 10_000 });
  let listening: Promise<Listening> | undefined;
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let leaving: Promise<void> = Promise.resolve();
  const timer = every(renewEvery, () => enqueue(renew));

  /** Runs work one at a time, so that scans arrive in the order of their notifications. */
  function enqueue(work: () => Promise<void>): void {
    working = working.then(work).catch((err: unknown) => {
      log.warn({ err }, 'failed to deliver live scans');
    });
  }

  const organizations = () => [
    ...new Set([...watches.values()].map(({ organizationId }) => organizationId)),
  ];

  async function renew(): Promise<void> {
    const ids = organizations();
    if (ids.length === 0) return;
    await viewers.renew([...watches.values()].map(({ viewer }) => viewer));
    await prisma.$executeRaw`
      INSERT INTO "ScanWatch" ("organizationId", "until")
      SELECT "id", now() AT TIME ZONE 'UTC' + make_interval(secs => ${lease})
      FROM "Organization" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id"
      ON CONFLICT ("organizationId") DO UPDATE SET "until" = excluded."until"`;
  }

  function publish(scans: readonly StoredScan[], late = false): void {
    for (const scan of scans) {
      if (seen.has(scan.id)) continue;
      seen.set(scan.id, true);
      for (const [watch, watched] of watches) {
        if (late && scan.scannedAt < watched.since) continue;
        if (concerns(watched, scan)) watch.push(scan);
      }
    }
  }

  async function receive(payload: string): Promise<void> {
    const told = message.parse(JSON.parse(payload));
    if (![...watches.values()].some((watched) => concerns(watched, told))) return;
    publish(await scansWithIds(told, prisma));
  }

  async function catchUp(since: Date): Promise<void> {
    await renew();
    const from = new Date(since.getTime() - maxDelay);
    publish(await scansSince(organizations(), from, prisma), true);
  }

  async function ready(): Promise<void> {
    listening ??= outsideScope(() =>
      listen(scanChannel, {
        notify: (payload) => enqueue(() => receive(payload)),
        missed: (since) => enqueue(() => catchUp(since)),
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
      const watch = createWatch(() => {
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

const concerns = (
  watched: Watched,
  { organizationId, qrCodeId }: Pick<StoredScan, 'organizationId' | 'qrCodeId'>,
): boolean =>
  watched.organizationId === organizationId &&
  (watched.qrCodeId === null || watched.qrCodeId === qrCodeId);

// Scans as they come, for those who watch, whichever process stores them.

import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ApiError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { outsideScope } from '../../core/request-scope.ts';
import { every } from '../../core/timing.ts';
import type { PrismaClient, Scan } from '../../database/client/client.ts';
import type { Listen, Listening } from '../../database/listen.ts';
import { scanChannel } from '../recording/store.ts';
import { createViewers, type Viewer } from './viewers.ts';
import { createWatch, type Watch, type Watched } from './watch.ts';

export interface ScanFeed {
  /**
   * The scans of an organization, or of one code, that are stored from now on; each comes once, those
   * of bots do not. Throws RATE_LIMITED for more than 20 at once of one caller, or 100 of an
   * organization, in whatever processes.
   */
  watch(watched: Watched): Promise<Watch>;
  /** How many there are. */
  watching(): number;
  /** Ends every watch. */
  stop(): void;
  close(): Promise<void>;
}

/** Seconds for which the database is told that somebody watches, and how often it is told again. */
const lease = 60;
const renewEvery = 5_000;
/** Milliseconds by which a scan may be older than the moment at which it is stored, as a rule. */
const lateness = 60_000;
const mostCaughtUp = 1_000;

const message = z.object({
  organizationId: z.string(),
  qrCodeId: z.string(),
  ids: z.array(z.string()),
  from: z.string().transform((time) => new Date(`${time}Z`)),
  to: z.string().transform((time) => new Date(`${time}Z`)),
});

type FeedDatabase = Pick<PrismaClient, '$executeRaw' | '$transaction' | 'scan'>;

export function createScanFeed(prisma: FeedDatabase, listen: Listen, log: Log): ScanFeed {
  const watches = new Map<Watch, Watched & { since: Date; viewer: Viewer }>();
  const viewers = createViewers(prisma);
  const seen = new LRUCache<string, true>({ max: 10_000 });
  let listening: Promise<Listening> | undefined;
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let leaving: Promise<void> = Promise.resolve();
  const timer = every(renewEvery, () => afterThat(renew));

  /** One thing after the other, so that scans come in the order in which they are told of. */
  function afterThat(work: () => Promise<void>): void {
    working = working.then(work).catch((err: unknown) => {
      log.warn({ err }, 'scans could not be shown live');
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

  function show(scans: readonly Scan[], late = false): void {
    for (const scan of scans) {
      if (seen.has(scan.id)) continue;
      seen.set(scan.id, true);
      for (const [watch, watched] of watches) {
        if (late && scan.scannedAt < watched.since) continue;
        if (concerns(watched, scan)) watch.push(scan);
      }
    }
  }

  async function hear(payload: string): Promise<void> {
    const { ids, from, to, ...origin } = message.parse(JSON.parse(payload));
    if (![...watches.values()].some((watched) => concerns(watched, origin))) return;
    show(
      await prisma.scan.findMany({
        where: { id: { in: ids }, scannedAt: { gte: from, lte: to } },
        orderBy: [{ scannedAt: 'asc' }, { id: 'asc' }],
      }),
    );
  }

  async function catchUp(since: Date): Promise<void> {
    await renew();
    const scans = await prisma.scan.findMany({
      where: {
        organizationId: { in: organizations() },
        bot: false,
        scannedAt: { gte: new Date(since.getTime() - lateness) },
      },
      orderBy: [{ scannedAt: 'desc' }, { id: 'desc' }],
      take: mostCaughtUp,
    });
    show(scans.reverse(), true);
  }

  async function ready(): Promise<void> {
    listening ??= outsideScope(() =>
      listen(scanChannel, {
        told: (payload) => afterThat(() => hear(payload)),
        missed: (since) => afterThat(() => catchUp(since)),
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
        // What cannot be said now ends with its lease.
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
  { organizationId, qrCodeId }: Pick<Scan, 'organizationId' | 'qrCodeId'>,
): boolean =>
  watched.organizationId === organizationId &&
  (watched.qrCodeId === null || watched.qrCodeId === qrCodeId);

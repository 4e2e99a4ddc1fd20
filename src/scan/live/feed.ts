// Live scans for subscribers, whichever process stores them.

import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import type { Listen } from '../../database/listen.ts';
import {
  createFeed,
  type Feed,
  type FeedDatabase,
  type Watches,
} from '../../database/live/feed.ts';
import type { Subscriber } from '../../database/live/viewers.ts';
import type { StoredScan } from '../../database/scans/stored-scan.ts';
import { scanChannel } from '../storing/notify.ts';
import { scansSince, scansWithIds } from './read.ts';

interface Watched extends Subscriber {
  /** null: all codes of the organization. */
  qrCodeId: string | null;
}

/** Scans of an organization or one code that are stored from now on, without bots. */
export type ScanFeed = Feed<StoredScan, Watched>;

/** Milliseconds between a scan and its storage, at most, as a rule. */
const maxDelay = 60_000;

const message = z.object({
  organizationId: z.string(),
  qrCodeId: z.string(),
  ids: z.array(z.string()),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});

export function createScanFeed(prisma: FeedDatabase, listen: Listen, log: Log): ScanFeed {
  const seen = new LRUCache<string, true>({ max: 10_000 });

  function publish(
    scans: readonly StoredScan[],
    watches: Watches<StoredScan, Watched>,
    late = false,
  ): void {
    for (const scan of scans) {
      if (seen.has(scan.id)) continue;
      seen.set(scan.id, true);
      for (const [watch, watched] of watches) {
        if (late && scan.scannedAt < watched.since) continue;
        if (concerns(watched, scan)) watch.push(scan);
      }
    }
  }

  return createFeed<StoredScan, Watched>({
    prisma,
    listen,
    log,
    channel: scanChannel,
    table: 'ScanWatch',
    async receive(payload, watches) {
      const told = message.parse(JSON.parse(payload));
      if (![...watches.values()].some((watched) => concerns(watched, told))) return;
      publish(await scansWithIds(told, prisma), watches);
    },
    async catchUp(since, watches) {
      const organizations = new Set(
        [...watches.values()].map(({ organizationId }) => organizationId),
      );
      const from = new Date(since.getTime() - maxDelay);
      publish(await scansSince([...organizations], from, prisma), watches, true);
    },
  });
}

const concerns = (
  watched: Watched,
  { organizationId, qrCodeId }: Pick<StoredScan, 'organizationId' | 'qrCodeId'>,
): boolean =>
  watched.organizationId === organizationId &&
  (watched.qrCodeId === null || watched.qrCodeId === qrCodeId);

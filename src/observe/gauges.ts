// What is looked up when metrics are asked for.
import type pg from 'pg';
import { Counter, Gauge } from 'prom-client';
import { within } from '../core/with-timeout.ts';
import type { PrismaClient } from '../database/client/client.ts';
import type { Replicas } from '../database/server/replica.ts';
import type { ScanDoor } from '../scan/handler.ts';
import type { ScanFeed } from '../scan/live/feed.ts';
import type { ScanRecorder } from '../scan/recording/recorder.ts';
import { type Backlog, backlogOf } from '../webhook/backlog.ts';
import type { Metrics } from './metrics.ts';

interface Sources {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  freeBytes: (() => Promise<number>) | undefined;
  replicas: Pick<Replicas, 'states'> | undefined;
  recorder: Pick<ScanRecorder, 'counts'>;
  scanFeed: Pick<ScanFeed, 'watching'>;
  scanDoor: Pick<ScanDoor, 'lookups'>;
}

/** Milliseconds that an answer of metrics waits for the database. */
const patience = 1_000;
/** Milliseconds for which what waits in the outbox is not counted again. */
const backlogAge = 10_000;

/** Everything that many processes share is the same in each; of the rest one adds up. */
export function watch({ registry }: Pick<Metrics, 'registry'>, sources: Sources): void {
  const { prisma, pool, freeBytes, replicas, recorder, scanFeed, scanDoor } = sources;
  const registers = [registry];

  new Gauge({
    name: 'ilqr_database_up',
    help: '1 if the database answers within a second',
    aggregator: 'min',
    registers,
    async collect() {
      const isUp = await within(patience, prisma.$queryRaw`SELECT 1`).then(Boolean, () => false);
      this.set(Number(isUp));
    },
  });

  new Gauge({
    name: 'ilqr_database_connections',
    help: 'Connections to the database server, and requests that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });

  new Gauge({
    name: 'ilqr_replica_up',
    help: '1 if the replica is read, 0 if the primary is in its place',
    labelNames: ['host'],
    aggregator: 'min',
    registers,
    collect() {
      for (const { host, isRead } of replicas?.states() ?? []) this.set({ host }, Number(isRead));
    },
  });

  new Gauge({
    name: 'ilqr_data_free_bytes',
    help: 'Bytes that are free where the folder of the embedded database is',
    aggregator: 'min',
    registers,
    async collect() {
      const bytes = await freeBytes?.().catch(() => undefined);
      if (bytes !== undefined) this.set(bytes);
    },
  });

  const latestBacklog = remembered(() => within(patience, backlogOf(prisma)), backlogAge);
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

  const total = (name: string, help: string, value: () => number) =>
    new Counter({
      name: `ilqr_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  total('scans_stored', 'Scans that were stored', () => recorder.counts.stored);
  total('scans_retried', 'Times that a scan had to be tried again', () => recorder.counts.retried);
  total('scans_lost', 'Scans that were not stored', () => recorder.counts.lost);
  new Gauge({
    name: 'ilqr_scans_waiting',
    help: 'Scans in memory that are not stored yet',
    registers,
    collect() {
      this.set(recorder.counts.waiting);
    },
  });

  new Counter({
    name: 'ilqr_scan_lookups_total',
    help: 'Where the target of a scan was found: in memory, in the database',
    labelNames: ['source'],
    registers,
    collect() {
      this.reset();
      for (const [source, count] of Object.entries(scanDoor.lookups)) this.inc({ source }, count);
    },
  });

  new Gauge({
    name: 'ilqr_live_streams',
    help: 'Subscriptions that are open',
    registers,
    collect() {
      this.set(scanFeed.watching());
    },
  });
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

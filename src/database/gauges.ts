// Metrics of the database.
import type pg from 'pg';
import { Gauge, type Registry } from 'prom-client';
import { withTimeout } from '../core/timing.ts';
import type { PrismaClient } from './client/client.ts';
import type { Replicas } from './server/replica.ts';

interface Database {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  /** Undefined unless the database is embedded. */
  freeBytes: (() => Promise<number>) | undefined;
  replicas: Pick<Replicas, 'states'> | undefined;
}

/** Milliseconds that a metrics request waits for the database. */
export const metricsTimeout = 1_000;

/** Values shared by all processes are combined with `min`, not added up. */
export function registerDatabaseGauges(
  registry: Registry,
  { prisma, pool, freeBytes, replicas }: Database,
): void {
  const registers = [registry];

  new Gauge({
    name: 'ilqr_database_up',
    help: '1 if the database responds within a second',
    aggregator: 'min',
    registers,
    async collect() {
      const isUp = await withTimeout(metricsTimeout, prisma.$queryRaw`SELECT 1`).then(
        Boolean,
        () => false,
      );
      this.set(Number(isUp));
    },
  });

  new Gauge({
    name: 'ilqr_database_connections',
    help: 'Number of database connections by state, and of requests waiting for one',
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
    help: '1 if the replica is in use, 0 if the primary is used instead; not for the primary itself',
    labelNames: ['host'],
    aggregator: 'min',
    registers,
    collect() {
      // Without hosts that have become the primary.
      this.reset();
      for (const { host, isRead } of replicas?.states() ?? []) this.set({ host }, Number(isRead));
    },
  });

  new Gauge({
    name: 'ilqr_data_free_bytes',
    help: 'Free bytes on the disk of the embedded database',
    aggregator: 'min',
    registers,
    async collect() {
      const bytes = await freeBytes?.().catch(() => undefined);
      if (bytes !== undefined) this.set(bytes);
    },
  });
}

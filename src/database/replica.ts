// Replicas of the database, read only where they show all that was committed before.
import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { PrismaClient } from './client/client.ts';
import { grouped } from './grouped.ts';
import { urlsOf } from './hosts.ts';
import { type OnStatement, observed } from './observed.ts';
import { createProbe, cut } from './probe.ts';

export interface Replicas {
  /** A database that shows whatever was answered before now; undefined if only the primary does. */
  reader(): Promise<PrismaClient | undefined>;
  close(): Promise<void>;
}

/** How far the log of a server goes, and which server's log it is. */
const place = z.object({ lineage: z.string(), position: z.number() });
type Place = z.output<typeof place>;

// What was answered is in the log on disk, unless PostgreSQL was told to answer before (synchronous_commit).
const written = `
  SELECT system_identifier || ' ' || left(pg_walfile_name(pg_current_wal_flush_lsn()), 8) AS "lineage",
         pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::float8 AS "position"
  FROM pg_control_system()`;

const replayed = `
  SELECT pg_is_in_recovery() AS "standby",
         system_identifier || ' ' || lpad(upper(to_hex(timeline_id)), 8, '0') AS "lineage",
         coalesce(pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0'), 0)::float8 AS "position"
  FROM pg_control_system(), pg_control_checkpoint()`;
const replica = z.tuple([place.extend({ standby: z.boolean() })]);

/** Milliseconds between two looks at a replica that nobody asks for. */
const lookEvery = 1_000;
/** Milliseconds for which a replica may lag before the primary is read instead. */
const patience = 100;
const askAgain = 5;

/** What a replica cannot answer, because it goes away or for any other reason, the primary does. */
class WithPrimary extends PrismaPg {
  readonly #primary: PrismaPg;
  constructor(pool: pg.Pool, primary: pg.Pool) {
    super(pool);
    this.#primary = new PrismaPg(primary);
  }
  override async connect() {
    const [connection, primary] = await Promise.all([super.connect(), this.#primary.connect()]);
    const read = connection.queryRaw.bind(connection);
    connection.queryRaw = (query) => read(query).catch(() => primary.queryRaw(query));
    connection.executeRaw = (query) => primary.executeRaw(query);
    connection.startTransaction = (level) => primary.startTransaction(level);
    return connection;
  }
}

interface ReplicaOptions {
  log?: Log;
  onStatement?: OnStatement;
}

export function openReplicas(url: string, primary: pg.Pool, options: ReplicaOptions): Replicas {
  const all = urlsOf(url).map((one) => openReplica(one, primary, options));
  let turn = 0;
  const mark = grouped(async (asked: readonly undefined[]) => {
    const { rows } = await primary.query(written);
    const [now] = z.tuple([place]).parse(rows);
    return asked.map(() => now);
  }, 10_000);

  return {
    async reader() {
      const well = all.filter(({ isWell }) => isWell());
      if (well.length === 0) return undefined;
      // With the primary out of reach there is nobody to ask; it says so itself.
      const now = await mark(undefined).catch(() => undefined);
      if (!now) return undefined;
      turn += 1;
      for (let tries = 0; tries < well.length; tries += 1) {
        const one = well[(turn + tries) % well.length];
        if (await one?.shows(now)) return one?.prisma;
      }
      return undefined;
    },
    close: async () => {
      await Promise.all(all.map(({ close }) => close()));
    },
  };
}

function openReplica(url: string, primary: pg.Pool, { log, onStatement }: ReplicaOptions) {
  const { host } = new URL(url);
  const probe = createProbe(url, replayed);
  const clients = new Set<pg.Client>();
  class Client extends pg.Client {
    constructor(settings: pg.ClientConfig = {}) {
      super({ ...settings, connectionString: url });
      clients.add(this);
      this.once('end', () => clients.delete(this));
    }
  }
  const pool = new pg.Pool({
    Client,
    max: 10,
    connectionTimeoutMillis: 1_000,
    query_timeout: 30_000,
  });
  pool.on('error', () => undefined);
  const adapter = new WithPrimary(pool, primary);
  const prisma = new PrismaClient({
    adapter: onStatement ? observed(adapter, onStatement) : adapter,
    errorFormat: 'minimal',
  });
  let seen: Place | undefined;

  function lose(why: unknown): void {
    if (seen) log?.warn({ host, err: why }, 'the replica is not read until it is well again');
    seen = undefined;
    for (const client of clients) cut(client);
  }

  async function look(): Promise<void> {
    try {
      const [{ standby, ...now }] = replica.parse(await probe.ask());
      if (!standby) throw new Error('It is no replica any more');
      if (!seen) log?.info({ host }, 'the replica is read');
      seen = now;
    } catch (error) {
      lose(error);
    }
  }
  const ask = grouped(async (asked: readonly undefined[]) => {
    await look();
    return asked.map(() => true);
  }, 10_000);

  /** Whether it has come so far; it may take a moment. */
  async function shows({ lineage, position }: Place): Promise<boolean> {
    for (const start = performance.now(); seen; await sleep(askAgain)) {
      if (seen.lineage !== lineage) return false;
      if (seen.position >= position) return true;
      if (performance.now() - start > patience) return false;
      await ask(undefined);
    }
    return false;
  }

  const looked = ask(undefined);
  const timer = setInterval(() => void ask(undefined), lookEvery);
  timer.unref();
  return {
    prisma,
    isWell: () => seen !== undefined,
    shows,
    async close() {
      clearInterval(timer);
      await looked;
      probe.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

// Replicas of the database, read only where they show all that was committed before.

import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import { every } from '../../core/timing.ts';
import { grouped } from '../batch.ts';
import { CancelableClient, cancelable } from '../cancel.ts';
import { PrismaClient } from '../client/client.ts';
import { type OnStatement, observed } from '../observed.ts';
import { databaseNumber } from './direct.ts';
import { urlsOf } from './hosts.ts';
import { createProbe, cut } from './probe.ts';

export interface Replicas {
  /** A database that shows whatever was answered before now; undefined if only the primary does. */
  reader(): Promise<PrismaClient | undefined>;
  /** Which of them are read at present. */
  states(): { host: string; isRead: boolean }[];
  close(): Promise<void>;
}

/** How far the log of a server goes, which line of the log it is, and of which database. */
const place = z.object({ database: z.string(), timeline: z.string(), position: z.number() });
type Place = z.output<typeof place>;
/** How far the primary is; undefined if it does not tell. */
type Mark = () => Promise<Place | undefined>;

// What was answered is in the log on disk, unless PostgreSQL was told to answer before (synchronous_commit).
const written = `
  SELECT system_identifier || ' ' || ${databaseNumber} AS "database",
         left(pg_walfile_name(pg_current_wal_flush_lsn()), 8) AS "timeline",
         pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::float8 AS "position"
  FROM pg_control_system()`;

const replayed = `
  SELECT pg_is_in_recovery() AS "standby",
         system_identifier || ' ' || ${databaseNumber} AS "database",
         lpad(upper(to_hex(timeline_id)), 8, '0') AS "timeline",
         coalesce(pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0'), 0)::float8 AS "position"
  FROM pg_control_system(), pg_control_checkpoint()`;
const replica = z.tuple([place.extend({ standby: z.boolean() })]);

/** Milliseconds between two looks at a replica that nobody asks for. */
const lookEvery = 1_000;
/** Milliseconds for which a replica may lag before the primary is read instead. */
const patience = 100;
const askAgain = 5;
/** Milliseconds without one moment in which it showed all, after which it is said to lag. */
const lagging = 5_000;

/** How a replica stands, with what the log says of it. */
const states = {
  read: 'the replica is read',
  away: 'the replica is not read: it does not answer',
  writes: 'the replica is not read: it is none, but a server that writes',
  other: 'the replica is not read: DATABASE_REPLICA_URL leads to another database',
  lags: 'the replica is not read: it lags behind the primary',
};
type State = keyof typeof states;

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
  const mark = grouped(async (asked: readonly undefined[]) => {
    const { rows } = await primary.query(written);
    const [now] = z.tuple([place]).parse(rows);
    return asked.map(() => now);
  }, 10_000);
  // With the primary out of reach there is nobody to ask; it says so itself.
  const markOrNone: Mark = () => mark(undefined).catch(() => undefined);
  const all = urlsOf(url).map((one) => openReplica(one, primary, markOrNone, options));
  let turn = 0;

  return {
    async reader() {
      const well = all.filter(({ isWell }) => isWell());
      if (well.length === 0) return undefined;
      const now = await markOrNone();
      if (!now) return undefined;
      turn += 1;
      for (let tries = 0; tries < well.length; tries += 1) {
        const one = well[(turn + tries) % well.length];
        if (await one?.shows(now)) return one?.prisma;
      }
      return undefined;
    },
    states: () => all.map(({ host, isRead }) => ({ host, isRead: isRead() })),
    close: async () => {
      await Promise.all(all.map(({ close }) => close()));
    },
  };
}

function openReplica(
  url: string,
  primary: pg.Pool,
  mark: Mark,
  { log, onStatement }: ReplicaOptions,
) {
  const { host } = new URL(url);
  const probe = createProbe(url, replayed);
  const clients = new Set<pg.Client>();
  class Client extends CancelableClient {
    constructor(settings: pg.ClientConfig = {}) {
      super({ ...settings, connectionString: url });
      clients.add(this);
      this.once('end', () => clients.delete(this));
    }
  }
  const pool = cancelable(
    new pg.Pool({
      Client,
      max: 10,
      connectionTimeoutMillis: 1_000,
      query_timeout: 30_000,
    }),
  );
  pool.on('error', () => undefined);
  const adapter = new WithPrimary(pool, primary);
  const prisma = new PrismaClient({
    adapter: onStatement ? observed(adapter, onStatement) : adapter,
    errorFormat: 'minimal',
  });
  let seen: Place | undefined;
  let state: State | undefined;
  let shownAt = 0;

  function note(now: State, why?: string): void {
    if (now === state) return;
    state = now;
    const line = { host, ...(why !== undefined && { why }) };
    if (now === 'read') log?.info(line, states[now]);
    else log?.warn(line, states[now]);
  }

  function lose(now: State, why?: string): void {
    note(now, why);
    seen = undefined;
    for (const client of clients) cut(client);
  }

  async function look(): Promise<void> {
    try {
      const [{ standby, ...now }] = replica.parse(await probe.ask());
      if (!standby) return lose('writes');
      if (!seen) shownAt = performance.now();
      seen = now;
    } catch (error) {
      lose('away', reasonOf(error));
    }
  }
  const ask = grouped(async (asked: readonly undefined[]) => {
    await look();
    return asked.map(() => true);
  }, 10_000);

  /** Whether it has come so far; it may take a moment. */
  async function shows({ database, timeline, position }: Place): Promise<boolean> {
    for (const start = performance.now(); seen; await sleep(askAgain)) {
      if (seen.database !== database) {
        note('other');
        return false;
      }
      if (seen.timeline === timeline && seen.position >= position) {
        shownAt = performance.now();
        note('read');
        return true;
      }
      if (seen.timeline !== timeline || performance.now() - start > patience) break;
      await ask(undefined);
    }
    if (seen && performance.now() - shownAt > lagging) note('lags');
    return false;
  }

  /** So that it is said how it stands although nobody reads. */
  async function judge(): Promise<void> {
    await ask(undefined);
    const now = seen && (await mark());
    if (now) await shows(now);
  }

  let judged = judge();
  const timer = every(lookEvery, () => {
    judged = judge();
  });
  return {
    host,
    prisma,
    isRead: () => state === 'read',
    isWell: () => seen !== undefined,
    shows,
    async close() {
      timer.stop();
      await judged;
      probe.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Of several attempts, as at all addresses of a host, the first. */
const reasonOf = (error: unknown): string => {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
};

// Read replicas, used only if they show everything committed before.

import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Log } from '../../core/log.ts';
import { every } from '../../core/timing.ts';
import { batched } from '../batch.ts';
import { CancelableClient, cancelable } from '../cancel.ts';
import { PrismaClient } from '../client/client.ts';
import { type OnStatement, observed } from '../observed.ts';
import { urlsOf } from './hosts.ts';
import { createProbe, cut } from './probe.ts';
import { createMark, type Mark, serverPosition, type WalPosition } from './wal-position.ts';

export interface Replicas {
  /** A replica that is up to date; undefined if only the primary is. */
  reader(): Promise<PrismaClient | undefined>;
  /** Which replicas are in use, without the host that is the primary itself. */
  states(): { host: string; isRead: boolean }[];
  close(): Promise<void>;
}

/** Milliseconds between checks of an idle replica. */
const checkInterval = 1_000;
/** Milliseconds that a read waits for a lagging replica before it uses the primary. */
const maxWait = 100;
const pollInterval = 5;
/** Milliseconds without being up to date after which a replica counts as lagging. */
const lagging = 5_000;

/** States of a replica and their log messages. */
const states = {
  read: 'the replica is in use',
  away: 'the replica is not used: it does not respond',
  primary: 'this host of DATABASE_REPLICA_URL is the primary now',
  writes: 'the replica is not used: it is a primary, but not that of DATABASE_URL',
  other: 'the replica is not used: DATABASE_REPLICA_URL points to another database',
  empty:
    'the replica is not used: DATABASE_REPLICA_URL points to another database, or the replica has not replayed the latest migration',
  lags: 'the replica is not used: it lags behind the primary',
};
type State = keyof typeof states;

/** Reads from the replica and falls back to the primary on any error. */
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
  const mark = createMark(primary);
  const all = urlsOf(url).map((one) => openReplica(one, primary, mark, options));
  let turn = 0;

  return {
    async reader() {
      const healthy = all.filter(({ isHealthy }) => isHealthy());
      if (healthy.length === 0) return undefined;
      const now = await mark();
      if (!now) return undefined;
      turn += 1;
      for (let tries = 0; tries < healthy.length; tries += 1) {
        const one = healthy[(turn + tries) % healthy.length];
        if (await one?.shows(now)) return one?.prisma;
      }
      return undefined;
    },
    states: () =>
      all
        .filter(({ isPrimary }) => !isPrimary())
        .map(({ host, isRead }) => ({ host, isRead: isRead() })),
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
  const probe = createProbe(url, serverPosition.statement);
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
  let seen: WalPosition | undefined;
  /** Its position, if it accepts writes. */
  let writer: WalPosition | undefined;
  let state: State | undefined;
  let shownAt = 0;

  function note(now: State, why?: string): void {
    if (now === state) return;
    state = now;
    const line = { host, ...(why !== undefined && { why }) };
    if (now === 'read' || now === 'primary') log?.info(line, states[now]);
    else log?.warn(line, states[now]);
  }

  function stopReading(): void {
    seen = undefined;
    for (const client of clients) cut(client);
  }

  async function check(): Promise<void> {
    try {
      const { standby, ...now } = serverPosition.parse(await probe.ask());
      writer = standby ? undefined : now;
      if (!standby) return stopReading();
      if (!seen) shownAt = performance.now();
      seen = now;
    } catch (error) {
      writer = undefined;
      note(isMissingTable(error) ? 'empty' : 'away', reasonOf(error));
      stopReading();
    }
  }
  const checkBatched = batched(async (requests: readonly undefined[]) => {
    await check();
    return requests.map(() => true);
  }, 10_000);

  /** Whether the replica has reached a position; may wait a moment. */
  async function shows({ database, timeline, position }: WalPosition): Promise<boolean> {
    for (const start = performance.now(); seen; await sleep(pollInterval)) {
      if (seen.database !== database) {
        note('other');
        return false;
      }
      if (seen.timeline === timeline && seen.position >= position) {
        shownAt = performance.now();
        note('read');
        return true;
      }
      if (seen.timeline !== timeline || performance.now() - start > maxWait) break;
      await checkBatched(undefined);
    }
    if (seen && performance.now() - shownAt > lagging) note('lags');
    return false;
  }

  /** Updates the state of an idle replica. */
  async function judge(): Promise<void> {
    await checkBatched(undefined);
    const now = (seen ?? writer) && (await mark());
    if (writer) {
      // Only one server writes on a timeline. While the primary is unknown, nothing changes.
      const isSame = writer.database === now?.database && writer.timeline === now.timeline;
      if (isSame) note('primary');
      else if (now || state !== 'primary') note('writes');
    } else if (now) await shows(now);
  }

  let judged = judge();
  const timer = every(checkInterval, () => {
    judged = judge();
  });
  return {
    host,
    prisma,
    isRead: () => state === 'read',
    isPrimary: () => state === 'primary',
    isHealthy: () => seen !== undefined,
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

const isMissingTable = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '42P01';

/** The first error, if several addresses of a host were tried. */
const reasonOf = (error: unknown): string => {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
};

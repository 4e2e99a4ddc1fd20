// Carries the scans of 1.0.0 over in the background, day by day; continues after a crash.
import type pg from 'pg';
import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import { type Poll, poll } from '../../core/poll.ts';
import { connected } from '../../database/connected.ts';
import { carryOverLock, rollUpLock } from '../../database/lock.ts';
import { carryDay, carryingOver } from '../roll-up/carried-day.ts';
import { buildNextIndex } from './indexes.ts';

type Query = (sql: string, values?: unknown[]) => Promise<pg.QueryResult>;

interface Dependencies {
  pool: Pick<pg.Pool, 'query' | 'connect'>;
  log: Log;
}

/** Milliseconds until another attempt, after an error or while another process is at work. */
const retry = 5_000;
/** Milliseconds between two steps: as long as the first took, which leaves time to others, but not more. */
const maxPause = 1_000;
/** Milliseconds that a statement may take: some read whole tables. */
const timeout = 3_600_000;

const stateRows = z.tuple([
  z.object({
    isCarrying: z.boolean(),
    isPrepared: z.boolean(),
    /** Sums differed, so the rows of 1.0.0 are kept. */
    isKept: z.boolean(),
  }),
]);
const stateOf = async (query: Query) =>
  stateRows.parse(
    (
      await query(`
        SELECT ${carryingOver.sql} AS "isCarrying",
               to_regclass('"QrCodeScanDay_before_day_idx"') IS NOT NULL AS "isPrepared",
               to_regclass('"ScanCarryOver"') IS NOT NULL AS "isKept"`)
    ).rows,
  )[0];

/** Nobody writes to the tables of 1.0.0 anymore, so that building their indexes blocks nobody. */
const preparation = [
  'CREATE INDEX "QrCodeScanDay_before_day_idx" ON "QrCodeScanDay_before" ("day")',
  'CREATE INDEX ON "OrganizationScanDay_before" ("day")',
  'CREATE INDEX ON "QrCodeScanQuarter_before" ("start")',
  'CREATE INDEX ON "OrganizationScanQuarter_before" ("start")',
  `INSERT INTO "ScanCarryOver" ("day", "carried")
   SELECT "day", false FROM "QrCodeScanDay_before"
   UNION SELECT "day", false FROM "OrganizationScanDay_before"
   UNION SELECT "start"::date, false FROM "QrCodeScanQuarter_before"
   UNION SELECT "start"::date, false FROM "OrganizationScanQuarter_before"
   UNION SELECT "scannedAt"::date, false FROM "Scan" WHERE "bot" AND "batch" = 0
   ON CONFLICT DO NOTHING`,
];

const dayRows = z.array(z.object({ day: z.string() }));
const lockRows = z.tuple([z.object({ acquired: z.boolean() })]);
const resultRows = z.tuple([
  z.object({
    days: z.number(),
    scans: z.number(),
    /** By day; null if there are none. */
    differences: z.unknown(),
  }),
]);

/** Scans are stored and counted by all processes in the meantime; one of them carries over. */
export function createCarryOver({ pool, log }: Dependencies): Poll {
  const stopping = new AbortController();
  const { signal } = stopping;

  /** Runs work on a connection that `close` ends, whatever it is doing. */
  const onConnection = <Result>(use: (query: Query) => Promise<Result>): Promise<Result> =>
    connected(
      pool,
      (client) =>
        use((text, values = []) => {
          const given: pg.QueryConfig & { query_timeout: number } = {
            text,
            values,
            query_timeout: timeout,
          };
          return client.query(given);
        }),
      signal,
    );

  /** Returns false while another process is at work. */
  const next = (): Promise<boolean> =>
    onConnection(async (query) => {
      await query('BEGIN');
      const { rows } = await query('SELECT pg_try_advisory_xact_lock($1) AS "acquired"', [
        carryOverLock,
      ]);
      const [{ acquired }] = lockRows.parse(rows);
      const committed = acquired ? await step(query) : undefined;
      await query('COMMIT');
      committed?.();
      return acquired;
    });

  /** Returns what to do after the commit, if anything. */
  async function step(query: Query): Promise<(() => void) | undefined> {
    const { isCarrying, isPrepared } = await stateOf(query);
    if (!isCarrying) return undefined;
    if (!isPrepared) {
      log.info('carrying over the scans of 1.0.0');
      for (const statement of preparation) await query(statement);
      return undefined;
    }
    // Its scans are requested and counted first.
    const { rows } = await query(`
      SELECT "day"::text AS "day" FROM "ScanCarryOver" WHERE NOT "carried" ORDER BY "day" DESC LIMIT 1`);
    const [due] = dayRows.parse(rows);
    if (due) {
      await query('SET LOCAL jit = off');
      await query(`SET LOCAL work_mem = '64MB'`);
      await query('SELECT pg_advisory_xact_lock($1)', [rollUpLock]);
      await carryDay(async ({ text, values }) => (await query(text, values)).rows, due.day);
      return undefined;
    }
    // Not in this transaction, which only holds the lock.
    await onConnection(async (other) => {
      while (!signal.aborted && (await buildNextIndex(other)));
    });
    return signal.aborted ? undefined : end(query);
  }

  async function end(query: Query): Promise<() => void> {
    // Scans wait while indexes are dropped, so this must not wait long.
    await query(`SET LOCAL lock_timeout = '2s'`);
    await query('SELECT pg_advisory_xact_lock($1)', [rollUpLock]);
    const report = await reportOf(query);
    await query('SELECT "endScanCarryOver"()');
    await query('DROP FUNCTION "endScanCarryOver"()');
    return report;
  }

  async function reportOf(query: Query): Promise<() => void> {
    const { rows } = await query(`
      SELECT count(*)::int AS "days", coalesce(sum("scans"), 0)::float8 AS "scans",
             jsonb_object_agg("day", "difference") FILTER (WHERE "difference" IS NOT NULL) AS "differences"
      FROM "ScanCarryOver"`);
    const [{ days, scans, differences }] = resultRows.parse(rows);
    if (differences === null) {
      return () =>
        log.info({ days, scans }, 'carried over the scans of 1.0.0; all sums are the same');
    }
    return () =>
      log.error(
        { days, scans, differences },
        'some sums of scans are not those of 1.0.0; its rows are kept in the tables "…_before"',
      );
  }

  async function work(): Promise<number | undefined> {
    const start = performance.now();
    try {
      const { isCarrying, isKept } = await stateOf((sql) => pool.query(sql));
      if (!isCarrying && isKept) (await onConnection(reportOf))();
      if (!isCarrying) return;
      if (await next()) return Math.min(performance.now() - start, maxPause);
    } catch (err) {
      if (!signal.aborted) log.warn({ err }, 'failed to carry over scans of 1.0.0; will retry');
    }
    return retry;
  }

  return poll(stopping, work);
}

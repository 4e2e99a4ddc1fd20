// What a PostgreSQL server does in the background, for one that runs inside this process, which has none.
import { setImmediate as turn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { repeat } from './repeat.ts';

/** How often one looks, in milliseconds. */
interface Pace {
  /** How long the log has become; while much is written, it grows by megabytes a second. */
  log: number;
  /** What tables have in them that is dead, or new. */
  tables: number;
}

const usualPace: Pace = { log: 1_000, tables: 60_000 };

/** Bytes since the last checkpoint: what is done again at the start after the process was killed. */
const mostLog = 16 * 1024 * 1024;
/** Files of the log, of 16 MB: the current one, and others for a disk that has just become full. */
const leastFiles = 3;

/** Files that a checkpoint has freed are used again; those beyond are deleted. */
export const logSettings = ['-c', 'min_wal_size=64MB', '-c', 'max_wal_size=80MB'];

type Statements = Pick<PGlite, 'query' | 'exec'>;

/**
 * Works until what it returns is called. What fails is said in the log and done at the next time.
 */
export async function startBackground(
  pglite: Statements,
  log: Log | undefined,
  pace = usualPace,
): Promise<() => Promise<void>> {
  const warn = (err: unknown) =>
    log?.warn({ err }, 'the upkeep of the embedded database has to wait');
  await makeSpareFiles(pglite);
  const ends = [
    repeat(pace.log, () => shortenLog(pglite), warn),
    repeat(pace.tables, (isOver) => cleanTables(pglite, isOver), warn),
  ];
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** So that its log can go on for a while before the disk is needed. */
async function makeSpareFiles(pglite: Statements): Promise<void> {
  const files = await numberOf(pglite, 'SELECT count(*) AS number FROM pg_ls_waldir()');
  if (files >= leastFiles) return;
  // Those that were begun before the checkpoint are used again after it; none ends empty.
  for (let file = 1; file < leastFiles; file += 1) {
    await pglite.exec(`SELECT pg_logical_emit_message(false, '', ''); SELECT pg_switch_wal()`);
  }
  await pglite.exec('CHECKPOINT');
}

async function shortenLog(pglite: Statements): Promise<void> {
  const length = await numberOf(
    pglite,
    'SELECT pg_current_wal_insert_lsn() - redo_lsn AS number FROM pg_control_checkpoint()',
  );
  if (length > mostLog) await pglite.exec('CHECKPOINT');
}

const numbers = z.tuple([z.object({ number: z.coerce.number() })]);

const numberOf = async (pglite: Statements, sql: string): Promise<number> =>
  numbers.parse((await pglite.query(sql)).rows)[0].number;

const tables = z.array(z.object({ name: z.string(), dead: z.boolean(), changed: z.boolean() }));

/**
 * By thresholds of autovacuum as they come (PostgreSQL's manual, "Automatic Vacuuming"): for rows that are
 * dead, or changed since the planner looked. That of rows that are merely new is left out: they are many,
 * and nobody else is answered meanwhile.
 */
async function cleanTables(pglite: Statements, isOver: () => boolean): Promise<void> {
  await pglite.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await pglite.query(`
    SELECT relid::regclass::text AS name, dead, changed
    FROM pg_stat_user_tables
    CROSS JOIN LATERAL (
      SELECT n_dead_tup > 50 + 0.2 * n_live_tup AS dead,
        n_mod_since_analyze > 50 + 0.1 * n_live_tup AS changed) due
    WHERE (dead OR changed)
      -- Not on a full disk (room.ts): it writes to the log.
      AND current_setting('default_transaction_read_only') = 'off'
    ORDER BY relid`);
  const due = tables
    .parse(rows)
    .flatMap(({ name, dead, changed }) => [
      ...(dead ? [`VACUUM ${name}`] : []),
      ...(changed ? [`ANALYZE ${name}`] : []),
    ]);
  for (const statement of due) {
    if (isOver()) return;
    await pglite.exec(statement);
    // Requests have their turn in between.
    await turn();
  }
}

// The position of a database server in the write-ahead log, and the timeline that proves its history.
import type pg from 'pg';
import { z } from 'zod';
import { batched } from '../batch.ts';
import { databaseNumber } from './direct.ts';

const walPosition = z.object({
  /** System identifier of the cluster and OID of the database. */
  database: z.string(),
  /** Token of the timeline; null until the primary has recorded it. */
  timeline: z.string().nullable(),
  /** Position in the write-ahead log. */
  position: z.number(),
});
export type WalPosition = z.output<typeof walPosition>;

/** Position of the primary; undefined if unknown. */
export type Mark = () => Promise<WalPosition | undefined>;

const current = `left(pg_walfile_name(pg_current_wal_flush_lsn()), 8)`;

// Committed data is flushed, unless synchronous_commit is off.
const written = `
  SELECT system_identifier || ' ' || ${databaseNumber} AS "database",
         (SELECT "token" FROM "Timeline" WHERE "number" = ${current}) AS "timeline",
         pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::float8 AS "position"
  FROM pg_control_system()`;
const primaryRows = z.tuple([walPosition]);

// The control file of a standby has the timeline of its last checkpoint, minutes late, and only privileged
// roles may read pg_stat_wal_receiver; a row that was written on the timeline arrives at once.
const replayed = `
  SELECT pg_is_in_recovery() AS "standby",
         system_identifier || ' ' || ${databaseNumber} AS "database",
         (SELECT "token" FROM "Timeline") AS "timeline",
         coalesce(pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0'), 0)::float8 AS "position"
  FROM pg_control_system()`;
const serverRows = z.tuple([walPosition.extend({ standby: z.boolean() })]);

/** Asks any server, primary or standby, where it is. */
export const serverPosition = {
  statement: replayed,
  parse: (rows: unknown) => serverRows.parse(rows)[0],
};

// Waits for no standby: after a takeover there may be none.
const recorded = `
  INSERT INTO "Timeline" ("number")
  SELECT ${current} WHERE set_config('synchronous_commit', 'local', true) = 'local'
  ON CONFLICT ("id") DO UPDATE SET "number" = excluded."number", "token" = gen_random_uuid()
  WHERE "Timeline"."number" <> excluded."number"`;

/** Reads the position of the primary, at most one statement at a time; records a new timeline. */
export function createMark(primary: pg.Pool): Mark {
  const mark = batched(async (requests: readonly undefined[]) => {
    const { rows } = await primary.query(written);
    const [now] = primaryRows.parse(rows);
    if (now.timeline === null) await primary.query(recorded);
    return requests.map(() => now);
  }, 10_000);
  // If the primary is unreachable, queries fail there anyway.
  return () =>
    mark(undefined).then(
      (now) => (now.timeline === null ? undefined : now),
      () => undefined,
    );
}

// Reads counts and single scans as of one moment.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import {
  type Progress,
  progressColumns,
  progressShape,
  readProgress,
} from '../../database/scans/scan-batches.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import {
  daysOfSubject,
  isByCode,
  quietDays,
  type ScanSubject,
  type TimeRange,
} from './single-scans.ts';

export interface Moment {
  progress: Progress;
  /** The days of an organization without values, in the period that was asked for. */
  quiet: readonly string[];
  /** The values of `missing`; undefined for those that are null. */
  missing: readonly (Prisma.Sql | undefined)[];
}

interface Query {
  /** Pieces of rows of days. */
  counted: readonly Prisma.Sql[];
  /** Pieces of scans, which are not in those rows at this moment. */
  single: (moment: Moment) => readonly Prisma.Sql[];
  /** The query around all pieces; rows of the same key are to be added. */
  sum: (pieces: Prisma.Sql) => Prisma.Sql;
  /** UTC days whose scans are needed where they have no values. */
  quiet?: TimeRange | undefined;
  /** Numbers of batches from rows of days, or null, on which `single` depends. */
  missing?: readonly Prisma.Sql[];
}

const momentRows = z.tuple([
  z.object({
    rows: z.array(z.unknown()).nullable(),
    quiet: z.array(z.string()).nullable(),
    missing: z.array(z.coerce.bigint().nullable()),
    ...progressShape,
  }),
]);

const union = (pieces: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.join([...pieces], ' UNION ALL ');

/**
 * The rows of a code are on one worker of a cluster with its scans, so one statement reads both, of several codes
 * each on its own worker. Those of an organization are on the coordinator: the first statement reads them, the next one scans, which never change.
 */
export async function readPieces(
  subject: ScanSubject,
  { counted, single, sum, quiet, missing = [] }: Query,
  prisma: RequestDatabase,
): Promise<unknown[]> {
  if (isByCode(subject)) {
    const progress = await readProgress(prisma);
    const pieces = [...counted, ...single({ progress, quiet: [], missing })];
    return pieces.length > 0 ? prisma.$queryRaw(sum(union(pieces))) : [];
  }
  const { days, own } = daysOfSubject(subject);
  const quietColumn = quiet
    ? Prisma.sql`(SELECT array_agg("day"::text) FROM ${days} WHERE ${own} AND ${quietDays(quiet)})`
    : Prisma.sql`NULL::text[]`;
  const countedColumn =
    counted.length > 0
      ? Prisma.sql`(SELECT json_agg(found) FROM (${sum(union(counted))}) AS found)`
      : Prisma.sql`NULL::json`;
  const [{ rows, quiet: found, missing: batches, ...progress }] = momentRows.parse(
    await prisma.$queryRaw`
      SELECT ${countedColumn} AS "rows", ${quietColumn} AS "quiet",
             ARRAY[${missing.length > 0 ? Prisma.join([...missing]) : Prisma.empty}]::bigint[] AS "missing",
             ${progressColumns}`,
  );
  const pieces = single({
    progress,
    quiet: found ?? [],
    missing: batches.map((batch) => (batch === null ? undefined : Prisma.sql`${batch}::bigint`)),
  });
  const rest: unknown[] = pieces.length > 0 ? await prisma.$queryRaw(sum(union(pieces))) : [];
  return [...(rows ?? []), ...rest];
}

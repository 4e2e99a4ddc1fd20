// Queries for numbers of scans: days that are counted, and single scans where they are not.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { keyOfSet, keySets, totalKey } from '../../database/scans/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type Dimension, dimensions } from '../../domain/analytics/dimension.ts';
import { type Moment, readPieces } from './moment.ts';
import { wholeValues } from './month-values.ts';
import { added, piecesOf, type Signed, signed, singleScans } from './pieces.ts';
import { missingIn, quarterValues } from './quarter-values.ts';
import { dayIn, daysOfSubject, quietIn, type ScanSubject, type TimeRange } from './single-scans.ts';

interface CountedPart {
  value: string;
  scans: number;
}

const partRow = z.object({ key: z.string(), scans: z.number() });

export type CountedParts = Partial<Record<Dimension, CountedPart[]>>;

/**
 * Scans of the period by dimension and value, the most frequent first. Partial UTC days at either end
 * are counted by quarter of an hour, or from single scans, as far as these are still stored.
 */
export async function countParts(
  subject: ScanSubject,
  { from, to }: { from: Date; to: Date },
  prisma: RequestDatabase,
): Promise<CountedParts> {
  const rows = z
    .array(partRow)
    .parse(
      await readPieces(
        subject,
        valuesIn(subject, { from: from.getTime(), to: to.getTime() }),
        prisma,
      ),
    );
  const counted = new Map<string, number>();
  for (const { key, scans } of rows) counted.set(key, (counted.get(key) ?? 0) + scans);
  return rankedParts(counted);
}

const dimension = z.enum(dimensions);

/** By the dimension and value of their keys. */
export function rankedParts(counted: ReadonlyMap<string, number>): CountedParts {
  const parts: CountedParts = {};
  for (const [key, scans] of counted) {
    if (scans <= 0) continue;
    const end = key.indexOf(' ');
    const name = dimension.parse(key.slice(0, end));
    const list = parts[name] ?? [];
    list.push({ value: key.slice(end + 1), scans });
    parts[name] = list;
  }
  for (const list of Object.values(parts)) {
    list.sort((a, b) => b.scans - a.scans || (a.value < b.value ? -1 : 1));
  }
  return parts;
}

const valuesIn = (subject: ScanSubject, part: TimeRange) => {
  const { days, own } = daysOfSubject(subject);
  const { whole, around } = piecesOf(part);
  const single = (scans: readonly Signed[]) => Prisma.sql`
    SELECT CASE WHEN grouping("quarter") = 0 THEN ${totalKey} ELSE ${keyOfSet} END AS "key",
           sum("sign")::int AS "scans"
    FROM (SELECT *, 1 AS "n", NULL::timestamp AS "quarter" FROM (${signed(scans)}) AS scans
          WHERE NOT "bot" OFFSET 0) AS scans
    GROUP BY ${keySets}`;
  return {
    counted: [
      ...around.map(({ sign, ...range }) => quarterValues(subject, range, sign)),
      ...(whole
        ? [
            wholeValues(subject, whole),
            Prisma.sql`
              SELECT ${totalKey} AS "key", "scans" FROM ${days}
              WHERE ${own} AND "values" IS NOT NULL AND ${dayIn(whole)}`,
          ]
        : []),
    ],
    missing: subject.codes ? [] : around.map((range) => missingIn(subject, range)),
    single: ({ progress, quiet, missing }: Moment) => {
      const scans = singleScans(subject, part, around, progress, missing);
      if (whole) scans.push(...quietIn(subject, whole, progress, quiet).map(added));
      return scans.length > 0 ? [single(scans)] : [];
    },
    sum: (pieces: Prisma.Sql) => Prisma.sql`
      SELECT "key", sum("scans")::int AS "scans" FROM (${pieces}) AS counted
      WHERE "key" IS NOT NULL GROUP BY "key"`,
    quiet: whole,
  };
};

/** Number of scans of a period, with or of bots. */
export async function countScans(
  subject: ScanSubject,
  part: TimeRange,
  bots: boolean,
  prisma: RequestDatabase,
): Promise<number> {
  const { days, own } = daysOfSubject(subject);
  const { whole, around } = piecesOf(part);
  const rows = await readPieces(
    subject,
    {
      counted: whole
        ? [
            Prisma.sql`
              SELECT ${Prisma.raw(bots ? '"bots"' : '"scans"')} AS "scans" FROM ${days}
              WHERE ${own} AND ${dayIn(whole)}`,
          ]
        : [],
      single: ({ progress }) =>
        singleScans(subject, part, around, progress).map(
          ({ scans, sign }) => Prisma.sql`
            SELECT ${sign}::int AS "scans" FROM (${scans}) AS scans WHERE "bot" = ${bots}`,
        ),
      sum: (pieces) =>
        Prisma.sql`SELECT coalesce(sum("scans"), 0)::int AS "scans" FROM (${pieces}) AS counted`,
    },
    prisma,
  );
  return z
    .array(z.object({ scans: z.number() }))
    .parse(rows)
    .reduce((sum, { scans }) => sum + scans, 0);
}

const sinceRows = z.tuple([z.object({ month: z.date().nullable(), other: z.date().nullable() })]);

async function readSince(prisma: RequestDatabase) {
  const [since] = sinceRows.parse(
    await prisma.$queryRaw`
      SELECT min(to_date(right(child.relname, 7), 'YYYY_MM'))::timestamp AS "month",
             (SELECT min("scannedAt") FROM "Scan_other") AS "other"
      FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = '"Scan"'::regclass AND child.relname ~ '^Scan_\\d{4}_\\d{2}$'`,
  );
  return since;
}

/** The start of the oldest month whose single scans are stored. */
export const oldestMonth = async (prisma: RequestDatabase): Promise<number> =>
  (await readSince(prisma)).month?.getTime() ?? 0;

/** Since when single scans are stored: the oldest month, or an earlier scan that has no month yet. */
export async function keptSince(prisma: RequestDatabase): Promise<number> {
  const { month, other } = await readSince(prisma);
  return Math.min(month?.getTime() ?? 0, other?.getTime() ?? Number.POSITIVE_INFINITY);
}

// Queries for the QR codes, folders and tags with the most scans.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { lowBits } from '../../database/scans/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Period } from '../../domain/analytics/period.ts';
import { dayOf, quarter } from '../../domain/analytics/time-zone.ts';
import { maxValues } from '../../domain/analytics/values.ts';
import { type MatchingScans, matchingScans } from './matching-scans.ts';
import { readPieces } from './moment.ts';
import { type Around, daysAround, piecesOf } from './pieces.ts';
import {
  dayIn,
  daysOfSubject,
  openIn,
  quietIn,
  type ScanSubject,
  written,
} from './single-scans.ts';

const kinds = ['CODE', 'FOLDER', 'TAG'] as const;

const topRows = z.array(
  z.object({
    kind: z.enum(kinds),
    /** Of a QR code or a folder. */
    id: z.string(),
    name: z.string(),
    scans: z.number(),
    uniqueScans: z.number(),
  }),
);

type Row = z.output<typeof topRows>[number];
export type Top = Omit<Row, 'kind'>;
export type Tops = Record<(typeof kinds)[number], Top[]>;

/** Numbers of each QR code, in lists as text, which nobody has to parse in between. */
const listed = (pieces: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT string_agg("qrCodeId", ',') AS "ids", string_agg("scans"::text, ',') AS "scans",
         string_agg("uniqueScans"::text, ',') AS "uniqueScans"
  FROM (
    SELECT "qrCodeId", ${sums} FROM (${pieces}) AS pieces GROUP BY 1 HAVING sum("scans") > 0) AS counted`;

const sums = Prisma.sql`sum("scans")::int AS "scans", sum("uniqueScans")::int AS "uniqueScans"`;

const list = z.string().nullable();
const listRows = z.tuple([z.object({ ids: list, scans: list, uniqueScans: list })]);

/**
 * By the folders and tags that the QR codes have now. A statement of its own: on a cluster, these tables are not
 * where the counts are.
 */
async function ranked(rows: unknown, prisma: RequestDatabase): Promise<Tops> {
  const tops: Tops = { CODE: [], FOLDER: [], TAG: [] };
  const [{ ids, scans, uniqueScans }] = listRows.parse(rows);
  if (ids === null) return tops;
  const most = Prisma.sql`ORDER BY "scans" DESC, "id" LIMIT ${maxValues}`;
  const found = topRows.parse(
    await prisma.$queryRaw`
      WITH codes AS MATERIALIZED (
        SELECT code."id", code."name", code."folderId", code."tags", counted."scans", counted."uniqueScans"
        FROM unnest(string_to_array(${ids}::text, ','), string_to_array(${scans}::text, ',')::int[],
                    string_to_array(${uniqueScans}::text, ',')::int[])
          AS counted("id", "scans", "uniqueScans")
        JOIN "QrCode" code USING ("id"))
      (SELECT 'CODE' AS "kind", "id", "name", "scans", "uniqueScans" FROM codes ${most})
      UNION ALL
      (SELECT 'FOLDER', "id", "name", "scans", "uniqueScans" FROM (
         SELECT folder."id", folder."name", ${sums}
         FROM codes JOIN "Folder" folder ON folder."id" = codes."folderId" GROUP BY 1, 2) AS folders ${most})
      UNION ALL
      (SELECT 'TAG', "id", "id", "scans", "uniqueScans" FROM (
         SELECT tag AS "id", ${sums}
         FROM codes CROSS JOIN LATERAL unnest("tags") AS tag GROUP BY 1) AS tags ${most})`,
  );
  for (const { kind, ...top } of found) tops[kind].push(top);
  return tops;
}

/** Of a code, a set of codes, or all that an organization still has. */
export async function countTops(
  given: ScanSubject,
  period: Period,
  prisma: RequestDatabase,
): Promise<Tops> {
  const subject: ScanSubject =
    given.qrCodeId === null && !given.codes ? { ...given, codes: 'SCANNED' } : given;
  const part = { from: period.from.getTime(), to: period.to.getTime() };
  const { days, own } = daysOfSubject(subject);
  const { whole, around } = piecesOf(part);
  const single = (scans: Prisma.Sql, sign = 1, condition = Prisma.sql`true`) => Prisma.sql`
    SELECT "qrCodeId", ${sign}::int AS "scans", ${sign}::int * "unique"::int AS "uniqueScans"
    FROM (${scans}) AS scans WHERE NOT "bot" AND ${condition}`;
  const rows = await readPieces(
    subject,
    {
      counted: [
        ...(whole
          ? [
              Prisma.sql`
                SELECT "qrCodeId", "scans", "uniqueScans" FROM ${days} WHERE ${own} AND ${dayIn(whole)}`,
            ]
          : []),
        ...around.map((range) => quartersIn(subject, range)),
      ],
      single: ({ progress, quiet }) => [
        ...openIn(subject, part, progress).map((scans) => single(scans)),
        ...around.flatMap(({ from, to, sign }) =>
          quietIn(subject, daysAround({ from, to }), progress, quiet).map((scans) =>
            single(
              scans,
              sign,
              Prisma.sql`"scannedAt" >= ${written(from)}::timestamp AND "scannedAt" < ${written(to)}::timestamp`,
            ),
          ),
        ),
      ],
      sum: listed,
    },
    prisma,
  );
  return ranked(rows, prisma);
}

/** A part of a day of each code, with its sign. */
function quartersIn(subject: ScanSubject, { from, to, sign }: Around): Prisma.Sql {
  const { days, own } = daysOfSubject(subject);
  const day = dayOf(from, 'UTC');
  const before = (time: number) =>
    Prisma.sql`width_bucket(${(time - day) / quarter}::bigint << 56, "quarters")`;
  return Prisma.sql`
    SELECT "qrCodeId", ${sign}::int * sums."scans" AS "scans", ${sign}::int * sums."uniqueScans" AS "uniqueScans"
    FROM ${days} CROSS JOIN LATERAL (
      SELECT coalesce(sum(packed & ${lowBits}), 0)::int AS "scans",
             coalesce(sum((packed >> 28) & ${lowBits}), 0)::int AS "uniqueScans"
      FROM unnest("quarters"[${before(from)} + 1 : ${before(to)}]) AS packed) AS sums
    WHERE ${own} AND "day" = ${written(day)}::date AND "quarters" IS NOT NULL`;
}

export async function topsOfScans(scans: MatchingScans, prisma: RequestDatabase): Promise<Tops> {
  const rows = await prisma.$queryRaw(
    listed(Prisma.sql`
      SELECT "qrCodeId", 1 AS "scans", "unique"::int AS "uniqueScans"
      FROM (${matchingScans(scans)}) AS scans`),
  );
  return ranked(rows, prisma);
}

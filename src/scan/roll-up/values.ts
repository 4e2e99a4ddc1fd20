// Counts the values of scans (countries, devices, …) by day.

import { Prisma } from '../../database/client/client.ts';
import { allColumns } from '../../database/scans/all-scans.ts';
import { type Batches, inBatches } from '../../database/scans/scan-batches.ts';
import {
  keyOfSet,
  keySets,
  quarterStart,
  scansOfDays,
  unpackedQuarter,
} from '../../database/scans/scan-parts.ts';
import { type Days, daysIn, listed, maxKeys, type Subject, tables } from './days.ts';
import { noteMonthsOf } from './months.ts';
import { countLargeDays } from './quarters.ts';

/** Days with fewer scans are counted from their scans when somebody asks, which is cheaper. */
const busy = 32;

/** Condition on a row of days that was just counted. */
export const isBusy = Prisma.sql`("scans" >= ${busy} OR "values" IS NOT NULL)`;

/** Adds the values of the batches to days that have values, or now have enough scans for them. */
export async function fillBusyDays(
  on: Prisma.TransactionClient,
  subject: Subject,
  busyDays: Days,
  batches: Batches,
): Promise<void> {
  if (busyDays.length === 0) return;
  const { table, key } = tables[subject];
  const days = Prisma.sql`
    SELECT day.${key}, day."day", day."values", day."quarters"
    FROM ${listed(busyDays)} AS busy
    JOIN ${table} day ON day.${key} = busy."subject" AND day."day" = busy."day"`;
  // Open scans are beyond the statistics, so PostgreSQL expects hardly any, and would look at all of them
  // again for each day. A full join is never done in that way.
  const more = Prisma.sql`
    SELECT filled."n", ${allColumns} FROM (
      SELECT * FROM "Scan" WHERE ${inBatches(batches)} AND NOT "bot") AS s
    FULL JOIN (SELECT "n", ${key}, "day" FROM days WHERE "values" IS NOT NULL) AS filled
      ON filled.${key} = s.${key} AND filled."day" = s."scannedAt"::date
    WHERE coalesce(filled."n", 0) > 0`;
  await fill(on, subject, days, Prisma.sql`${more} UNION ALL ${wholeDays(subject, batches.last)}`);
}

/** Fills the values of all days of a period, so that its scans can be deleted. */
export async function fillPeriod(
  on: Prisma.TransactionClient,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const within = Prisma.sql`"day" >= ${from}::date AND "day" < ${to}::date`;
  await fillDays(on, 'QrCode', within);
  await fillDays(on, 'Organization', within);
}

/** Fills the values of the organization's days on which a code was scanned. */
export const fillDaysOfCode = (on: Prisma.TransactionClient, code: string): Promise<void> =>
  fillDays(
    on,
    'Organization',
    Prisma.sql`("organizationId", "day") IN (
      SELECT "organizationId", "day" FROM "QrCodeScanDay" WHERE "qrCodeId" = ${code})`,
  );

/** Fills the values of all days of some codes. */
export const fillDaysOfCodes = (
  on: Prisma.TransactionClient,
  codes: readonly string[],
): Promise<void> => fillDays(on, 'QrCode', Prisma.sql`"qrCodeId" = ANY(${[...codes]}::text[])`);

async function fillDays(
  on: Prisma.TransactionClient,
  subject: Subject,
  which: Prisma.Sql,
): Promise<void> {
  const { table, key } = tables[subject];
  const days = Prisma.sql`
    SELECT ${key}, "day", "values", "quarters" FROM ${table}
    WHERE "values" IS NULL AND ${which}`;
  await fill(on, subject, days, wholeDays(subject));
  await countLargeDays(on, subject, which);
  await on.$executeRaw(noteMonthsOf(subject, which));
}

/** All scans of the days without values, up to a batch. */
const wholeDays = (subject: Subject, last?: bigint): Prisma.Sql => {
  const until = last === undefined ? Prisma.sql`true` : Prisma.sql`"batch" <= ${last}`;
  const codes =
    subject === 'QrCode'
      ? Prisma.sql`days AS code`
      : Prisma.sql`days JOIN "QrCodeScanDay" code USING ("organizationId", "day")`;
  const scans = scansOfDays({
    columns: Prisma.sql`code."n",`,
    codes: Prisma.sql`(
      SELECT "n", "day", code."qrCodeId" FROM ${codes} WHERE ${emptyOf(subject)}) AS code`,
    condition: Prisma.sql`NOT s."bot" AND ${until}`,
  });
  return Prisma.join([...scans], ' UNION ALL ');
};

const emptyOf = (subject: Subject): Prisma.Sql =>
  subject === 'QrCode' ? Prisma.sql`code."values" IS NULL` : Prisma.sql`days."values" IS NULL`;

/** Adds the values of `scans` to those of `days`; rows are replaced as a whole. */
async function fill(
  on: Prisma.TransactionClient,
  subject: Subject,
  days: Prisma.Sql,
  scans: Prisma.Sql,
): Promise<void> {
  const { table, key } = tables[subject];
  const crowded = await on.$queryRaw`
    WITH days AS MATERIALIZED (
      SELECT row_number() OVER ()::int AS "n", found.* FROM (${days}) AS found),
    counted AS (
      -- Sums of bigint are numeric, which takes longer.
      SELECT "n", ${keyOfSet} AS "key", "quarter", count(*)::int AS "scans",
             (count(*) FILTER (WHERE "unique"))::int AS "uniqueScans"
      -- Citus groups in this way only on the coordinator: OFFSET brings the scans there.
      FROM (SELECT *, ${quarterStart} AS "quarter" FROM (${scans}) AS scans OFFSET 0) AS scans
      GROUP BY ${keySets}),
    summed AS (
      SELECT "n", "key", "start", sum("scans") AS "scans", sum("uniqueScans") AS "uniqueScans",
             min("subject") AS "subject", min("day") AS "day"
      FROM (
        SELECT "n", "key", "quarter" AS "start", "scans", "uniqueScans", NULL AS "subject", NULL::date AS "day"
        FROM counted WHERE "key" IS NOT NULL OR "quarter" IS NOT NULL
        UNION ALL
        SELECT "n", old."key", NULL, old."value"::int, 0, NULL, NULL
        FROM days CROSS JOIN LATERAL jsonb_each_text("values") AS old("key", "value")
        UNION ALL
        SELECT "n", NULL, ${unpackedQuarter}, NULL, NULL
        FROM days CROSS JOIN LATERAL unnest("quarters") AS packed
        UNION ALL
        SELECT "n", NULL, NULL, 0, 0, ${key}, "day" FROM days
      ) AS "all" GROUP BY 1, 2, 3),
    folded AS (
      SELECT min("subject") AS "subject", min("day") AS "day",
        jsonb_object_agg("key", "scans") FILTER (WHERE "key" IS NOT NULL) AS "values",
        array_agg("packedQuarter"("start", "scans", "uniqueScans") ORDER BY "start")
          FILTER (WHERE "start" IS NOT NULL) AS "quarters",
        count("key") AS "keys"
      FROM summed GROUP BY "n"),
    updated AS (
      UPDATE ${table} AS counted
      SET "values" = coalesce(folded."values", '{}'),
          "quarters" = coalesce(folded."quarters", '{}')
      FROM folded
      WHERE counted.${key} = folded."subject" AND counted."day" = folded."day"
      RETURNING folded."subject", folded."day", folded."keys")
    SELECT "subject", "day"::text AS "day" FROM updated WHERE "keys" > ${maxKeys}`;
  await keepMostFrequent(on, subject, daysIn(crowded));
}

/** Whoever scans can send any referrer or language: rows must not grow with each of them. */
async function keepMostFrequent(
  on: Prisma.TransactionClient,
  subject: Subject,
  crowdedDays: Days,
): Promise<void> {
  if (crowdedDays.length === 0) return;
  const { table, key } = tables[subject];
  await on.$executeRaw`
    UPDATE ${table} AS counted
    SET "values" = (
      SELECT jsonb_object_agg("key", "value") FROM (
        SELECT "key", "value", row_number() OVER (
          PARTITION BY split_part("key", ' ', 1) ORDER BY "value"::int DESC, "key") AS "place"
        FROM jsonb_each(counted."values")) AS ranked
      WHERE "place" <= ${maxKeys})
    FROM ${listed(crowdedDays)} AS crowded
    WHERE counted.${key} = crowded."subject" AND counted."day" = crowded."day"`;
}

// Counts the values of days with many scans by quarter of an hour, so that periods can begin and end anywhere in them.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { readProgress } from '../../database/scans/scan-batches.ts';
import {
  keyOfSet,
  keySets,
  lowBits,
  scansOfDays,
  totalKey,
} from '../../database/scans/scan-parts.ts';
import {
  type Days,
  dayRow,
  daysIn,
  listed,
  type Subject,
  subjectOf,
  subjects,
  tables,
} from './days.ts';

/** Days with fewer scans are counted from their scans when somebody asks. */
export const large = 2_000;

const notedRows = z.array(dayRow.extend({ isOver: z.boolean() }));

/** Remembers large days until they are counted. */
export async function noteLargeDays(on: Prisma.TransactionClient, days: Days): Promise<void> {
  if (days.length === 0) return;
  await on.$executeRaw`
    INSERT INTO "LargeScanDay" ("subjectId", "day")
    SELECT * FROM ${listed(days)} AS noted ON CONFLICT DO NOTHING`;
}

/** A statement that remembers the large days among those of `which`, unless they are counted. */
export const noteLargeDaysOf = (type: Subject, which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  INSERT INTO "LargeScanDay" ("subjectId", "day") ${uncounted(type, which)} ON CONFLICT DO NOTHING`;

function uncounted(type: Subject, which: Prisma.Sql): Prisma.Sql {
  const { table, key } = tables[type];
  return Prisma.sql`
    SELECT ${key} AS "subject", "day" FROM ${table}
    WHERE "scans" >= ${large} AND "quarterScans" IS DISTINCT FROM "scans" AND ${which}`;
}

/**
 * The large days that are over, and those of today with many scans since they were counted: an eighth of
 * the day, so that a busy day is not written too often. Scans that come later are counted again.
 */
export async function dueLargeDays(on: Prisma.TransactionClient): Promise<Days> {
  const noted = notedRows.parse(
    await on.$queryRaw`
      SELECT "subjectId" AS "subject", "day"::text AS "day",
             "day" < (now() AT TIME ZONE 'UTC' - interval '5 minutes')::date AS "isOver"
      FROM "LargeScanDay" ORDER BY 2, 1`,
  );
  const due: Days = noted.filter(({ isOver }) => isOver);
  for (const type of subjects) {
    const { table, key } = tables[type];
    const open = noted.filter(({ isOver, subject }) => !isOver && subjectOf(subject) === type);
    if (open.length === 0) continue;
    const grown = await on.$queryRaw`
      SELECT ${key} AS "subject", counted."day"::text AS "day" FROM ${table} AS counted
      JOIN ${listed(open)} AS noted ON ${key} = noted."subject" AND counted."day" = noted."day"
      WHERE "scans" - coalesce("quarterScans", 0) >= greatest(${large}::int, "quarterScans" / 8)`;
    due.push(...daysIn(grown));
  }
  return due;
}

type Day = Days[number];

/** Counts a large day. Takes the lock of the roll-up for granted, like what follows. */
export async function countLargeDay(on: Prisma.TransactionClient, day: Day): Promise<void> {
  const { isCounted, isBegun } = await countQuarters(on, subjectOf(day.subject), day);
  // Scans of before an upgrade may be deleted already. Scans that come after a count cannot.
  await on.$executeRaw`
    DELETE FROM "LargeScanDay"
    WHERE "subjectId" = ${day.subject} AND "day" = ${day.day}::date
      AND (${isCounted} OR NOT ${isBegun} AND "day" < now() AT TIME ZONE 'UTC' - interval '4 days')`;
}

/** Counts the large ones of these days, so that their scans can be deleted. */
export async function countLargeDays(
  on: Prisma.TransactionClient,
  type: Subject,
  which: Prisma.Sql,
): Promise<void> {
  const days = daysIn(
    await on.$queryRaw`
      SELECT "subject", "day"::text AS "day" FROM (${uncounted(type, which)}) AS uncounted`,
  );
  for (const day of days) await countQuarters(on, type, day);
}

const unfinishedRows = z.array(z.object({ before: z.bigint() }));

/**
 * Adds the scans of later batches than before. A row is only written if it then has all scans of its day:
 * on a cluster, some become visible later. Returns whether it has all now, and whether it had some before.
 */
async function countQuarters(
  on: Prisma.TransactionClient,
  type: Subject,
  { subject, day }: Day,
): Promise<{ isCounted: boolean; isBegun: boolean }> {
  const { table, key } = tables[type];
  const own = Prisma.sql`${key} = ${subject} AND "day" = ${day}::date`;
  const [unfinished] = unfinishedRows.parse(
    await on.$queryRaw`
      SELECT coalesce("quarterBatch", -1) AS "before"
      FROM ${table} WHERE ${own} AND "quarterScans" IS DISTINCT FROM "scans"`,
  );
  if (!unfinished) return { isCounted: true, isBegun: true };
  const { before } = unfinished;
  // With batches that are kept: they are counted, and their scans are about to be deleted.
  const last = (await readProgress(on)).open - 1n;
  const scans = scansOfDays({
    codes: Prisma.sql`"QrCodeScanDay" code`,
    where: Prisma.sql`code.${key} = ${subject} AND code."day" = ${day}::date`,
    condition: Prisma.sql`NOT s."bot" AND s."batch" > ${before} AND s."batch" <= ${last}`,
  });
  const changed = await on.$executeRaw`
    WITH counted AS MATERIALIZED (
      SELECT CASE WHEN grouping("quarter") = 0 THEN ${totalKey} ELSE ${keyOfSet} END AS "key",
             "n" AS "quarter", count(*) AS "scans"
      -- Citus groups in this way only on the coordinator: OFFSET brings the scans there.
      FROM (
        SELECT *, NULL::timestamp AS "quarter",
               floor(extract(epoch FROM "scannedAt" - ${day}::date) / 900)::int AS "n"
        FROM (${Prisma.join([...scans], ' UNION ALL ')}) AS scans OFFSET 0) AS scans
      GROUP BY ${keySets}),
    added AS MATERIALIZED (
      SELECT * FROM counted WHERE "key" IS NOT NULL
      UNION ALL
      SELECT old."key", (packed >> 56)::int, packed & ${lowBits}
      FROM ${table} CROSS JOIN LATERAL unnest("quarterValues") AS packed
      JOIN LATERAL unnest("quarterKeys") WITH ORDINALITY AS old("key", "place")
        ON old."place" = (packed >> 28) & ${lowBits}
      WHERE ${own}),
    keys AS MATERIALIZED (
      SELECT "key", row_number() OVER () AS "place" FROM (
        SELECT DISTINCT "key" FROM added
        -- Only those that the whole day has: it does not keep rare ones.
        INTERSECT SELECT "key" FROM (
          SELECT jsonb_object_keys("values") AS "key" FROM ${table} WHERE ${own}
          UNION ALL SELECT ${totalKey}) AS kept) AS "all"),
    folded AS (
      SELECT array_agg("packed" ORDER BY "packed") AS "values",
             sum("scans") FILTER (WHERE "key" = ${totalKey}) AS "scans"
      FROM (
        SELECT "key", sum("scans") AS "scans",
               ("quarter"::bigint << 56) | ("place" << 28) | sum("scans")::bigint AS "packed"
        FROM added JOIN keys USING ("key") GROUP BY "key", "quarter", "place") AS summed)
    UPDATE ${table} AS counted
    SET "quarterValues" = folded."values", "quarterScans" = folded."scans", "quarterBatch" = ${last},
        "quarterKeys" = (SELECT array_agg("key" ORDER BY "place") FROM keys)
    FROM folded WHERE counted.${own} AND counted."scans" = folded."scans"`;
  return { isCounted: changed > 0, isBegun: before >= 0n };
}

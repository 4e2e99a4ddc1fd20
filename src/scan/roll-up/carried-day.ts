// Carries the counts of a day of 1.0.0 over, and compares the sums.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { busyInMonth } from './months.ts';
import { large } from './quarters.ts';

/** Runs a statement in a transaction and returns its rows. */
export type RunSql = (sql: Prisma.Sql) => Promise<unknown>;

/** Days of 1.0.0 are left to carry over, and are read from its tables until then. */
export const carryingOver = Prisma.sql`to_regclass('"QrCodeDay_before"') IS NOT NULL`;

const stateRows = z.tuple([z.object({ isCarrying: z.boolean() })]);

/** Until then, no scans may be deleted: those of bots are not counted yet. */
export async function isCarryingOver(on: Prisma.TransactionClient): Promise<boolean> {
  const [{ isCarrying }] = stateRows.parse(
    await on.$queryRaw`SELECT ${carryingOver} AS "isCarrying"`,
  );
  return isCarrying;
}

const subjects = {
  QrCode: {
    key: Prisma.sql`"qrCodeId"`,
    owner: Prisma.sql`"QrCode"`,
    days: Prisma.sql`"QrCodeScanDay"`,
    daysBefore: Prisma.sql`"QrCodeScanDay_before"`,
    quartersBefore: Prisma.sql`"QrCodeScanQuarter_before"`,
    more: Prisma.sql`, "organizationId"`,
  },
  Organization: {
    key: Prisma.sql`"organizationId"`,
    owner: Prisma.sql`"Organization"`,
    days: Prisma.sql`"OrganizationScanDay"`,
    daysBefore: Prisma.sql`"OrganizationScanDay_before"`,
    quartersBefore: Prisma.sql`"OrganizationScanQuarter_before"`,
    more: Prisma.empty,
  },
} as const;
type Subject = keyof typeof subjects;

const sums = z.object({
  scans: z.number(),
  uniqueScans: z.number(),
  /** Scans by country, device and so on. */
  values: z.number(),
  /** Scans and unique scans by quarter of an hour. */
  quarters: z.number(),
  uniqueQuarters: z.number(),
});
type Sums = z.output<typeof sums>;

/** The sums of a day that are not the same as before. */
export type Difference = Partial<Record<Subject, { before: Sums; after: Sums }>>;

const carriedRows = z.array(z.object({ carried: z.boolean() }));

/**
 * Carries a day over: for each code and organization that still exists, one row instead of one for each value
 * and quarter of an hour. Reads the sums of before independently of the rows that it writes. To be called in a
 * transaction that holds the lock for counting. Returns the difference, if there is one.
 */
export async function carryDay(run: RunSql, day: string): Promise<Difference | undefined> {
  const [known] = carriedRows.parse(
    await run(Prisma.sql`SELECT "carried" FROM "ScanCarryOver" WHERE "day" = ${day}::date`),
  );
  if (known?.carried) return undefined;
  const code = await carryDayOf('QrCode', run, day);
  const organization = await carryDayOf('Organization', run, day);
  const difference: Difference = {
    ...(isSame(code) ? {} : { QrCode: code }),
    ...(isSame(organization) ? {} : { Organization: organization }),
  };
  const found = Object.keys(difference).length > 0 ? difference : undefined;
  await run(Prisma.sql`
    INSERT INTO "ScanCarryOver" ("day", "carried", "scans", "difference")
    VALUES (${day}::date, true, ${code.after.scans}::bigint,
            ${found === undefined ? null : JSON.stringify(found)}::jsonb)
    ON CONFLICT ("day") DO UPDATE
    SET "carried" = true, "scans" = excluded."scans", "difference" = excluded."difference"`);
  return found;
}

const isSame = ({ before, after }: { before: Sums; after: Sums }): boolean =>
  before.scans === after.scans &&
  before.uniqueScans === after.uniqueScans &&
  before.values === after.values &&
  before.quarters === after.quarters &&
  before.uniqueQuarters === after.uniqueQuarters;

const sumRows = z.tuple([z.object({ before: sums, after: sums })]);

async function carryDayOf(
  subject: Subject,
  run: RunSql,
  day: string,
): Promise<{ before: Sums; after: Sums }> {
  const { key, owner, days, daysBefore, quartersBefore, more } = subjects[subject];
  const isDay = Prisma.sql`"day" = ${day}::date`;
  const within = (time: Prisma.Sql) =>
    Prisma.sql`${time} >= ${day}::date AND ${time} < ${day}::date + 1`;
  const exists = Prisma.sql`EXISTS (SELECT FROM ${owner} owner WHERE owner."id" = old.${key})`;
  const [row] = sumRows.parse(
    await run(Prisma.sql`
      WITH counted AS (
        SELECT ${key} AS "id", sum("scans") FILTER (WHERE "dimension" = 'TOTAL') AS "scans",
          sum("uniqueScans") FILTER (WHERE "dimension" = 'TOTAL') AS "uniqueScans",
          jsonb_object_agg("dimension" || ' ' || "value", "scans")
            FILTER (WHERE "dimension" <> 'TOTAL') AS "values"
        FROM ${daysBefore} WHERE ${isDay} GROUP BY 1),
      quarter AS (
        SELECT ${key} AS "id",
          array_agg("packedQuarter"("start", "scans", "uniqueScans") ORDER BY "start") AS "quarters"
        FROM ${quartersBefore} WHERE ${within(Prisma.sql`"start"`)} GROUP BY 1),
      -- By the index that 1.0.0 had for organizations.
      bot AS (
        SELECT scan.${key} AS "id", count(*) AS "bots"
        FROM "Organization" CROSS JOIN LATERAL (
          SELECT s."qrCodeId", s."organizationId" FROM "Scan" s
          WHERE s."organizationId" = "Organization"."id" AND s."bot" AND "batch" = 0
            AND ${within(Prisma.sql`s."scannedAt"`)} OFFSET 0) AS scan GROUP BY 1),
      carried AS (
        INSERT INTO ${days} (${key}, "day", "scans", "uniqueScans", "bots", "values", "quarters"${more})
        SELECT "id", ${day}::date, coalesce("scans", 0), coalesce("uniqueScans", 0), coalesce("bots", 0),
               coalesce("values", '{}'), coalesce("quarters", '{}')${more}
        FROM counted FULL JOIN quarter USING ("id") FULL JOIN bot USING ("id")
        JOIN ${owner} USING ("id")
        ON CONFLICT DO NOTHING
        RETURNING ${key} AS "id", "scans", "uniqueScans", "values", "quarters"),
      large AS (
        INSERT INTO "LargeScanDay" ("subjectId", "day")
        SELECT "id", ${day}::date FROM carried WHERE "scans" >= ${large} ON CONFLICT DO NOTHING),
      month AS (
        INSERT INTO "LargeScanMonth" ("subjectId", "month")
        SELECT "id", date_trunc('month', ${day}::date)::date FROM carried
        WHERE "scans" >= ${busyInMonth} ON CONFLICT DO NOTHING),
      quarters AS (
        SELECT coalesce(sum("scans"), 0) AS "scans", coalesce(sum("uniqueScans"), 0) AS "uniqueScans"
        FROM ${quartersBefore} old WHERE ${within(Prisma.sql`"start"`)} AND ${exists})
      SELECT jsonb_build_object(
        'scans', coalesce(sum("scans") FILTER (WHERE "dimension" = 'TOTAL'), 0),
        'uniqueScans', coalesce(sum("uniqueScans") FILTER (WHERE "dimension" = 'TOTAL'), 0),
        'values', coalesce(sum("scans") FILTER (WHERE "dimension" <> 'TOTAL'), 0),
        'quarters', (SELECT "scans" FROM quarters),
        'uniqueQuarters', (SELECT "uniqueScans" FROM quarters)) AS "before",
        (SELECT jsonb_build_object(
          'scans', coalesce(sum("scans"), 0),
          'uniqueScans', coalesce(sum("uniqueScans"), 0),
          'values', coalesce(sum((
            SELECT sum("scans"::bigint) FROM jsonb_each_text("values") AS one("value", "scans"))), 0),
          'quarters', coalesce(sum((SELECT sum(packed & 268435455) FROM unnest("quarters") AS packed)), 0),
          'uniqueQuarters', coalesce(sum((
            SELECT sum((packed >> 28) & 268435455) FROM unnest("quarters") AS packed)), 0))
        FROM carried) AS "after"
      FROM ${daysBefore} old WHERE ${isDay} AND ${exists}`),
  );
  return row;
}

// Counts the values of scans (countries, devices, …) by day.
import { Prisma } from '../../database/client/client.ts';
import { quarterStart, scanKeys, unpackedQuarter } from '../../database/scan-parts.ts';
import { type Batches, inBatches } from './batches.ts';

type Subject = 'QrCode' | 'Organization';

/** Days with fewer scans are counted from their scans when somebody asks, which is cheaper. */
const busy = 32;

const tables = {
  QrCode: { table: Prisma.sql`"QrCodeScanDay"`, key: Prisma.sql`"qrCodeId"` },
  Organization: { table: Prisma.sql`"OrganizationScanDay"`, key: Prisma.sql`"organizationId"` },
};

/** Adds the values of the batches to the days that have values, or now have enough scans for them. */
export async function fillBusyDays(
  on: Prisma.TransactionClient,
  subject: Subject,
  batches: Batches,
): Promise<void> {
  const { table, key } = tables[subject];
  const days = Prisma.sql`
    SELECT day.${key}, day."day", day."values", day."quarters" FROM ${table} day
    JOIN (SELECT DISTINCT ${key}, "scannedAt"::date AS "day" FROM "Scan"
          WHERE ${inBatches(batches)} AND NOT "bot") AS scanned
      ON scanned.${key} = day.${key} AND scanned."day" = day."day"
    WHERE day."scans" >= ${busy} OR day."values" IS NOT NULL`;
  const more = Prisma.sql`
    SELECT days.${key} AS "subject", days."day", s.* FROM "Scan" s
    JOIN days ON days.${key} = s.${key} AND days."day" = s."scannedAt"::date
    WHERE ${inBatches(batches)} AND NOT "bot" AND days."values" IS NOT NULL`;
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
export const fillDaysOfCode = (on: Prisma.TransactionClient, code: string): Promise<number> =>
  fillDays(
    on,
    'Organization',
    Prisma.sql`("organizationId", "day") IN (
      SELECT "organizationId", "day" FROM "QrCodeScanDay" WHERE "qrCodeId" = ${code})`,
  );

function fillDays(
  on: Prisma.TransactionClient,
  subject: Subject,
  which: Prisma.Sql,
): Promise<number> {
  const { table, key } = tables[subject];
  const days = Prisma.sql`
    SELECT ${key}, "day", "values", "quarters" FROM ${table}
    WHERE "values" IS NULL AND ${which}`;
  return fill(on, subject, days, wholeDays(subject));
}

/** All scans of the days without values, up to a batch. */
const wholeDays = (subject: Subject, last?: bigint): Prisma.Sql => {
  const until = last === undefined ? Prisma.sql`true` : Prisma.sql`s."batch" <= ${last}`;
  const ofDay = Prisma.sql`s."scannedAt" >= days."day" AND s."scannedAt" < days."day" + 1
    AND NOT s."bot" AND ${until}`;
  return subject === 'QrCode'
    ? Prisma.sql`
        SELECT days."qrCodeId" AS "subject", days."day", s.* FROM days
        JOIN "Scan" s ON s."qrCodeId" = days."qrCodeId" AND ${ofDay}
        WHERE days."values" IS NULL`
    : Prisma.sql`
        SELECT days."organizationId" AS "subject", days."day", s.* FROM days
        JOIN "QrCodeScanDay" code
          ON code."organizationId" = days."organizationId" AND code."day" = days."day"
        JOIN "Scan" s ON s."qrCodeId" = code."qrCodeId" AND ${ofDay}
        WHERE days."values" IS NULL`;
};

/** Adds the values of `scans` to those of `days`; rows are replaced as a whole. */
const fill = (
  on: Prisma.TransactionClient,
  subject: Subject,
  days: Prisma.Sql,
  scans: Prisma.Sql,
): Promise<number> => {
  const { table, key } = tables[subject];
  return on.$executeRaw`
    WITH days AS MATERIALIZED (${days}),
    scans AS MATERIALIZED (${scans}),
    by_value AS (
      SELECT "subject", "day", jsonb_object_agg("key", "scans") AS "values" FROM (
        SELECT "subject", "day", "key", sum("scans")::int AS "scans" FROM (
          SELECT "subject", "day", part."key", count(*)::int AS "scans"
          FROM scans CROSS JOIN LATERAL ${scanKeys}
          WHERE part."key" IS NOT NULL GROUP BY 1, 2, 3
          UNION ALL
          SELECT ${key}, "day", old."key", old."value"::int
          FROM days CROSS JOIN LATERAL jsonb_each_text("values") AS old("key", "value")
        ) AS "all" GROUP BY 1, 2, 3) AS summed
      GROUP BY 1, 2),
    by_quarter AS (
      SELECT "subject", "day",
             array_agg("packedQuarter"("start", "scans", "uniqueScans") ORDER BY "start") AS "quarters"
      FROM (
        SELECT "subject", "day", "start", sum("scans")::bigint AS "scans",
               sum("uniqueScans")::bigint AS "uniqueScans"
        FROM (
          SELECT "subject", "day", ${quarterStart} AS "start", count(*) AS "scans",
                 count(*) FILTER (WHERE "unique") AS "uniqueScans"
          FROM scans GROUP BY 1, 2, 3
          UNION ALL
          SELECT ${key}, "day", ${unpackedQuarter}
          FROM days CROSS JOIN LATERAL unnest("quarters") AS packed
        ) AS "all" GROUP BY 1, 2, 3) AS summed
      GROUP BY 1, 2)
    UPDATE ${table} AS counted
    SET "values" = coalesce(by_value."values", '{}'), "quarters" = coalesce(by_quarter."quarters", '{}')
    FROM days
    LEFT JOIN by_quarter ON by_quarter."subject" = days.${key} AND by_quarter."day" = days."day"
    LEFT JOIN by_value ON by_value."subject" = days.${key} AND by_value."day" = days."day"
    WHERE counted.${key} = days.${key} AND counted."day" = days."day"`;
};

// Sums the values of months, so that long periods need not read each day.
import { Prisma } from '../../database/client/client.ts';
import { type Days, daysIn, listed, maxKeys, type Subject, subjectOf, tables } from './days.ts';

/** Months without a day of so many scans have few values. */
export const busyInMonth = 100;

/** Remembers the months of days until they are over. */
export async function noteMonths(on: Prisma.TransactionClient, days: Days): Promise<void> {
  if (days.length === 0) return;
  await on.$executeRaw`
    INSERT INTO "LargeScanMonth" ("subjectId", "month")
    SELECT DISTINCT "subject", date_trunc('month', "day")::date FROM ${listed(days)} AS noted
    ON CONFLICT DO NOTHING`;
}

/** A statement that does the same for the days with enough scans among those of `which`. */
export function noteMonthsOf(type: Subject, which: Prisma.Sql): Prisma.Sql {
  const { table, key } = tables[type];
  return Prisma.sql`
    INSERT INTO "LargeScanMonth" ("subjectId", "month")
    SELECT DISTINCT ${key}, date_trunc('month', "day")::date FROM ${table}
    WHERE "scans" >= ${busyInMonth} AND ${which} ON CONFLICT DO NOTHING`;
}

/** The noted months that are over, each as its first day. */
export const endedMonths = async (on: Prisma.TransactionClient): Promise<Days> =>
  daysIn(
    await on.$queryRaw`
      SELECT "subjectId" AS "subject", "month"::text AS "day" FROM "LargeScanMonth"
      WHERE "month" + interval '1 month' < now() AT TIME ZONE 'UTC' - interval '5 minutes'
      ORDER BY 2, 1`,
  );

/**
 * Sums a month. The number of its scans tells readers whether the sum still holds. Takes the lock of the
 * roll-up for granted.
 */
export async function sumMonth(
  on: Prisma.TransactionClient,
  { subject, day: month }: Days[number],
): Promise<void> {
  const { table, key } = tables[subjectOf(subject)];
  const own = Prisma.sql`
    ${key} = ${subject} AND "day" >= ${month}::date AND "day" < ${month}::date + interval '1 month'`;
  await on.$executeRaw`
    WITH summed AS (
      SELECT old."key", sum(old."value"::bigint) AS "scans"
      FROM ${table} CROSS JOIN LATERAL jsonb_each_text("values") AS old("key", "value")
      WHERE ${own} GROUP BY 1),
    ranked AS (
      SELECT *, row_number() OVER (
        PARTITION BY split_part("key", ' ', 1) ORDER BY "scans" DESC, "key") AS "place" FROM summed),
    folded AS (
      SELECT coalesce(jsonb_object_agg("key", "scans"), '{}') AS "values" FROM ranked
      WHERE "place" <= ${maxKeys}),
    days AS (
      SELECT min("day") AS "first", sum("scans")::int AS "scans", count(*)::int AS "days"
      FROM ${table} WHERE ${own} AND "values" IS NOT NULL)
    UPDATE ${table} AS counted
    SET "monthValues" = CASE WHEN "day" = days."first" THEN folded."values" END,
        "monthScans" = CASE WHEN "day" = days."first" THEN days."scans" END,
        "monthDays" = CASE WHEN "day" = days."first" THEN days."days" END
    FROM folded, days WHERE ${own} AND ("day" = days."first" OR "monthValues" IS NOT NULL)`;
  await on.$executeRaw`
    DELETE FROM "LargeScanMonth" WHERE "subjectId" = ${subject} AND "month" = ${month}::date`;
}

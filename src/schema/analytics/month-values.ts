// SQL for the values of whole days.
import { Prisma } from '../../database/client/client.ts';
import { dayIn, daysOfSubject, type ScanSubject, type TimeRange } from './single-scans.ts';

/** The whole months in a range; none if the start is not before the end. */
function monthsIn({ from, to }: TimeRange): TimeRange {
  const monthOf = (time: number) => {
    const date = new Date(time);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  };
  const first = new Date(monthOf(from));
  if (first.getTime() < from) first.setUTCMonth(first.getUTCMonth() + 1);
  return { from: first.getTime(), to: monthOf(to) };
}

/** Scans by key: of months that are summed, and whose days did not change since, otherwise of each day. */
export function wholeValues(subject: ScanSubject, range: TimeRange): Prisma.Sql {
  const { days, own, key } = daysOfSubject(subject);
  const each = (rows: Prisma.Sql, column: Prisma.Sql) => Prisma.sql`
    SELECT old."key", old."value"::int AS "scans"
    FROM ${rows} CROSS JOIN LATERAL jsonb_each_text(${column}) AS old("key", "value")`;
  const values = Prisma.sql`"values"`;
  const months = monthsIn(range);
  if (months.from >= months.to)
    return Prisma.sql`${each(days, values)} WHERE ${own} AND ${dayIn(range)}`;
  const month = Prisma.sql`date_trunc('month', "day")`;
  return Prisma.sql`
    SELECT * FROM (
      WITH found AS MATERIALIZED (
        SELECT ${key}, ${month} AS "month", max("monthScans") AS "monthScans", max("monthDays") AS "monthDays",
               sum("scans") FILTER (WHERE "values" IS NOT NULL) AS "scans", count("values") AS "days"
        FROM ${days} WHERE ${own} AND ${dayIn(months)} GROUP BY 1, 2),
      summed AS MATERIALIZED (
        SELECT ${key}, "month" FROM found WHERE "monthScans" = "scans" AND "monthDays" = "days")
      ${each(days, Prisma.sql`"monthValues"`)}
      WHERE ${own} AND ${dayIn(months)} AND (${key}, ${month}) IN (SELECT ${key}, "month" FROM summed)
      UNION ALL
      ${each(days, values)}
      WHERE ${own} AND ${dayIn(range)} AND (${key}, ${month}) NOT IN (SELECT ${key}, "month" FROM summed)) AS counted`;
}

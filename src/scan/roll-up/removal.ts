// Takes the scans of QR codes out of the counts of their organization, as if nobody had scanned them.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { rollUpLock, takeLock } from '../../database/lock.ts';
import { lowBits } from '../../database/scans/scan-parts.ts';
import { countOpenScans } from './count.ts';
import { noteMonthsOf } from './months.ts';
import { noteLargeDaysOf } from './quarters.ts';
import { fillDaysOfCodes } from './values.ts';

const day = z.string();
const dayRows = z.array(z.object({ day, scans: z.int(), uniqueScans: z.int(), bots: z.int() }));
const valueRows = z.array(z.object({ day, key: z.string(), scans: z.int() }));
const quarterRows = z.array(
  z.object({ day, quarter: z.int(), scans: z.int(), uniqueScans: z.int() }),
);

/** Read before anything is written: on a cluster, days of codes are not where those of organizations are. */
async function readCounts(on: Prisma.TransactionClient, codes: readonly string[]) {
  const own = Prisma.sql`"qrCodeId" = ANY(${[...codes]}::text[])`;
  const days = dayRows.parse(
    await on.$queryRaw`
      SELECT "day"::text AS "day", sum("scans")::int AS "scans",
             sum("uniqueScans")::int AS "uniqueScans", sum("bots")::int AS "bots"
      FROM "QrCodeScanDay" WHERE ${own} GROUP BY "QrCodeScanDay"."day"`,
  );
  const values = valueRows.parse(
    await on.$queryRaw`
      SELECT "day"::text AS "day", one."key", sum(one."value"::int)::int AS "scans"
      FROM "QrCodeScanDay" CROSS JOIN LATERAL jsonb_each_text("values") AS one("key", "value")
      WHERE ${own} GROUP BY "QrCodeScanDay"."day", one."key"`,
  );
  const quarters = quarterRows.parse(
    await on.$queryRaw`
      SELECT "day"::text AS "day", (packed >> 56)::int AS "quarter",
             sum(packed & ${lowBits})::int AS "scans",
             sum((packed >> 28) & ${lowBits})::int AS "uniqueScans"
      FROM "QrCodeScanDay" CROSS JOIN LATERAL unnest("quarters") AS packed
      WHERE ${own} GROUP BY "QrCodeScanDay"."day", packed >> 56`,
  );
  return { days, values, quarters };
}

/**
 * To be called in the transaction that deletes the codes: scans that come later count for the organization. Days whose values are counted by quarter of an hour, and sums of months, are counted again.
 */
export async function removeFromCounts(
  on: Prisma.TransactionClient,
  organizationId: string,
  codes: readonly string[],
): Promise<void> {
  await takeLock(on, rollUpLock);
  await countOpenScans(on);
  await fillDaysOfCodes(on, codes);
  const { days, values, quarters } = await readCounts(on, codes);
  const dates = days.map((one) => one.day);
  const within = Prisma.sql`
    "organizationId" = ${organizationId} AND "day" = ANY(${dates}::date[])`;
  await on.$executeRaw`
    WITH gone AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
        AS given("day" date, "scans" int, "uniqueScans" int, "bots" int)),
    gone_value AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        AS given("day" date, "key" text, "scans" int)),
    gone_quarter AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(quarters)}::jsonb)
        AS given("day" date, "quarter" bigint, "scans" bigint, "uniqueScans" bigint))
    UPDATE "OrganizationScanDay" AS counted
    SET "scans" = greatest(0, counted."scans" - gone."scans"),
        "uniqueScans" = greatest(0, counted."uniqueScans" - gone."uniqueScans"),
        "bots" = greatest(0, counted."bots" - gone."bots"),
        "values" = CASE WHEN counted."values" IS NOT NULL THEN coalesce((
          SELECT jsonb_object_agg("key", "scans") FROM (
            SELECT old."key", old."value"::int - coalesce(less."scans", 0) AS "scans"
            FROM jsonb_each_text(counted."values") AS old("key", "value")
            LEFT JOIN gone_value AS less ON less."day" = counted."day" AND less."key" = old."key"
          ) AS rest WHERE "scans" > 0), '{}') END,
        "quarters" = CASE WHEN counted."quarters" IS NOT NULL THEN coalesce((
          SELECT array_agg("packed" ORDER BY "packed") FROM (
            SELECT packed - coalesce((less."uniqueScans" << 28) | less."scans", 0) AS "packed"
            FROM unnest(counted."quarters") AS packed
            LEFT JOIN gone_quarter AS less
              ON less."day" = counted."day" AND less."quarter" = packed >> 56
          ) AS rest WHERE "packed" & ${lowBits} > 0), '{}') END,
        "quarterValues" = NULL, "quarterKeys" = NULL, "quarterScans" = NULL, "quarterBatch" = NULL
    FROM gone
    WHERE counted."organizationId" = ${organizationId} AND counted."day" = gone."day"`;
  await on.$executeRaw`
    DELETE FROM "OrganizationScanDay" WHERE ${within} AND "scans" = 0 AND "bots" = 0`;
  await on.$executeRaw`
    UPDATE "OrganizationScanDay" SET "monthValues" = NULL, "monthScans" = NULL, "monthDays" = NULL
    WHERE "organizationId" = ${organizationId} AND "monthValues" IS NOT NULL
      AND date_trunc('month', "day") IN (
        SELECT date_trunc('month', one) FROM unnest(${dates}::date[]) AS one)`;
  await on.$executeRaw(noteLargeDaysOf('Organization', within));
  await on.$executeRaw(noteMonthsOf('Organization', within));
  const ofCodes = Prisma.sql`"qrCodeId" = ANY(${[...codes]}::text[])`;
  await on.$executeRaw`DELETE FROM "QrCodeScanDay" WHERE ${ofCodes}`;
  await on.$executeRaw`DELETE FROM "Scan" WHERE ${ofCodes}`;
  await on.$executeRaw`DELETE FROM "ScanPack" WHERE ${ofCodes}`;
}

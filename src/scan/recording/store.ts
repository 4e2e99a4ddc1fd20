// Writes a batch of scans and updates all counts in one statement.
import { z } from 'zod';
import type { PrismaClient } from '../../database/client/client.ts';
import { scanParts } from '../../database/scan-parts.ts';
import { scanEvents } from '../../webhook/outbox.ts';

/** A scan as stored; unknown values are null. */
export interface ScanRow {
  /** A UUID, created before the first attempt to store the scan. */
  id: string;
  qrCodeId: string;
  scannedAt: Date;
  country: string | null;
  region: string | null;
  city: string | null;
  device: string | null;
  os: string | null;
  browser: string | null;
  language: string | null;
  referrer: string | null;
  target: string | null;
  /** Daily hash of the visitor, in hex. */
  visitor: string | null;
  bot: boolean;
  /** Store only if the code's `scanLimit` allows it. */
  limited: boolean;
  /** Store only if the code still has this version and is ACTIVE; null: always. */
  version: number | null;
}

/** Notification channel for stored scans of organizations with live subscriptions. */
export const scanChannel = 'ilqr_scan';

const refusedRows = z.array(z.object({ id: z.string().nullable() }));

/**
 * Stores all scans with their counts, or none. Scans that are already stored are not counted twice;
 * scans of deleted codes are ignored. Codes are locked before counting, and counts of organizations
 * updated, in a fixed order, so that processes cannot deadlock.
 *
 * Live subscribers are notified when the scans are committed.
 *
 * Returns the IDs of scans whose condition failed. Scan limits are exact, even for concurrent scans in
 * several processes. Scans with a condition must not be retried.
 */
export async function storeScans(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  scans: readonly ScanRow[],
): Promise<string[]> {
  const codes = [...new Set(scans.map(({ qrCodeId }) => qrCodeId))];
  const rows = JSON.stringify(scans);
  const refused = await prisma.$queryRaw`
    /* prepared: store_scans */
    WITH code AS (
      SELECT "id", "organizationId", ("routing"->>'scanLimit')::int - "totalScans" AS "room",
             CASE "status" WHEN 'ACTIVE' THEN "version" END AS "open"
      FROM "QrCode" WHERE "id" = ANY(${codes}::text[])
      ORDER BY "id" FOR NO KEY UPDATE),
    arrival AS (
      SELECT given.*, code."organizationId", code."room", code."open",
             row_number() OVER (PARTITION BY given."qrCodeId", given."bot"
                                ORDER BY given."limited", given."scannedAt", given."id") AS "place"
      FROM json_to_recordset(${rows}::json) AS given(
        "id" uuid, "qrCodeId" text, "scannedAt" timestamp, "country" text, "region" text,
        "city" text, "device" text, "os" text, "browser" text, "language" text, "referrer" text,
        "target" text, "visitor" text, "bot" boolean, "limited" boolean, "version" integer)
      LEFT JOIN code ON code."id" = given."qrCodeId"),
    refused AS (
      SELECT "id" FROM arrival
      WHERE "version" IS NOT NULL AND "open" IS DISTINCT FROM "version"
        OR "limited" AND CASE WHEN "bot" THEN "room" < 1 ELSE "place" > "room" END),
    scan AS (
      SELECT *, "scannedAt"::date AS "day", decode("visitor", 'hex') AS "hash",
             row_number() OVER (PARTITION BY "qrCodeId", "scannedAt"::date, "visitor"
                                ORDER BY "scannedAt", "id") AS "nth"
      FROM arrival
      WHERE "organizationId" IS NOT NULL AND "id" NOT IN (SELECT "id" FROM refused)),
    newcomer AS (
      INSERT INTO "UniqueVisitor" ("qrCodeId", "day", "visitor")
      SELECT "qrCodeId", "day", "hash" FROM scan WHERE "hash" IS NOT NULL AND "nth" = 1
      ON CONFLICT DO NOTHING
      RETURNING *),
    stored AS (
      INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt", "country", "region",
        "city", "device", "os", "browser", "language", "referrer", "target", "unique", "bot")
      SELECT "id", "organizationId", "qrCodeId", "scannedAt", "country", "region",
        "city", "device", "os", "browser", "language", "referrer", "target",
        "hash" IS NOT NULL AND "nth" = 1
          AND ("qrCodeId", "day", "hash") IN (SELECT "qrCodeId", "day", "visitor" FROM newcomer),
        "bot"
      FROM scan
      ON CONFLICT DO NOTHING
      RETURNING *),
    by_day AS (
      SELECT "organizationId", "qrCodeId", "scannedAt"::date AS "day", part."dimension",
             part."value", count(*)::int AS "scans",
             count(*) FILTER (WHERE "unique")::int AS "uniqueScans"
      FROM stored CROSS JOIN LATERAL ${scanParts}
      WHERE NOT "bot" AND part."value" IS NOT NULL
      GROUP BY 1, 2, 3, 4, 5),
    by_quarter AS (
      SELECT "organizationId", "qrCodeId",
             date_bin('15 minutes', "scannedAt", TIMESTAMP '2000-01-01') AS "start",
             count(*)::int AS "scans", count(*) FILTER (WHERE "unique")::int AS "uniqueScans"
      FROM stored WHERE NOT "bot" GROUP BY 1, 2, 3),
    code_day AS (
      INSERT INTO "QrCodeScanDay" AS old
        ("qrCodeId", "day", "dimension", "value", "scans", "uniqueScans")
      SELECT "qrCodeId", "day", "dimension", "value", "scans", "uniqueScans" FROM by_day
      ON CONFLICT ("qrCodeId", "day", "dimension", "value") DO UPDATE SET
        "scans" = old."scans" + excluded."scans",
        "uniqueScans" = old."uniqueScans" + excluded."uniqueScans"),
    code_quarter AS (
      INSERT INTO "QrCodeScanQuarter" AS old ("qrCodeId", "start", "scans", "uniqueScans")
      SELECT "qrCodeId", "start", "scans", "uniqueScans" FROM by_quarter
      ON CONFLICT ("qrCodeId", "start") DO UPDATE SET
        "scans" = old."scans" + excluded."scans",
        "uniqueScans" = old."uniqueScans" + excluded."uniqueScans"),
    organization_day AS (
      INSERT INTO "OrganizationScanDay" AS old
        ("organizationId", "day", "dimension", "value", "scans", "uniqueScans")
      SELECT "organizationId", "day", "dimension", "value", sum("scans"), sum("uniqueScans")
      FROM by_day GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
      ON CONFLICT ("organizationId", "day", "dimension", "value") DO UPDATE SET
        "scans" = old."scans" + excluded."scans",
        "uniqueScans" = old."uniqueScans" + excluded."uniqueScans"),
    organization_quarter AS (
      INSERT INTO "OrganizationScanQuarter" AS old
        ("organizationId", "start", "scans", "uniqueScans")
      SELECT "organizationId", "start", sum("scans"), sum("uniqueScans")
      FROM by_quarter GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT ("organizationId", "start") DO UPDATE SET
        "scans" = old."scans" + excluded."scans",
        "uniqueScans" = old."uniqueScans" + excluded."uniqueScans"),
    code_total AS (
      UPDATE "QrCode" SET "totalScans" = "totalScans" + counted."scans"
      FROM (SELECT "qrCodeId", sum("scans")::int AS "scans" FROM by_quarter GROUP BY 1) counted
      WHERE "QrCode"."id" = counted."qrCodeId" AND "QrCode"."id" = ANY(${codes}::text[])),
    ${scanEvents},
    watched AS (
      SELECT stored.*, (row_number() OVER (PARTITION BY "qrCodeId") - 1) / 100 AS "part"
      FROM stored JOIN "ScanWatch" USING ("organizationId")
      WHERE NOT "bot" AND "until" > now() AT TIME ZONE 'UTC'),
    told AS (
      SELECT pg_notify(${scanChannel}, json_build_object(
        'organizationId', "organizationId", 'qrCodeId', "qrCodeId", 'ids', json_agg("id"),
        'from', to_json(min("scannedAt")), 'to', to_json(max("scannedAt")))::text)
      FROM watched GROUP BY "organizationId", "qrCodeId", "part")
    SELECT "id"::text AS "id" FROM refused
    UNION ALL SELECT NULL FROM told`;
  return refusedRows.parse(refused).flatMap(({ id }) => (id === null ? [] : [id]));
}

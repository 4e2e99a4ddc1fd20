-- Days of 1.0.0 are carried over by the server, in the background (src/scan/carry-over). Until then, readers read
-- them where they are: "QrCodeDay" and "OrganizationDay" are all days, "…_before" those not carried over yet.

-- Days to carry over. A day without a row may not have been found yet.
CREATE TABLE "ScanCarryOver" (
    "day" DATE NOT NULL,
    "carried" BOOLEAN NOT NULL,
    "scans" BIGINT,
    "difference" JSONB,

    CONSTRAINT "ScanCarryOver_pkey" PRIMARY KEY ("day")
);

-- 1.0.0 did not count bots. Its scans have the batch 0.
CREATE VIEW "QrCodeDay_before" AS
SELECT day."qrCodeId", day."day", day."organizationId", day."scans", day."uniqueScans", day."bots",
  coalesce((
    SELECT jsonb_object_agg(old."dimension" || ' ' || old."value", old."scans")
    FROM "QrCodeScanDay_before" old
    WHERE old."qrCodeId" = day."qrCodeId" AND old."day" = day."day" AND old."dimension" <> 'TOTAL'),
    '{}') AS "values",
  ARRAY(
    SELECT "packedQuarter"(old."start", old."scans", old."uniqueScans") FROM "QrCodeScanQuarter_before" old
    WHERE old."qrCodeId" = day."qrCodeId" AND old."start" >= day."day" AND old."start" < day."day" + 1
    ORDER BY old."start") AS "quarters"
FROM (
  SELECT "qrCodeId", "day", "organizationId", sum("scans")::int AS "scans",
         sum("uniqueScans")::int AS "uniqueScans", sum("bots")::int AS "bots"
  FROM (
    SELECT old."qrCodeId", old."day", code."organizationId", old."scans", old."uniqueScans", 0 AS "bots"
    FROM "QrCodeScanDay_before" old JOIN "QrCode" code ON code."id" = old."qrCodeId"
    WHERE old."dimension" = 'TOTAL'
    UNION ALL
    SELECT scan."qrCodeId", scan."scannedAt"::date, code."organizationId", 0, 0, 1
    FROM "Scan" scan JOIN "QrCode" code ON code."id" = scan."qrCodeId"
    WHERE scan."bot" AND scan."batch" = 0
  ) AS part GROUP BY 1, 2, 3
) AS day
WHERE NOT EXISTS (SELECT FROM "ScanCarryOver" done WHERE done."day" = day."day" AND done."carried");

CREATE VIEW "OrganizationDay_before" AS
SELECT day."organizationId", day."day", day."scans", day."uniqueScans", day."bots",
  coalesce((
    SELECT jsonb_object_agg(old."dimension" || ' ' || old."value", old."scans")
    FROM "OrganizationScanDay_before" old
    WHERE old."organizationId" = day."organizationId" AND old."day" = day."day" AND old."dimension" <> 'TOTAL'),
    '{}') AS "values",
  ARRAY(
    SELECT "packedQuarter"(old."start", old."scans", old."uniqueScans") FROM "OrganizationScanQuarter_before" old
    WHERE old."organizationId" = day."organizationId" AND old."start" >= day."day" AND old."start" < day."day" + 1
    ORDER BY old."start") AS "quarters"
FROM (
  SELECT "organizationId", "day", sum("scans")::int AS "scans",
         sum("uniqueScans")::int AS "uniqueScans", sum("bots")::int AS "bots"
  FROM (
    SELECT old."organizationId", old."day", old."scans", old."uniqueScans", 0 AS "bots"
    FROM "OrganizationScanDay_before" old WHERE old."dimension" = 'TOTAL'
    UNION ALL
    SELECT "organizationId", "scannedAt"::date, 0, 0, 1 FROM "Scan" WHERE "bot" AND "batch" = 0
  ) AS part GROUP BY 1, 2
) AS day
WHERE NOT EXISTS (SELECT FROM "ScanCarryOver" done WHERE done."day" = day."day" AND done."carried");

CREATE VIEW "QrCodeDay" AS
SELECT "qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots", "values", "quarters",
  "quarterValues", "quarterKeys", "quarterScans", "quarterBatch", "monthValues", "monthScans", "monthDays"
FROM "QrCodeScanDay"
UNION ALL
SELECT "qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots", "values", "quarters",
  NULL::bigint[], NULL::text[], NULL::int, NULL::bigint, NULL::jsonb, NULL::int, NULL::int
FROM "QrCodeDay_before";

CREATE VIEW "OrganizationDay" AS
SELECT "organizationId", "day", "scans", "uniqueScans", "bots", "values", "quarters",
  "quarterValues", "quarterKeys", "quarterScans", "quarterBatch", "monthValues", "monthScans", "monthDays"
FROM "OrganizationScanDay"
UNION ALL
SELECT "organizationId", "day", "scans", "uniqueScans", "bots", "values", "quarters",
  NULL::bigint[], NULL::text[], NULL::int, NULL::bigint, NULL::jsonb, NULL::int, NULL::int
FROM "OrganizationDay_before";

-- Keeps what could not be carried over completely.
CREATE FUNCTION "endScanCarryOver"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE OR REPLACE VIEW "QrCodeDay" AS
  SELECT "qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots", "values", "quarters",
  "quarterValues", "quarterKeys", "quarterScans", "quarterBatch", "monthValues", "monthScans", "monthDays"
  FROM "QrCodeScanDay";
  CREATE OR REPLACE VIEW "OrganizationDay" AS
  SELECT "organizationId", "day", "scans", "uniqueScans", "bots", "values", "quarters",
  "quarterValues", "quarterKeys", "quarterScans", "quarterBatch", "monthValues", "monthScans", "monthDays"
  FROM "OrganizationScanDay";
  DROP VIEW "QrCodeDay_before", "OrganizationDay_before";
  DROP INDEX "Scan_organizationId_bot_scannedAt_id_idx", "Scan_qrCodeId_bot_scannedAt_id_idx";
  IF NOT EXISTS (SELECT FROM "ScanCarryOver" WHERE "difference" IS NOT NULL) THEN
    DROP TABLE "QrCodeScanDay_before", "OrganizationScanDay_before",
      "QrCodeScanQuarter_before", "OrganizationScanQuarter_before", "ScanCarryOver";
    DROP TYPE "ScanDimension";
  END IF;
END $$;

-- A new database has nothing to carry over.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Scan") AND NOT EXISTS (SELECT FROM "OrganizationScanDay_before") THEN
    DROP INDEX "Scan_qrCodeId_scannedAt_idx", "Scan_batch_idx";
    CREATE INDEX "Scan_qrCodeId_scannedAt_idx" ON "Scan"("qrCodeId", "scannedAt");
    CREATE INDEX "Scan_batch_idx" ON "Scan" USING BRIN ("batch") WITH (pages_per_range = 16, autosummarize = on);
    PERFORM "endScanCarryOver"();
    DROP FUNCTION "endScanCarryOver"();
  END IF;
END $$;

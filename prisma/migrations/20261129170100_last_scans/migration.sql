-- When codes were scanned last: at the latest scan of their last day, or at the beginning of that day if its scans are
-- packed or deleted. In a migration of its own, because it locks no codes. Days of 1.0.0 may not be carried over yet.
DO $$
DECLARE
  "days" TEXT := 'SELECT "qrCodeId", "day" FROM "QrCodeScanDay" WHERE "scans" > 0';
BEGIN
  IF to_regclass('"QrCodeScanDay_before"') IS NOT NULL THEN
    "days" := "days" || ' UNION ALL
      SELECT "qrCodeId", "day" FROM "QrCodeScanDay_before" WHERE "dimension" = ''TOTAL'' AND "scans" > 0';
  END IF;
  EXECUTE format('
    WITH "last" AS MATERIALIZED (
      SELECT "qrCodeId", max("day")::timestamp AS "day" FROM (%s) AS "days" GROUP BY 1),
    "latest" AS MATERIALIZED (
      SELECT s."qrCodeId", max(s."scannedAt") AS "scannedAt"
      FROM "Scan" s JOIN "last" ON "last"."qrCodeId" = s."qrCodeId"
        AND s."scannedAt" >= "last"."day" AND s."scannedAt" < "last"."day" + interval ''1 day''
      WHERE NOT s."bot" GROUP BY 1)
    UPDATE "QrCodeTotal" t
    SET "lastScannedAt" = greatest(t."lastScannedAt", coalesce("latest"."scannedAt", "last"."day"))
    FROM "last" LEFT JOIN "latest" ON "latest"."qrCodeId" = "last"."qrCodeId"
    WHERE t."qrCodeId" = "last"."qrCodeId"', "days");
END $$;

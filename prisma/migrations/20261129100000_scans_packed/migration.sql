-- Scans of closed months. No key: Citus copies rows between workers only with REPLICA IDENTITY FULL.
CREATE TABLE "ScanPack" (
    "qrCodeId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "to" TIMESTAMP(3) NOT NULL,
    "scans" INTEGER NOT NULL,
    "bots" INTEGER NOT NULL,
    "id" UUID[],
    "scannedAt" TIMESTAMP(3)[],
    "unique" BOOLEAN[],
    "bot" BOOLEAN[],
    "country" TEXT[],
    "region" TEXT[],
    "city" TEXT[],
    "device" TEXT[],
    "os" TEXT[],
    "browser" TEXT[],
    "language" TEXT[],
    "referrer" TEXT[],
    "target" TEXT[]
) PARTITION BY RANGE ("from");
CREATE INDEX "ScanPack_qrCodeId_from_idx" ON "ScanPack"("qrCodeId", "from");

-- Both partitions of a month; also for months that have only one.
CREATE OR REPLACE FUNCTION "prepareScanMonth"("month" DATE) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "name" TEXT := 'Scan_' || to_char("month", 'YYYY_MM');
  "pack" TEXT := 'ScanPack_' || to_char("month", 'YYYY_MM');
  "next" DATE := "month" + INTERVAL '1 month';
BEGIN
  IF to_regclass(quote_ident("pack")) IS NULL THEN
    EXECUTE format('CREATE TABLE %I (LIKE "ScanPack" INCLUDING DEFAULTS)', "pack");
    EXECUTE format('ALTER TABLE "ScanPack" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', "pack", "month", "next");
    EXECUTE format('ALTER TABLE %I REPLICA IDENTITY FULL', "pack");
  END IF;
  IF to_regclass(quote_ident("name")) IS NOT NULL THEN RETURN; END IF;
  LOCK TABLE "Scan_other" IN ACCESS EXCLUSIVE MODE;
  EXECUTE format('CREATE TABLE %I (LIKE "Scan" INCLUDING DEFAULTS)', "name");
  EXECUTE format('INSERT INTO %I SELECT * FROM "Scan_other" WHERE "scannedAt" >= $1 AND "scannedAt" < $2', "name")
    USING "month"::timestamp, "next"::timestamp;
  DELETE FROM "Scan_other" WHERE "scannedAt" >= "month"::timestamp AND "scannedAt" < "next"::timestamp;
  EXECUTE format('ALTER TABLE "Scan" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', "name", "month", "next");
  EXECUTE format('ALTER TABLE %I REPLICA IDENTITY FULL', "name");
END $$;

SELECT "prepareScanMonth"(to_date(right(child.relname, 7), 'YYYY_MM'))
FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
WHERE inhparent = '"Scan"'::regclass AND child.relname ~ '^Scan_\d{4}_\d{2}$';

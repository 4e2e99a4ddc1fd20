-- When a batch was stored: on a cluster, its scans become visible one worker after the other.
ALTER TABLE "ScanBatch" ADD COLUMN "storedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- A count, too: until all workers show it, its batches are kept, and rows tell how far they are.
ALTER TABLE "ScanBatch" ADD COLUMN "counted" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "QrCodeScanDay" ADD COLUMN "counted" BIGINT NOT NULL DEFAULT 0;

-- Without a primary key, logical replication copies scans between workers only with this; it has no effect otherwise.
DO $$
DECLARE
  "part" REGCLASS;
BEGIN
  FOR "part" IN SELECT inhrelid FROM pg_inherits WHERE inhparent = '"Scan"'::regclass LOOP
    EXECUTE format('ALTER TABLE %s REPLICA IDENTITY FULL', "part");
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION "prepareScanMonth"("month" DATE) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "name" TEXT := 'Scan_' || to_char("month", 'YYYY_MM');
  "next" DATE := "month" + INTERVAL '1 month';
BEGIN
  IF to_regclass(quote_ident("name")) IS NOT NULL THEN RETURN; END IF;
  LOCK TABLE "Scan_other" IN ACCESS EXCLUSIVE MODE;
  EXECUTE format('CREATE TABLE %I (LIKE "Scan" INCLUDING DEFAULTS)', "name");
  EXECUTE format('INSERT INTO %I SELECT * FROM "Scan_other" WHERE "scannedAt" >= $1 AND "scannedAt" < $2', "name")
    USING "month"::timestamp, "next"::timestamp;
  DELETE FROM "Scan_other" WHERE "scannedAt" >= "month"::timestamp AND "scannedAt" < "next"::timestamp;
  EXECUTE format('ALTER TABLE "Scan" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', "name", "month", "next");
  EXECUTE format('ALTER TABLE %I REPLICA IDENTITY FULL', "name");
END $$;

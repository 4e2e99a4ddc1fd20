-- Processes of 1.0.0 that are still running store nothing from here on.
LOCK TABLE "QrCode", "Scan" IN ACCESS EXCLUSIVE MODE;

-- Totals of codes, apart from them.
CREATE TABLE "QrCodeTotal" (
    "qrCodeId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QrCodeTotal_pkey" PRIMARY KEY ("qrCodeId")
);
INSERT INTO "QrCodeTotal" ("qrCodeId", "organizationId", "scans")
SELECT "id", "organizationId", "totalScans" FROM "QrCode";
CREATE INDEX "QrCodeTotal_organizationId_scans_qrCodeId_idx" ON "QrCodeTotal"("organizationId", "scans", "qrCodeId");
ALTER TABLE "QrCodeTotal" ADD CONSTRAINT "QrCodeTotal_qrCodeId_fkey" FOREIGN KEY ("qrCodeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DROP INDEX "QrCode_organizationId_totalScans_id_idx";
ALTER TABLE "QrCode" DROP COLUMN "totalScans";

CREATE FUNCTION "insertQrCodeTotals"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "QrCodeTotal" ("qrCodeId", "organizationId") SELECT "id", "organizationId" FROM "added";
  RETURN NULL;
END $$;
CREATE TRIGGER "QrCode_total_insert" AFTER INSERT ON "QrCode"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "insertQrCodeTotals"();

-- Only metadata changes: no row is rewritten, and no month gets an index here. The server builds them without
-- blocking anybody, and then drops those of 1.0.0 (src/scan/carry-over).
ALTER TABLE "Scan" DROP CONSTRAINT "Scan_pkey";
ALTER TABLE "Scan" ADD COLUMN "batch" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Scan" ALTER COLUMN "batch" DROP DEFAULT,
  ALTER COLUMN "unique" DROP DEFAULT,
  ALTER COLUMN "bot" DROP DEFAULT;
CREATE INDEX "Scan_qrCodeId_scannedAt_idx" ON ONLY "Scan"("qrCodeId", "scannedAt");
-- Appended in order, so it is tiny.
CREATE INDEX "Scan_batch_idx" ON ONLY "Scan" USING BRIN ("batch") WITH (pages_per_range = 16, autosummarize = on);

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
END $$;

CREATE TABLE "ScanCounter" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "batch" BIGINT NOT NULL,

    CONSTRAINT "ScanCounter_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ScanBatch" (
    "batch" BIGINT NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "scans" INTEGER NOT NULL,

    CONSTRAINT "ScanBatch_pkey" PRIMARY KEY ("batch")
);

CREATE TABLE "ScanSource" (
    "id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "usedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScanSource_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "DeletedQrCode" ADD COLUMN "deletedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "organizationId" TEXT;
CREATE OR REPLACE FUNCTION "deleteScansOfQrCodes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DeletedQrCode" ("id", "organizationId") SELECT "id", "organizationId" FROM "removed"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Visitors become numbers, which take a third of the space.
ALTER TABLE "UniqueVisitor" RENAME TO "UniqueVisitor_before";
ALTER TABLE "UniqueVisitor_before" RENAME CONSTRAINT "UniqueVisitor_pkey" TO "UniqueVisitor_before_pkey";
CREATE TABLE "UniqueVisitor" (
    "slot" SMALLINT NOT NULL,
    "visitor" BIGINT NOT NULL,

    CONSTRAINT "UniqueVisitor_pkey" PRIMARY KEY ("visitor","slot")
) PARTITION BY LIST ("slot");
CREATE TABLE "UniqueVisitor_0" PARTITION OF "UniqueVisitor" FOR VALUES IN (0);
CREATE TABLE "UniqueVisitor_1" PARTITION OF "UniqueVisitor" FOR VALUES IN (1);
CREATE TABLE "UniqueVisitor_2" PARTITION OF "UniqueVisitor" FOR VALUES IN (2);
CREATE TABLE "UniqueVisitor_3" PARTITION OF "UniqueVisitor" FOR VALUES IN (3);
-- Two hashes may share a number, though hardly ever. As in src/scan/storing/unique.ts.
INSERT INTO "UniqueVisitor" ("slot", "visitor")
SELECT ("day" - DATE '1970-01-01') & 3,
       ('x' || left(md5("qrCodeId" || ' ' || "day"::text || ' ' || encode("visitor", 'hex')), 16))::bit(64)::bigint
FROM "UniqueVisitor_before" WHERE "day" >= (now() AT TIME ZONE 'UTC' - interval '1 day')::date
ON CONFLICT DO NOTHING;
DROP TABLE "UniqueVisitor_before";

-- One row for a day instead of one for each value.
-- A quarter of an hour of a day, its unique scans and its scans in one number: 7, 28 and 28 bits.
CREATE FUNCTION "packedQuarter"("at" TIMESTAMP, "scans" BIGINT, "uniqueScans" BIGINT) RETURNS BIGINT
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((extract(hour FROM "at")::bigint * 4 + extract(minute FROM "at")::bigint / 15) << 56) | ("uniqueScans" << 28) | "scans";

-- Rows of 1.0.0 stay as they are until the server has carried them over.
ALTER TABLE "QrCodeScanDay" DROP CONSTRAINT "QrCodeScanDay_qrCodeId_fkey";
ALTER TABLE "QrCodeScanDay" RENAME CONSTRAINT "QrCodeScanDay_pkey" TO "QrCodeScanDay_before_pkey";
ALTER TABLE "QrCodeScanDay" RENAME TO "QrCodeScanDay_before";
ALTER TABLE "QrCodeScanQuarter" DROP CONSTRAINT "QrCodeScanQuarter_qrCodeId_fkey";
ALTER TABLE "QrCodeScanQuarter" RENAME TO "QrCodeScanQuarter_before";
ALTER TABLE "OrganizationScanDay" DROP CONSTRAINT "OrganizationScanDay_organizationId_fkey";
ALTER TABLE "OrganizationScanDay" RENAME CONSTRAINT "OrganizationScanDay_pkey" TO "OrganizationScanDay_before_pkey";
ALTER TABLE "OrganizationScanDay" RENAME TO "OrganizationScanDay_before";
ALTER TABLE "OrganizationScanQuarter" DROP CONSTRAINT "OrganizationScanQuarter_organizationId_fkey";
ALTER TABLE "OrganizationScanQuarter" RENAME TO "OrganizationScanQuarter_before";

CREATE TABLE "QrCodeScanDay" (
    "qrCodeId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "organizationId" TEXT NOT NULL,
    "scans" INTEGER NOT NULL,
    "uniqueScans" INTEGER NOT NULL,
    "bots" INTEGER NOT NULL,
    "values" JSONB,
    "quarters" BIGINT[],

    CONSTRAINT "QrCodeScanDay_pkey" PRIMARY KEY ("qrCodeId","day")
);
CREATE TABLE "OrganizationScanDay" (
    "organizationId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "scans" INTEGER NOT NULL,
    "uniqueScans" INTEGER NOT NULL,
    "bots" INTEGER NOT NULL,
    "values" JSONB,
    "quarters" BIGINT[],

    CONSTRAINT "OrganizationScanDay_pkey" PRIMARY KEY ("organizationId","day")
);

CREATE INDEX "QrCodeScanDay_organizationId_day_idx" ON "QrCodeScanDay"("organizationId", "day");
ALTER TABLE "OrganizationScanDay" ADD CONSTRAINT "OrganizationScanDay_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

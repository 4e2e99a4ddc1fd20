-- CreateEnum
CREATE TYPE "ScanDimension" AS ENUM ('TOTAL', 'COUNTRY', 'CITY', 'DEVICE', 'BROWSER', 'OS', 'REFERRER', 'LANGUAGE', 'TARGET');

-- A partitioned table cannot be made from one that is there: the old rows are moved into a new one.
ALTER TABLE "Scan" RENAME TO "Scan_whole";
ALTER TABLE "Scan_whole" DROP CONSTRAINT "Scan_pkey", DROP CONSTRAINT "Scan_qrCodeId_fkey";
DROP INDEX "Scan_qrCodeId_scannedAt_idx";

-- CreateTable
CREATE TABLE "Scan" (
    "id" UUID NOT NULL,
    "organizationId" TEXT NOT NULL,
    "qrCodeId" TEXT NOT NULL,
    "scannedAt" TIMESTAMP(3) NOT NULL,
    "country" TEXT,
    "region" TEXT,
    "city" TEXT,
    "device" TEXT,
    "os" TEXT,
    "browser" TEXT,
    "language" TEXT,
    "referrer" TEXT,
    "target" TEXT,
    "unique" BOOLEAN NOT NULL DEFAULT false,
    "bot" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Scan_pkey" PRIMARY KEY ("id", "scannedAt")
) PARTITION BY RANGE ("scannedAt");

-- What no month was made for.
CREATE TABLE "Scan_other" PARTITION OF "Scan" DEFAULT;

-- CreateTable
CREATE TABLE "VisitorSalt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "VisitorSalt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "UniqueVisitor" (
    "day" DATE NOT NULL,
    "qrCodeId" TEXT NOT NULL,
    "visitor" BYTEA NOT NULL,

    CONSTRAINT "UniqueVisitor_pkey" PRIMARY KEY ("day","qrCodeId","visitor")
);

-- CreateTable
CREATE TABLE "QrCodeScanDay" (
    "qrCodeId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "dimension" "ScanDimension" NOT NULL,
    "value" TEXT NOT NULL,
    "scans" INTEGER NOT NULL,
    "uniqueScans" INTEGER NOT NULL,

    CONSTRAINT "QrCodeScanDay_pkey" PRIMARY KEY ("qrCodeId","day","dimension","value")
);

-- CreateTable
CREATE TABLE "QrCodeScanQuarter" (
    "qrCodeId" TEXT NOT NULL,
    "start" TIMESTAMP(3) NOT NULL,
    "scans" INTEGER NOT NULL,
    "uniqueScans" INTEGER NOT NULL,

    CONSTRAINT "QrCodeScanQuarter_pkey" PRIMARY KEY ("qrCodeId","start")
);

-- CreateTable
CREATE TABLE "OrganizationScanDay" (
    "organizationId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "dimension" "ScanDimension" NOT NULL,
    "value" TEXT NOT NULL,
    "scans" INTEGER NOT NULL,
    "uniqueScans" INTEGER NOT NULL,

    CONSTRAINT "OrganizationScanDay_pkey" PRIMARY KEY ("organizationId","day","dimension","value")
);

-- CreateTable
CREATE TABLE "OrganizationScanQuarter" (
    "organizationId" TEXT NOT NULL,
    "start" TIMESTAMP(3) NOT NULL,
    "scans" INTEGER NOT NULL,
    "uniqueScans" INTEGER NOT NULL,

    CONSTRAINT "OrganizationScanQuarter_pkey" PRIMARY KEY ("organizationId","start")
);

-- CreateTable
CREATE TABLE "ScanWatch" (
    "organizationId" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ScanWatch_pkey" PRIMARY KEY ("organizationId")
);

-- CreateIndex
CREATE INDEX "Scan_qrCodeId_bot_scannedAt_id_idx" ON "Scan"("qrCodeId", "bot", "scannedAt", "id");

-- CreateIndex
CREATE INDEX "Scan_organizationId_bot_scannedAt_id_idx" ON "Scan"("organizationId", "bot", "scannedAt", "id");

-- AddForeignKey
ALTER TABLE "QrCodeScanDay" ADD CONSTRAINT "QrCodeScanDay_qrCodeId_fkey" FOREIGN KEY ("qrCodeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrCodeScanQuarter" ADD CONSTRAINT "QrCodeScanQuarter_qrCodeId_fkey" FOREIGN KEY ("qrCodeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationScanDay" ADD CONSTRAINT "OrganizationScanDay_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationScanQuarter" ADD CONSTRAINT "OrganizationScanQuarter_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScanWatch" ADD CONSTRAINT "ScanWatch_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_qrCodeId_fkey" FOREIGN KEY ("qrCodeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Makes the partition of a month, with the rows that came before it was made. A scan that is stored
-- at the same moment waits, or fails into its retry.
CREATE FUNCTION "prepareScanMonth"("month" DATE) RETURNS void LANGUAGE plpgsql AS $$
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

SELECT "prepareScanMonth"("month"::date) FROM (
  SELECT DISTINCT date_trunc('month', "scannedAt") AS "month" FROM "Scan_whole"
) AS "months";

INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt")
SELECT "id", "organizationId", "qrCodeId", "scannedAt" FROM "Scan_whole";

DROP TABLE "Scan_whole";

-- Of the scans until now only their time is known.
INSERT INTO "QrCodeScanDay" ("qrCodeId", "day", "dimension", "value", "scans", "uniqueScans")
SELECT "qrCodeId", "scannedAt"::date, 'TOTAL', '', count(*)::int, 0 FROM "Scan" GROUP BY 1, 2;

INSERT INTO "OrganizationScanDay" ("organizationId", "day", "dimension", "value", "scans", "uniqueScans")
SELECT "organizationId", "scannedAt"::date, 'TOTAL', '', count(*)::int, 0 FROM "Scan" GROUP BY 1, 2;

INSERT INTO "QrCodeScanQuarter" ("qrCodeId", "start", "scans", "uniqueScans")
SELECT "qrCodeId", date_bin('15 minutes', "scannedAt", TIMESTAMP '2000-01-01'), count(*)::int, 0
FROM "Scan" GROUP BY 1, 2;

INSERT INTO "OrganizationScanQuarter" ("organizationId", "start", "scans", "uniqueScans")
SELECT "organizationId", date_bin('15 minutes', "scannedAt", TIMESTAMP '2000-01-01'), count(*)::int, 0
FROM "Scan" GROUP BY 1, 2;

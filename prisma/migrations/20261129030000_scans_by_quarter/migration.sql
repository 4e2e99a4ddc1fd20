-- Values of days with many scans by quarter of an hour.
ALTER TABLE "QrCodeScanDay" ADD COLUMN "quarterValues" BIGINT[];
ALTER TABLE "QrCodeScanDay" ADD COLUMN "quarterKeys" TEXT[];
ALTER TABLE "QrCodeScanDay" ADD COLUMN "quarterScans" INTEGER;
ALTER TABLE "QrCodeScanDay" ADD COLUMN "quarterBatch" BIGINT;
ALTER TABLE "OrganizationScanDay" ADD COLUMN "quarterValues" BIGINT[];
ALTER TABLE "OrganizationScanDay" ADD COLUMN "quarterKeys" TEXT[];
ALTER TABLE "OrganizationScanDay" ADD COLUMN "quarterScans" INTEGER;
ALTER TABLE "OrganizationScanDay" ADD COLUMN "quarterBatch" BIGINT;

-- Values of whole months, in a row of one of its days.
ALTER TABLE "QrCodeScanDay" ADD COLUMN "monthValues" JSONB;
ALTER TABLE "QrCodeScanDay" ADD COLUMN "monthScans" INTEGER;
ALTER TABLE "QrCodeScanDay" ADD COLUMN "monthDays" INTEGER;
ALTER TABLE "OrganizationScanDay" ADD COLUMN "monthValues" JSONB;
ALTER TABLE "OrganizationScanDay" ADD COLUMN "monthScans" INTEGER;
ALTER TABLE "OrganizationScanDay" ADD COLUMN "monthDays" INTEGER;

CREATE TABLE "LargeScanDay" (
    "subjectId" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "LargeScanDay_pkey" PRIMARY KEY ("subjectId","day")
);
INSERT INTO "LargeScanDay" ("subjectId", "day") SELECT "qrCodeId", "day" FROM "QrCodeScanDay" WHERE "scans" >= 2000;
INSERT INTO "LargeScanDay" ("subjectId", "day") SELECT "organizationId", "day" FROM "OrganizationScanDay" WHERE "scans" >= 2000;

CREATE TABLE "LargeScanMonth" (
    "subjectId" TEXT NOT NULL,
    "month" DATE NOT NULL,

    CONSTRAINT "LargeScanMonth_pkey" PRIMARY KEY ("subjectId","month")
);
INSERT INTO "LargeScanMonth" ("subjectId", "month") SELECT DISTINCT "qrCodeId", date_trunc('month', "day")::date FROM "QrCodeScanDay" WHERE "scans" >= 100;
INSERT INTO "LargeScanMonth" ("subjectId", "month") SELECT DISTINCT "organizationId", date_trunc('month', "day")::date FROM "OrganizationScanDay" WHERE "scans" >= 100;

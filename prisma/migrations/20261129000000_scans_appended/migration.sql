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

-- Scans lose what only updates and lookups by ID needed.
ALTER TABLE "Scan" DROP CONSTRAINT "Scan_pkey";
DROP INDEX "Scan_organizationId_bot_scannedAt_id_idx";
DROP INDEX "Scan_qrCodeId_bot_scannedAt_id_idx";
-- Only metadata changes: no row is rewritten.
ALTER TABLE "Scan" ADD COLUMN "batch" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Scan" ALTER COLUMN "batch" DROP DEFAULT,
  ALTER COLUMN "unique" DROP DEFAULT,
  ALTER COLUMN "bot" DROP DEFAULT;
CREATE INDEX "Scan_qrCodeId_scannedAt_idx" ON "Scan"("qrCodeId", "scannedAt");
-- Appended in order, so it is tiny.
CREATE INDEX "Scan_batch_idx" ON "Scan" USING BRIN ("batch") WITH (pages_per_range = 16, autosummarize = on);

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

-- Visitors become numbers, which take a third of the space. Those of today are counted again.
DROP TABLE "UniqueVisitor";
CREATE TABLE "UniqueVisitor" (
    "slot" SMALLINT NOT NULL,
    "visitor" BIGINT NOT NULL,

    CONSTRAINT "UniqueVisitor_pkey" PRIMARY KEY ("visitor","slot")
) PARTITION BY LIST ("slot");
CREATE TABLE "UniqueVisitor_0" PARTITION OF "UniqueVisitor" FOR VALUES IN (0);
CREATE TABLE "UniqueVisitor_1" PARTITION OF "UniqueVisitor" FOR VALUES IN (1);
CREATE TABLE "UniqueVisitor_2" PARTITION OF "UniqueVisitor" FOR VALUES IN (2);
CREATE TABLE "UniqueVisitor_3" PARTITION OF "UniqueVisitor" FOR VALUES IN (3);

-- One row for a day instead of one for each value.
-- A quarter of an hour of a day, its unique scans and its scans in one number: 7, 28 and 28 bits.
CREATE FUNCTION "packedQuarter"("at" TIMESTAMP, "scans" BIGINT, "uniqueScans" BIGINT) RETURNS BIGINT
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((extract(hour FROM "at")::bigint * 4 + extract(minute FROM "at")::bigint / 15) << 56) | ("uniqueScans" << 28) | "scans";

ALTER TABLE "QrCodeScanDay" RENAME TO "QrCodeScanDay_before";
ALTER TABLE "QrCodeScanDay_before" RENAME CONSTRAINT "QrCodeScanDay_pkey" TO "QrCodeScanDay_before_pkey";
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
ALTER TABLE "OrganizationScanDay" RENAME TO "OrganizationScanDay_before";
ALTER TABLE "OrganizationScanDay_before" RENAME CONSTRAINT "OrganizationScanDay_pkey" TO "OrganizationScanDay_before_pkey";
ALTER TABLE "OrganizationScanDay_before" DROP CONSTRAINT "OrganizationScanDay_organizationId_fkey";
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

INSERT INTO "QrCodeScanDay" ("qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots", "values", "quarters")
SELECT old."qrCodeId", old."day", code."organizationId",
       sum("scans") FILTER (WHERE "dimension" = 'TOTAL'),
       sum("uniqueScans") FILTER (WHERE "dimension" = 'TOTAL'), 0,
       coalesce(jsonb_object_agg("dimension" || ' ' || "value", "scans") FILTER (WHERE "dimension" <> 'TOTAL'), '{}'),
       (SELECT array_agg("packedQuarter"(q."start", q."scans", q."uniqueScans") ORDER BY q."start")
        FROM "QrCodeScanQuarter" q WHERE q."qrCodeId" = old."qrCodeId"
          AND q."start" >= old."day" AND q."start" < old."day" + 1)
FROM "QrCodeScanDay_before" old JOIN "QrCode" code ON code."id" = old."qrCodeId"
GROUP BY 1, 2, 3;

INSERT INTO "OrganizationScanDay" ("organizationId", "day", "scans", "uniqueScans", "bots", "values", "quarters")
SELECT old."organizationId", old."day",
       sum("scans") FILTER (WHERE "dimension" = 'TOTAL'),
       sum("uniqueScans") FILTER (WHERE "dimension" = 'TOTAL'), 0,
       coalesce(jsonb_object_agg("dimension" || ' ' || "value", "scans") FILTER (WHERE "dimension" <> 'TOTAL'), '{}'),
       (SELECT array_agg("packedQuarter"(q."start", q."scans", q."uniqueScans") ORDER BY q."start")
        FROM "OrganizationScanQuarter" q WHERE q."organizationId" = old."organizationId"
          AND q."start" >= old."day" AND q."start" < old."day" + 1)
FROM "OrganizationScanDay_before" old
GROUP BY 1, 2;

-- Bots had no counts.
INSERT INTO "QrCodeScanDay" AS old ("qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots", "values", "quarters")
SELECT "qrCodeId", "scannedAt"::date, "organizationId", 0, 0, count(*)::int, '{}', '{}'
FROM "Scan" WHERE "bot" GROUP BY 1, 2, 3
ON CONFLICT ("qrCodeId", "day") DO UPDATE SET "bots" = excluded."bots";
INSERT INTO "OrganizationScanDay" AS old ("organizationId", "day", "scans", "uniqueScans", "bots", "values", "quarters")
SELECT "organizationId", "scannedAt"::date, 0, 0, count(*)::int, '{}', '{}'
FROM "Scan" WHERE "bot" GROUP BY 1, 2
ON CONFLICT ("organizationId", "day") DO UPDATE SET "bots" = excluded."bots";

CREATE INDEX "QrCodeScanDay_organizationId_day_idx" ON "QrCodeScanDay"("organizationId", "day");
ALTER TABLE "OrganizationScanDay" ADD CONSTRAINT "OrganizationScanDay_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The sums must be the same as before.
DO $$
BEGIN
  IF (SELECT (coalesce(sum("scans"), 0), coalesce(sum("uniqueScans"), 0)) FROM "QrCodeScanDay")
     IS DISTINCT FROM
     (SELECT (coalesce(sum("scans"), 0), coalesce(sum("uniqueScans"), 0)) FROM "QrCodeScanDay_before" WHERE "dimension" = 'TOTAL')
  OR (SELECT (coalesce(sum("scans"), 0), coalesce(sum("uniqueScans"), 0)) FROM "OrganizationScanDay")
     IS DISTINCT FROM
     (SELECT (coalesce(sum("scans"), 0), coalesce(sum("uniqueScans"), 0)) FROM "OrganizationScanDay_before" WHERE "dimension" = 'TOTAL')
  OR (SELECT coalesce(sum(n."value"::int), 0) FROM "QrCodeScanDay", jsonb_each_text("values") n)
     IS DISTINCT FROM
     (SELECT coalesce(sum("scans"), 0) FROM "QrCodeScanDay_before" WHERE "dimension" <> 'TOTAL')
  THEN RAISE EXCEPTION 'the scans counted by day are not those of before';
  END IF;
END $$;

DROP TABLE "QrCodeScanDay_before", "OrganizationScanDay_before", "QrCodeScanQuarter", "OrganizationScanQuarter";
DROP TYPE "ScanDimension";

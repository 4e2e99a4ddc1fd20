-- URLs that a code can lead to, one in a line.
CREATE FUNCTION "destinations"("content" JSONB, "routing" JSONB) RETURNS TEXT
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF "routing" IS NULL THEN RETURN lower("content"->>'url'); END IF;
  RETURN lower(coalesce("content"->>'url', '') || E'\n' || coalesce("routing"->>'fallbackUrl', '') || E'\n' || coalesce(
    (SELECT string_agg("url" #>> '{}', E'\n')
     FROM jsonb_path_query("routing", '$.rules[*].targets[*].url') AS "url"), ''));
END $$;

DROP INDEX "QrCode_search_idx";
CREATE INDEX "QrCode_search_idx" ON "QrCode"
USING GIN ("organizationId" text_ops, "tags" array_ops, "folded"("name") gin_trgm_ops,
  "destinations"("content", "routing") gin_trgm_ops)
WITH (gin_pending_list_limit = 512)
WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL;

-- Only codes with metadata.
CREATE INDEX "QrCode_metadata_idx" ON "QrCode" USING GIN ("organizationId" text_ops, "metadata" jsonb_ops)
WITH (gin_pending_list_limit = 512)
WHERE "metadata" <> '{}';

CREATE INDEX "QrCode_listed_updatedAt_idx" ON "QrCode"("organizationId", "updatedAt", "id")
WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL;

-- Never scanned is before all times.
CREATE INDEX "QrCodeTotal_lastScannedAt_idx" ON "QrCodeTotal"
("organizationId", "hidden", (coalesce("lastScannedAt", '-infinity'::timestamp)), "qrCodeId");

-- CreateTable
CREATE TABLE "QrCodeState" (
    "organizationId" TEXT NOT NULL,
    "mark" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "QrCodeState_organizationId_idx" ON "QrCodeState"("organizationId");

-- As with "QrCodeCount", no statement waits for another.
CREATE FUNCTION "markQrCodes"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "changed" TEXT;
BEGIN
  FOR "changed" IN SELECT DISTINCT "organizationId" FROM "changes" LOOP
    -- Of an organization that is being deleted, nothing is remembered anymore.
    CONTINUE WHEN NOT EXISTS (SELECT FROM "Organization" WHERE "id" = "changed");
    INSERT INTO "QrCodeState" VALUES ("changed", (random() * 9e18)::bigint);
    IF random() < 0.0625 THEN
      WITH "held" AS (
        SELECT ctid AS "place" FROM "QrCodeState" WHERE "organizationId" = "changed" FOR UPDATE SKIP LOCKED),
      "gone" AS (
        DELETE FROM "QrCodeState" USING "held" WHERE ctid = "place" RETURNING "mark")
      INSERT INTO "QrCodeState" SELECT "changed", bit_xor("mark") FROM "gone" HAVING count(*) > 0;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "QrCode_mark_insert" AFTER INSERT ON "QrCode"
  REFERENCING NEW TABLE AS "changes" FOR EACH STATEMENT EXECUTE FUNCTION "markQrCodes"();
CREATE TRIGGER "QrCode_mark_update" AFTER UPDATE ON "QrCode"
  REFERENCING NEW TABLE AS "changes" FOR EACH STATEMENT EXECUTE FUNCTION "markQrCodes"();
CREATE TRIGGER "QrCode_mark_delete" AFTER DELETE ON "QrCode"
  REFERENCING OLD TABLE AS "changes" FOR EACH STATEMENT EXECUTE FUNCTION "markQrCodes"();

CREATE OR REPLACE FUNCTION "forgetQrCodeCounts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "QrCodeCount" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  DELETE FROM "QrCodeTagCount" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  DELETE FROM "QrCodeState" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  DELETE FROM "IdempotentAnswer" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  RETURN NULL;
END $$;

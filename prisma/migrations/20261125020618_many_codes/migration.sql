-- Parts of names; with the organization in one index.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- DropIndex
DROP INDEX "QrCode_folderId_idx";

-- CreateTable
CREATE TABLE "QrCodeCount" (
    "organizationId" TEXT NOT NULL,
    "folderId" TEXT NOT NULL,
    "type" "QrCodeType" NOT NULL,
    "status" "QrCodeStatus" NOT NULL,
    "count" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "QrCodeTagCount" (
    "organizationId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "count" INTEGER NOT NULL
);

-- Tags may be longer than an index holds.
CREATE INDEX "QrCodeTagCount_tag_idx" ON "QrCodeTagCount"("organizationId", md5("tag"));

-- CreateIndex
CREATE INDEX "QrCodeCount_organizationId_folderId_type_status_idx" ON "QrCodeCount"("organizationId", "folderId", "type", "status");

-- CreateIndex
CREATE INDEX "QrCode_organizationId_type_id_idx" ON "QrCode"("organizationId", "type", "id");

-- CreateIndex
CREATE INDEX "QrCode_organizationId_status_id_idx" ON "QrCode"("organizationId", "status", "id");

-- CreateIndex
CREATE INDEX "QrCode_folderId_id_idx" ON "QrCode"("folderId", "id");

-- Tags, parts of names, both within an organization. Prisma cannot express it, and takes no notice of
-- an index with a condition; this one always holds.
-- Each scan changes a row: what it adds waits in a list, which searches read too, so it is kept short.
CREATE INDEX "QrCode_search_idx" ON "QrCode"
USING GIN ("organizationId" text_ops, "tags" array_ops, "name" gin_trgm_ops)
WITH (gin_pending_list_limit = 512)
WHERE "organizationId" IS NOT NULL;

-- Appends what a statement changed, which no other statement waits for.
CREATE FUNCTION "countQrCodes"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes "QrCodeCount"[];
  change "QrCodeCount";
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", coalesce("folderId", ''), "type", "status", count(*)::int
      FROM "added" GROUP BY 1, 2, 3, 4) slot;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", coalesce("folderId", ''), "type", "status", -count(*)::int
      FROM "removed" GROUP BY 1, 2, 3, 4) slot;
  ELSE
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", coalesce("folderId", ''), "type", "status", sum("step")::int
      FROM (
        SELECT "organizationId", "folderId", "type", "status", 1 AS "step" FROM "added"
        UNION ALL
        SELECT "organizationId", "folderId", "type", "status", -1 FROM "removed") moved
      GROUP BY 1, 2, 3, 4 HAVING sum("step") <> 0) slot;
  END IF;
  FOREACH change IN ARRAY coalesce(changes, '{}') LOOP
    -- Of an organization that is on its way out nothing is counted any more.
    CONTINUE WHEN NOT EXISTS (SELECT FROM "Organization" WHERE "id" = change."organizationId");
    INSERT INTO "QrCodeCount" SELECT change.*;
    -- Now and then the rows of one kind become one row, but for those that somebody else holds.
    IF random() < 0.0625 THEN
      WITH "held" AS (
        SELECT ctid AS "place" FROM "QrCodeCount"
        WHERE ("organizationId", "folderId", "type", "status")
            = (change."organizationId", change."folderId", change."type", change."status")
        FOR UPDATE SKIP LOCKED),
      "gone" AS (
        DELETE FROM "QrCodeCount" USING "held" WHERE ctid = "place" RETURNING "count")
      INSERT INTO "QrCodeCount"
      SELECT change."organizationId", change."folderId", change."type", change."status", sum("count")
      FROM "gone" HAVING sum("count") <> 0;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "QrCode_count_insert" AFTER INSERT ON "QrCode"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "countQrCodes"();
CREATE TRIGGER "QrCode_count_delete" AFTER DELETE ON "QrCode"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "countQrCodes"();
CREATE TRIGGER "QrCode_count_update" AFTER UPDATE ON "QrCode"
  REFERENCING NEW TABLE AS "added" OLD TABLE AS "removed"
  FOR EACH STATEMENT EXECUTE FUNCTION "countQrCodes"();

-- The same for tags.
CREATE FUNCTION "countQrCodeTags"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes "QrCodeTagCount"[];
  change "QrCodeTagCount";
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", "tag", count(*)::int
      FROM "added", unnest("tags") "tag" GROUP BY 1, 2) slot;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", "tag", -count(*)::int
      FROM "removed", unnest("tags") "tag" GROUP BY 1, 2) slot;
  ELSE
    SELECT array_agg(slot) INTO changes FROM (
      SELECT NEW."organizationId", "tag", sum("step")::int
      FROM (
        SELECT unnest(NEW."tags") AS "tag", 1 AS "step"
        UNION ALL
        SELECT unnest(OLD."tags"), -1) moved
      GROUP BY 2 HAVING sum("step") <> 0) slot;
  END IF;
  FOREACH change IN ARRAY coalesce(changes, '{}') LOOP
    CONTINUE WHEN NOT EXISTS (SELECT FROM "Organization" WHERE "id" = change."organizationId");
    INSERT INTO "QrCodeTagCount" SELECT change.*;
    IF random() < 0.0625 THEN
      WITH "held" AS (
        SELECT ctid AS "place" FROM "QrCodeTagCount"
        WHERE "organizationId" = change."organizationId" AND md5("tag") = md5(change."tag")
          AND "tag" = change."tag"
        FOR UPDATE SKIP LOCKED),
      "gone" AS (
        DELETE FROM "QrCodeTagCount" USING "held" WHERE ctid = "place" RETURNING "count")
      INSERT INTO "QrCodeTagCount"
      SELECT change."organizationId", change."tag", sum("count")
      FROM "gone" HAVING sum("count") <> 0;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "QrCode_count_tags_insert" AFTER INSERT ON "QrCode"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "countQrCodeTags"();
CREATE TRIGGER "QrCode_count_tags_delete" AFTER DELETE ON "QrCode"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "countQrCodeTags"();
CREATE TRIGGER "QrCode_count_tags_update" AFTER UPDATE OF "tags" ON "QrCode"
  FOR EACH ROW WHEN (OLD."tags" IS DISTINCT FROM NEW."tags")
  EXECUTE FUNCTION "countQrCodeTags"();

CREATE FUNCTION "forgetQrCodeCounts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "QrCodeCount" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  DELETE FROM "QrCodeTagCount" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  RETURN NULL;
END $$;

CREATE TRIGGER "Organization_forget_counts" AFTER DELETE ON "Organization"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "forgetQrCodeCounts"();

-- The triggers hold new codes back until those that are here are counted.
INSERT INTO "QrCodeCount"
SELECT "organizationId", coalesce("folderId", ''), "type", "status", count(*)
FROM "QrCode" GROUP BY 1, 2, 3, 4;

INSERT INTO "QrCodeTagCount"
SELECT "organizationId", "tag", count(*) FROM "QrCode", unnest("tags") "tag" GROUP BY 1, 2;

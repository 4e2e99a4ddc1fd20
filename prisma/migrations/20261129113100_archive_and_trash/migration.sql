-- The status that the API shows (src/domain/qr-code/status.ts).
CREATE FUNCTION "shownStatus"("status" "QrCodeStatus", "archivedAt" TIMESTAMP, "deletedAt" TIMESTAMP)
RETURNS "QrCodeStatus" LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN "deletedAt" IS NOT NULL THEN 'DELETED'::"QrCodeStatus"
  WHEN "archivedAt" IS NOT NULL THEN 'ARCHIVED'::"QrCodeStatus" ELSE "status" END;

-- Until the codes are converted below, writes wait for the end of this migration.
LOCK TABLE "QrCode" IN SHARE ROW EXCLUSIVE MODE;

-- A process of 1.0.0 archives in this way: its codes stop, and are put away.
CREATE FUNCTION "archiveQrCode"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."status" := 'PAUSED';
  NEW."archivedAt" := coalesce(NEW."archivedAt", now() AT TIME ZONE 'UTC');
  RETURN NEW;
END $$;
CREATE TRIGGER "QrCode_archive" BEFORE INSERT OR UPDATE ON "QrCode"
  FOR EACH ROW WHEN (NEW."status" = 'ARCHIVED') EXECUTE FUNCTION "archiveQrCode"();

-- As before, but by the status that is shown.
CREATE OR REPLACE FUNCTION "countQrCodes"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes "QrCodeCount"[];
  change "QrCodeCount";
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", coalesce("folderId", ''), "type",
        "shownStatus"("status", "archivedAt", "deletedAt"), count(*)::int
      FROM "added" GROUP BY 1, 2, 3, 4) slot;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", coalesce("folderId", ''), "type",
        "shownStatus"("status", "archivedAt", "deletedAt"), -count(*)::int
      FROM "removed" GROUP BY 1, 2, 3, 4) slot;
  ELSE
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", coalesce("folderId", ''), "type",
        "shownStatus"("status", "archivedAt", "deletedAt"), sum("step")::int
      FROM (
        SELECT "organizationId", "folderId", "type", "status", "archivedAt", "deletedAt", 1 AS "step"
        FROM "added"
        UNION ALL
        SELECT "organizationId", "folderId", "type", "status", "archivedAt", "deletedAt", -1
        FROM "removed") moved
      GROUP BY 1, 2, 3, 4 HAVING sum("step") <> 0) slot;
  END IF;
  FOREACH change IN ARRAY coalesce(changes, '{}') LOOP
    -- Of an organization that is being deleted, nothing is counted anymore.
    CONTINUE WHEN NOT EXISTS (SELECT FROM "Organization" WHERE "id" = change."organizationId");
    INSERT INTO "QrCodeCount" SELECT change.*;
    -- Now and then the rows of one kind become one row, except those that are locked.
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

-- Tags of codes that are neither archived nor in the trash. Changes too are counted by statement: bulk changes
-- would otherwise insert a row for each code and tag.
CREATE OR REPLACE FUNCTION "countQrCodeTags"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes "QrCodeTagCount"[];
  change "QrCodeTagCount";
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", "tag", count(*)::int FROM "added", unnest("tags") "tag"
      WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL GROUP BY 1, 2) slot;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", "tag", -count(*)::int FROM "removed", unnest("tags") "tag"
      WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL GROUP BY 1, 2) slot;
  ELSE
    SELECT array_agg(slot) INTO changes FROM (
      SELECT "organizationId", "tag", sum("step")::int
      FROM (
        SELECT "organizationId", unnest("tags") AS "tag", 1 AS "step" FROM "added"
        WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL
        UNION ALL
        SELECT "organizationId", unnest("tags"), -1 FROM "removed"
        WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL) moved
      GROUP BY 1, 2 HAVING sum("step") <> 0) slot;
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
DROP TRIGGER "QrCode_count_tags_update" ON "QrCode";
CREATE TRIGGER "QrCode_count_tags_update" AFTER UPDATE ON "QrCode"
  REFERENCING NEW TABLE AS "added" OLD TABLE AS "removed"
  FOR EACH STATEMENT EXECUTE FUNCTION "countQrCodeTags"();

-- AlterTable
ALTER TABLE "QrCodeTotal" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION "insertQrCodeTotals"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "QrCodeTotal" ("qrCodeId", "organizationId", "hidden")
  SELECT "id", "organizationId", "archivedAt" IS NOT NULL OR "deletedAt" IS NOT NULL FROM "added";
  RETURN NULL;
END $$;

-- Locks in the order of IDs, like the roll-up of scans. Looks up each code: a session keeps its plan, also one for a
-- join that it made while the table was small.
CREATE FUNCTION "hideQrCodeTotals"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  "code" RECORD;
BEGIN
  FOR "code" IN
    SELECT "id", "archivedAt" IS NOT NULL OR "deletedAt" IS NOT NULL AS "hidden" FROM "added" ORDER BY "id"
  LOOP
    UPDATE "QrCodeTotal" SET "hidden" = "code"."hidden"
    WHERE "qrCodeId" = "code"."id" AND "hidden" <> "code"."hidden";
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "QrCode_total_update" AFTER UPDATE ON "QrCode"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "hideQrCodeTotals"();

-- What is printed does not change what it does: the short links of these codes did not work.
UPDATE "QrCode" SET "status" = 'PAUSED', "archivedAt" = "updatedAt" WHERE "status" = 'ARCHIVED';

-- DropIndex
DROP INDEX "QrCodeTotal_organizationId_scans_qrCodeId_idx";

-- DropIndex
DROP INDEX "QrCode_folderId_id_idx";

-- DropIndex
DROP INDEX "QrCode_organizationId_id_idx";

-- DropIndex
DROP INDEX "QrCode_organizationId_sortName_id_idx";

-- DropIndex
DROP INDEX "QrCode_organizationId_status_id_idx";

-- DropIndex
DROP INDEX "QrCode_organizationId_type_id_idx";

-- CreateIndex
CREATE INDEX "QrCode_organizationId_idx" ON "QrCode"("organizationId");

-- CreateIndex
CREATE INDEX "QrCode_folderId_idx" ON "QrCode"("folderId");

-- CreateIndex
CREATE INDEX "QrCodeTotal_organizationId_hidden_scans_qrCodeId_idx" ON "QrCodeTotal"("organizationId", "hidden", "scans", "qrCodeId");

-- Each list has indexes of its own, so that no list reads the codes of another. Prisma cannot express them, and
-- takes no notice of an index with a condition. The column before the ID is null in the whole list, which is also
-- ordered by it (src/schema/qr-code/list/order.ts): otherwise PostgreSQL may read the primary key in the order of
-- IDs, however many hidden codes come first.
CREATE INDEX "QrCode_listed_idx" ON "QrCode"("organizationId", "archivedAt", "id") WHERE "deletedAt" IS NULL;
CREATE INDEX "QrCode_listed_type_idx" ON "QrCode"("organizationId", "type", "archivedAt", "id")
WHERE "deletedAt" IS NULL;
CREATE INDEX "QrCode_listed_status_idx" ON "QrCode"("organizationId", "status", "archivedAt", "id")
WHERE "deletedAt" IS NULL;
CREATE INDEX "QrCode_listed_folder_idx" ON "QrCode"("folderId", "archivedAt", "id") WHERE "deletedAt" IS NULL;
CREATE INDEX "QrCode_listed_name_idx" ON "QrCode"("organizationId", "sortName", "id")
WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL;
CREATE INDEX "QrCode_archived_idx" ON "QrCode"("organizationId", "deletedAt", "id") WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "QrCode_archived_name_idx" ON "QrCode"("organizationId", "sortName", "id")
WHERE "archivedAt" IS NOT NULL AND "deletedAt" IS NULL;
CREATE INDEX "QrCode_trash_idx" ON "QrCode"("organizationId", "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "QrCode_trash_name_idx" ON "QrCode"("organizationId", "sortName", "id") WHERE "deletedAt" IS NOT NULL;
-- For the codes to purge.
CREATE INDEX "QrCode_deletedAt_idx" ON "QrCode"("deletedAt") WHERE "deletedAt" IS NOT NULL;

DROP INDEX "QrCode_search_idx";
CREATE INDEX "QrCode_search_idx" ON "QrCode"
USING GIN ("organizationId" text_ops, "tags" array_ops, "folded"("name") gin_trgm_ops)
WITH (gin_pending_list_limit = 512)
WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL;
CREATE INDEX "QrCode_hidden_search_idx" ON "QrCode"
USING GIN ("organizationId" text_ops, "tags" array_ops, "folded"("name") gin_trgm_ops)
WITH (gin_pending_list_limit = 512)
WHERE "archivedAt" IS NOT NULL OR "deletedAt" IS NOT NULL;

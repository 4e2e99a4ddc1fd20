-- The caller's own fields are part of the versions, too.
CREATE FUNCTION "qrCodeState"(
  "name" TEXT, "content" JSONB, "style" JSONB, "routing" JSONB, "status" "QrCodeStatus",
  "folderId" TEXT, "tags" TEXT[], "externalId" TEXT, "metadata" JSONB, "notes" TEXT,
  "archivedAt" TIMESTAMP, "deletedAt" TIMESTAMP
) RETURNS JSONB LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
      'name', "name", 'status', "status", 'folderId', "folderId", 'tags', nullif("tags", '{}'),
      'externalId', "externalId", 'metadata', nullif("metadata", '{}'), 'notes', "notes",
      'archivedAt', "archivedAt", 'deletedAt', "deletedAt"))
    || jsonb_build_object('content', "content", 'style', "style")
    || CASE WHEN "routing" IS NULL THEN '{}' ELSE jsonb_build_object('routing', "routing") END
$$;

DROP TRIGGER "QrCode_raise_version" ON "QrCode";
CREATE TRIGGER "QrCode_raise_version" BEFORE UPDATE ON "QrCode" FOR EACH ROW
  WHEN (NEW."version" < OLD."version" OR NEW."version" = OLD."version" AND
    (NEW."name", NEW."content", NEW."style", NEW."routing", NEW."status", NEW."folderId",
     NEW."tags", NEW."externalId", NEW."metadata", NEW."notes", NEW."archivedAt", NEW."deletedAt",
     NEW."passwordHash")
    IS DISTINCT FROM
    (OLD."name", OLD."content", OLD."style", OLD."routing", OLD."status", OLD."folderId",
     OLD."tags", OLD."externalId", OLD."metadata", OLD."notes", OLD."archivedAt", OLD."deletedAt",
     OLD."passwordHash"))
  EXECUTE FUNCTION "raiseQrCodeVersion"();

CREATE OR REPLACE FUNCTION "addQrCodeVersions"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  author JSONB := coalesce(nullif(current_setting('ilqr.author', true), ''), '{}')::jsonb;
  source TEXT := coalesce(author->>'source', 'OTHER');
  person TEXT := author->>'userId';
  person_name TEXT := (SELECT "name" FROM "User" WHERE "id" = author->>'userId');
  key TEXT := author->>'apiKeyId';
  key_name TEXT := (SELECT "name" FROM "ApiKey" WHERE "id" = author->>'apiKeyId');
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "QrCodeVersion"
    SELECT "id", "version", "createdAt", source, person, person_name, key, key_name,
           "qrCodeState"("name", "content", "style", "routing", "status", "folderId", "tags",
                         "externalId", "metadata", "notes", "archivedAt", "deletedAt"),
           "passwordHash"
    FROM "added";
    RETURN NULL;
  END IF;
  WITH "states" AS (
    SELECT "id", "added"."version" AS "number",
           CASE WHEN "added"."updatedAt" > "removed"."updatedAt" THEN "added"."updatedAt"
                ELSE now() AT TIME ZONE 'UTC' END AS "createdAt",
           "qrCodeState"("added"."name", "added"."content", "added"."style", "added"."routing",
                         "added"."status", "added"."folderId", "added"."tags",
                         "added"."externalId", "added"."metadata", "added"."notes",
                         "added"."archivedAt", "added"."deletedAt") AS "state",
           "added"."passwordHash",
           "removed"."version" AS "numberBefore", "removed"."updatedAt" AS "createdBefore",
           "qrCodeState"("removed"."name", "removed"."content", "removed"."style", "removed"."routing",
                         "removed"."status", "removed"."folderId", "removed"."tags",
                         "removed"."externalId", "removed"."metadata", "removed"."notes",
                         "removed"."archivedAt", "removed"."deletedAt") AS "stateBefore",
           "removed"."passwordHash" AS "passwordBefore"
    FROM "added" JOIN "removed" USING ("id")
    -- Of an organization that is being deleted nothing is kept.
    WHERE "added"."organizationId" IN (SELECT "id" FROM "Organization")),
  "changes" AS MATERIALIZED (
    SELECT * FROM "states"
    WHERE ("state", "passwordHash") IS DISTINCT FROM ("stateBefore", "passwordBefore")),
  -- Codes that are older than this table.
  "first" AS (
    INSERT INTO "QrCodeVersion"
    SELECT "id", "numberBefore", "createdBefore", 'OTHER', NULL, NULL, NULL, NULL, "stateBefore",
           "passwordBefore"
    FROM "changes"
    WHERE NOT EXISTS (SELECT FROM "QrCodeVersion" WHERE "qrCodeId" = "id"))
  INSERT INTO "QrCodeVersion"
  SELECT "id", "number", "createdAt", source, person, person_name, key, key_name, "state",
         "passwordHash"
  FROM "changes";
  DELETE FROM "QrCodeVersion" USING "added"
  WHERE "added"."version" > 500 AND "qrCodeId" = "added"."id" AND "number" < (
    SELECT "kept"."number" FROM "QrCodeVersion" AS "kept" WHERE "kept"."qrCodeId" = "added"."id"
    ORDER BY "kept"."number" DESC OFFSET 499 LIMIT 1);
  RETURN NULL;
END $$;

-- Unused since 1.0.0, which does not have it.
DROP FUNCTION "qrCodeState"(
  TEXT, JSONB, JSONB, JSONB, "QrCodeStatus", TEXT, TEXT[], TIMESTAMP, TIMESTAMP
);

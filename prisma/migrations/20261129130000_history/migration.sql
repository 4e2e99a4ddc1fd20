-- CreateTable
CREATE TABLE "QrCodeVersion" (
    "qrCodeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "source" TEXT NOT NULL,
    "userId" TEXT,
    "userName" TEXT,
    "apiKeyId" TEXT,
    "apiKeyName" TEXT,
    "state" JSONB NOT NULL,
    "passwordHash" TEXT,

    CONSTRAINT "QrCodeVersion_pkey" PRIMARY KEY ("qrCodeId","number")
);

-- AddForeignKey
ALTER TABLE "QrCodeVersion" ADD CONSTRAINT "QrCodeVersion_qrCodeId_fkey" FOREIGN KEY ("qrCodeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The columns of a code that can change, except its password.
CREATE FUNCTION "qrCodeState"(
  "name" TEXT, "content" JSONB, "style" JSONB, "routing" JSONB, "status" "QrCodeStatus",
  "folderId" TEXT, "tags" TEXT[], "archivedAt" TIMESTAMP, "deletedAt" TIMESTAMP
) RETURNS JSONB LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
      'name', "name", 'status', "status", 'folderId', "folderId", 'tags', nullif("tags", '{}'),
      'archivedAt', "archivedAt", 'deletedAt', "deletedAt"))
    || jsonb_build_object('content', "content", 'style', "style")
    || CASE WHEN "routing" IS NULL THEN '{}' ELSE jsonb_build_object('routing', "routing") END
$$;

-- Every change has a version, also one by plain SQL or a foreign key.
CREATE FUNCTION "raiseQrCodeVersion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."version" := OLD."version" + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER "QrCode_raise_version" BEFORE UPDATE ON "QrCode" FOR EACH ROW
  WHEN (NEW."version" < OLD."version" OR NEW."version" = OLD."version" AND
    (NEW."name", NEW."content", NEW."style", NEW."routing", NEW."status", NEW."folderId",
     NEW."tags", NEW."archivedAt", NEW."deletedAt", NEW."passwordHash")
    IS DISTINCT FROM
    (OLD."name", OLD."content", OLD."style", OLD."routing", OLD."status", OLD."folderId",
     OLD."tags", OLD."archivedAt", OLD."deletedAt", OLD."passwordHash"))
  EXECUTE FUNCTION "raiseQrCodeVersion"();

-- Adds the versions of a statement. The server names the author in a setting of its transaction.
CREATE FUNCTION "addQrCodeVersions"() RETURNS trigger LANGUAGE plpgsql AS $$
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
                         "archivedAt", "deletedAt"),
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
                         "added"."archivedAt", "added"."deletedAt") AS "state",
           "added"."passwordHash",
           "removed"."version" AS "numberBefore", "removed"."updatedAt" AS "createdBefore",
           "qrCodeState"("removed"."name", "removed"."content", "removed"."style", "removed"."routing",
                         "removed"."status", "removed"."folderId", "removed"."tags",
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

CREATE TRIGGER "QrCode_add_versions_insert" AFTER INSERT ON "QrCode"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "addQrCodeVersions"();
CREATE TRIGGER "QrCode_add_versions_update" AFTER UPDATE ON "QrCode"
  REFERENCING NEW TABLE AS "added" OLD TABLE AS "removed"
  FOR EACH STATEMENT EXECUTE FUNCTION "addQrCodeVersions"();

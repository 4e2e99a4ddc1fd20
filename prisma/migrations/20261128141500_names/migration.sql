-- Names in the order in which people look for them: letters with their accents, numbers by what they
-- count. A PostgreSQL that was built without ICU keeps the order of code points.
DO $$ BEGIN
  CREATE COLLATION "names" (provider = icu, locale = 'und-u-kn');
EXCEPTION WHEN feature_not_supported THEN
  CREATE COLLATION "names" FROM "C";
END $$;

-- The form NFC, in which names that look the same are the same. One that would be another's stays.
UPDATE "QrCode" SET "name" = normalize("name"), "sortName" = normalize("sortName")
WHERE "name" IS NOT NORMALIZED OR "sortName" IS NOT NORMALIZED;

UPDATE "QrCode" SET "tags" = ARRAY(
  SELECT normalize("tag") FROM unnest("tags") WITH ORDINALITY AS t("tag", "place")
  GROUP BY 1 ORDER BY min("place"))
WHERE EXISTS (SELECT FROM unnest("tags") "tag" WHERE "tag" IS NOT NORMALIZED);

UPDATE "Folder" AS "one" SET "name" = normalize("name")
WHERE "name" IS NOT NORMALIZED AND NOT EXISTS (
  SELECT FROM "Folder" AS "other"
  WHERE "other"."organizationId" = "one"."organizationId" AND "other"."id" <> "one"."id"
    AND normalize("other"."name") = normalize("one"."name"));

UPDATE "StylePreset" AS "one" SET "name" = normalize("name")
WHERE "name" IS NOT NORMALIZED AND NOT EXISTS (
  SELECT FROM "StylePreset" AS "other"
  WHERE "other"."organizationId" = "one"."organizationId" AND "other"."id" <> "one"."id"
    AND normalize("other"."name") = normalize("one"."name"));

UPDATE "Organization" SET "name" = normalize("name") WHERE "name" IS NOT NORMALIZED;
UPDATE "User" SET "name" = normalize("name") WHERE "name" IS NOT NORMALIZED;
UPDATE "ApiKey" SET "name" = normalize("name") WHERE "name" IS NOT NORMALIZED;
UPDATE "Logo" SET "name" = normalize("name") WHERE "name" IS NOT NORMALIZED;

-- Nothing is written anew, but for the indexes.
ALTER TABLE "QrCode" ALTER COLUMN "sortName" TYPE TEXT COLLATE "names";
ALTER TABLE "Folder" ALTER COLUMN "name" TYPE TEXT COLLATE "names";
ALTER TABLE "QrCodeTagCount" ALTER COLUMN "tag" TYPE TEXT COLLATE "names";

-- Searches find letters with accents by those without, where PostgreSQL has unaccent, and lets it be
-- made. A name with its schema, as an index is rebuilt without a search path.
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS unaccent;
EXCEPTION WHEN feature_not_supported OR undefined_file OR insufficient_privilege THEN
  NULL;
END $$;

DO $$
DECLARE
  "place" TEXT := (SELECT quote_ident(nspname) FROM pg_extension
    JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'unaccent');
BEGIN
  -- In plpgsql, as unaccent itself is not immutable: its dictionary could be changed.
  EXECUTE format(
    'CREATE FUNCTION "folded"("given" TEXT) RETURNS TEXT LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS %L',
    CASE WHEN "place" IS NULL THEN 'BEGIN RETURN lower("given"); END'
    ELSE format('BEGIN RETURN lower(%s.unaccent(%L::regdictionary, "given")); END',
      "place", "place" || '.unaccent') END);
END $$;

DROP INDEX "QrCode_search_idx";
CREATE INDEX "QrCode_search_idx" ON "QrCode"
USING GIN ("organizationId" text_ops, "tags" array_ops, "folded"("name") gin_trgm_ops)
WITH (gin_pending_list_limit = 512)
WHERE "organizationId" IS NOT NULL;

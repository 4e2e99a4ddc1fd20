-- CreateTable
CREATE TABLE "UsedShortCode" (
    "shortCode" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "fallbackUrl" TEXT,
    "forwardQuery" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "UsedShortCode_pkey" PRIMARY KEY ("shortCode")
);

-- CreateTable
CREATE TABLE "UsedSlug" (
    "slug" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,

    CONSTRAINT "UsedSlug_pkey" PRIMARY KEY ("slug")
);

-- The same error as for a value that exists, so that all that handle one handle the other.
CREATE FUNCTION "refuseUsed"("index" TEXT, "column" TEXT, "value" TEXT) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'duplicate key value violates unique constraint "%"', "index"
    USING ERRCODE = 'unique_violation', CONSTRAINT = "index",
      DETAIL = format('Key (%I)=(%s) already exists.', "column", "value");
END $$;

-- In the order of the codes, so that concurrent statements do not deadlock. Looks up each code: a session keeps its
-- plan, also one for a join that it made while the table was small.
CREATE FUNCTION "useShortCodes"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  "taken" TEXT;
BEGIN
  INSERT INTO "UsedShortCode" ("shortCode", "organizationId")
  SELECT "shortCode", "organizationId" FROM "added" ORDER BY "shortCode"
  ON CONFLICT DO NOTHING;
  -- A statement of its own, which also sees the rows of transactions that ended while the first one waited. By a
  -- subquery, because a join can be planned so that its cost grows with the square of the rows.
  SELECT min("shortCode") INTO "taken" FROM "added"
  WHERE "organizationId" <> (
    SELECT "used"."organizationId" FROM "UsedShortCode" AS "used" WHERE "used"."shortCode" = "added"."shortCode");
  IF "taken" IS NOT NULL THEN PERFORM "refuseUsed"('QrCode_shortCode_key', 'shortCode', "taken"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "QrCode_use_insert" AFTER INSERT ON "QrCode"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "useShortCodes"();

-- The server changes neither; a code that is moved takes its short code along.
CREATE FUNCTION "useOtherShortCode"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "owner" TEXT;
BEGIN
  INSERT INTO "UsedShortCode" ("shortCode", "organizationId") VALUES (NEW."shortCode", NEW."organizationId")
  ON CONFLICT DO NOTHING;
  SELECT "organizationId" INTO "owner" FROM "UsedShortCode" WHERE "shortCode" = NEW."shortCode" FOR UPDATE;
  IF NEW."shortCode" = OLD."shortCode" AND "owner" = OLD."organizationId" THEN
    UPDATE "UsedShortCode" SET "organizationId" = NEW."organizationId" WHERE "shortCode" = NEW."shortCode";
  ELSIF "owner" <> NEW."organizationId" THEN
    PERFORM "refuseUsed"('QrCode_shortCode_key', 'shortCode', NEW."shortCode");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "QrCode_use_update" AFTER UPDATE OF "shortCode", "organizationId" ON "QrCode"
  FOR EACH ROW WHEN ((OLD."shortCode", OLD."organizationId") IS DISTINCT FROM (NEW."shortCode", NEW."organizationId"))
  EXECUTE FUNCTION "useOtherShortCode"();

-- Also inserts codes of before the trigger, if the next migration has not come to them yet.
CREATE FUNCTION "keepFallbackUrls"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  INSERT INTO "UsedShortCode" ("shortCode", "organizationId")
  SELECT "shortCode", "organizationId" FROM "removed" ORDER BY "shortCode"
  ON CONFLICT DO NOTHING;
  UPDATE "UsedShortCode" AS "used" SET "fallbackUrl" = "last"."url", "forwardQuery" = "last"."forwards"
  FROM (
    SELECT "shortCode", "routing"->>'fallbackUrl' AS "url",
           coalesce(("routing"->>'forwardQuery')::boolean, true) AS "forwards"
    FROM "removed") AS "last"
  WHERE "used"."shortCode" = "last"."shortCode"
    AND ("used"."fallbackUrl", "used"."forwardQuery") IS DISTINCT FROM ("last"."url", "last"."forwards");
  RETURN NULL;
END $$;
CREATE TRIGGER "QrCode_use_delete" AFTER DELETE ON "QrCode"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "keepFallbackUrls"();

CREATE FUNCTION "useSlug"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "UsedSlug" ("slug", "organizationId") VALUES (NEW."slug", NEW."id") ON CONFLICT DO NOTHING;
  IF EXISTS (SELECT FROM "UsedSlug" WHERE "slug" = NEW."slug" AND "organizationId" <> NEW."id") THEN
    PERFORM "refuseUsed"('Organization_slug_key', 'slug', NEW."slug");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Organization_use_insert" AFTER INSERT ON "Organization"
  FOR EACH ROW EXECUTE FUNCTION "useSlug"();
CREATE TRIGGER "Organization_use_update" AFTER UPDATE OF "slug" ON "Organization"
  FOR EACH ROW WHEN (OLD."slug" <> NEW."slug") EXECUTE FUNCTION "useSlug"();

-- AlterTable
ALTER TABLE "QrCode" ADD COLUMN "createdById" TEXT,
                     ADD COLUMN "updatedById" TEXT;

-- Where the history knows it.
UPDATE "QrCode" SET
  "createdById" = (
    SELECT coalesce("apiKeyId", "userId") FROM "QrCodeVersion"
    WHERE "qrCodeId" = "QrCode"."id" AND "number" = 1),
  "updatedById" = (
    SELECT coalesce("apiKeyId", "userId") FROM "QrCodeVersion"
    WHERE "qrCodeId" = "QrCode"."id" ORDER BY "number" DESC LIMIT 1)
WHERE "id" IN (SELECT "qrCodeId" FROM "QrCodeVersion");

-- CreateIndex
CREATE INDEX "QrCode_createdById_idx" ON "QrCode"("createdById");

-- The server names the author in a setting of its transaction.
CREATE FUNCTION "setQrCodeAuthor"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  author JSONB := nullif(current_setting('ilqr.author', true), '')::jsonb;
  actor TEXT := coalesce(author->>'apiKeyId', author->>'userId');
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- Unless it was restored from elsewhere.
    NEW."createdById" := coalesce(NEW."createdById", actor);
    NEW."updatedById" := coalesce(NEW."updatedById", actor);
  ELSE
    NEW."updatedById" := actor;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "QrCode_author_insert" BEFORE INSERT ON "QrCode"
  FOR EACH ROW EXECUTE FUNCTION "setQrCodeAuthor"();
CREATE TRIGGER "QrCode_author_update" BEFORE UPDATE ON "QrCode" FOR EACH ROW
  WHEN (NEW."updatedAt" IS DISTINCT FROM OLD."updatedAt")
  EXECUTE FUNCTION "setQrCodeAuthor"();

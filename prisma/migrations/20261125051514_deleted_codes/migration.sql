-- DropForeignKey
ALTER TABLE "Scan" DROP CONSTRAINT "Scan_qrCodeId_fkey";

-- CreateTable
CREATE TABLE "DeletedQrCode" (
    "id" TEXT NOT NULL,

    CONSTRAINT "DeletedQrCode_pkey" PRIMARY KEY ("id")
);

-- What is stored of a scan locks its code first, so none comes after this.
CREATE FUNCTION "deleteScansOfQrCodes"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "codes" TEXT[] := ARRAY(SELECT "id" FROM "removed");
BEGIN
  DELETE FROM "Scan" WHERE ("id", "scannedAt") IN (
    SELECT "id", "scannedAt" FROM "Scan" WHERE "qrCodeId" = ANY("codes") LIMIT 20000);
  INSERT INTO "DeletedQrCode" ("id")
  SELECT "id" FROM unnest("codes") AS "code"("id")
  WHERE EXISTS (SELECT 1 FROM "Scan" WHERE "qrCodeId" = "code"."id")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "QrCode_delete_scans" AFTER DELETE ON "QrCode"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "deleteScansOfQrCodes"();

-- The sharded form of the database (docs/scaling.md): each key of a sharded table includes its shard key.

-- Foreign keys that reference an ID only.
ALTER TABLE "QrCode" DROP CONSTRAINT "QrCode_folderId_fkey", DROP CONSTRAINT "QrCode_logoId_fkey";
ALTER TABLE "StylePreset" DROP CONSTRAINT "StylePreset_logoId_fkey";
ALTER TABLE "WebhookDelivery" DROP CONSTRAINT "WebhookDelivery_webhookId_fkey";
-- A code and its scans have different shard keys: the trigger below replaces cascading deletes.
ALTER TABLE "QrCodeScanDay" DROP CONSTRAINT "QrCodeScanDay_qrCodeId_fkey";
ALTER TABLE "QrCodeScanQuarter" DROP CONSTRAINT "QrCodeScanQuarter_qrCodeId_fkey";

-- By organization. IDs are globally unique, so the pair is equivalent to the ID.
ALTER TABLE "Member" DROP CONSTRAINT "Member_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "ApiKey" DROP CONSTRAINT "ApiKey_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "Folder" DROP CONSTRAINT "Folder_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "Logo" DROP CONSTRAINT "Logo_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "StylePreset" DROP CONSTRAINT "StylePreset_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "QrCode" DROP CONSTRAINT "QrCode_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "Webhook" DROP CONSTRAINT "Webhook_pkey", ADD PRIMARY KEY ("organizationId", "id");
ALTER TABLE "WebhookDelivery" DROP CONSTRAINT "WebhookDelivery_pkey", ADD PRIMARY KEY ("organizationId", "id");
-- Events that only concern an account have no organization, so this is not a primary key.
ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_pkey", ADD UNIQUE ("organizationId", "id");

-- By code.
ALTER TABLE "Scan" DROP CONSTRAINT "Scan_pkey", ADD PRIMARY KEY ("qrCodeId", "id", "scannedAt");

-- For lookups by ID only, which the server still does in places, on each shard.
CREATE INDEX "Folder_id_idx" ON "Folder"("id");
CREATE INDEX "QrCode_id_idx" ON "QrCode"("id");
CREATE INDEX "Webhook_id_idx" ON "Webhook"("id");
CREATE INDEX "WebhookDelivery_id_idx" ON "WebhookDelivery"("id");
CREATE INDEX "Invitation_id_idx" ON "Invitation"("id");
CREATE INDEX "ApiKey_id_idx" ON "ApiKey"("id");

-- A folder is emptied before it is deleted, because SET NULL cannot apply to part of a key.
ALTER TABLE "QrCode"
  ADD CONSTRAINT "QrCode_folderId_fkey" FOREIGN KEY ("organizationId", "folderId")
    REFERENCES "Folder"("organizationId", "id"),
  ADD CONSTRAINT "QrCode_logoId_fkey" FOREIGN KEY ("organizationId", "logoId")
    REFERENCES "Logo"("organizationId", "id");
ALTER TABLE "StylePreset"
  ADD CONSTRAINT "StylePreset_logoId_fkey" FOREIGN KEY ("organizationId", "logoId")
    REFERENCES "Logo"("organizationId", "id");
ALTER TABLE "WebhookDelivery"
  ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("organizationId", "webhookId")
    REFERENCES "Webhook"("organizationId", "id") ON DELETE CASCADE;

CREATE OR REPLACE FUNCTION "deleteScansOfQrCodes"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "codes" TEXT[] := ARRAY(SELECT "id" FROM "removed");
BEGIN
  DELETE FROM "QrCodeScanDay" WHERE "qrCodeId" = ANY("codes");
  DELETE FROM "QrCodeScanQuarter" WHERE "qrCodeId" = ANY("codes");
  DELETE FROM "Scan" WHERE "qrCodeId" = ANY("codes") AND ("id", "scannedAt") IN (
    SELECT "id", "scannedAt" FROM "Scan" WHERE "qrCodeId" = ANY("codes") LIMIT 20000);
  INSERT INTO "DeletedQrCode" ("id")
  SELECT "id" FROM unnest("codes") AS "code"("id")
  WHERE EXISTS (SELECT 1 FROM "Scan" WHERE "qrCodeId" = "code"."id")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

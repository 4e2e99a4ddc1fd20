ALTER TABLE "QrCode" ADD COLUMN "externalId" TEXT,
ADD COLUMN "metadata" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "notes" TEXT;

CREATE UNIQUE INDEX "QrCode_organizationId_externalId_key" ON "QrCode"("organizationId", "externalId");

ALTER TABLE "QrCodeTotal" ADD COLUMN "lastScannedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Webhook" ADD COLUMN     "createdByKeyId" TEXT,
ADD COLUMN     "document" TEXT,
ADD COLUMN     "filter" JSONB;

-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "qrCode" JSON,
ADD COLUMN     "result" JSON;

-- CreateTable
CREATE TABLE "ChangeWatch" (
    "organizationId" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChangeWatch_pkey" PRIMARY KEY ("organizationId")
);

-- AddForeignKey
ALTER TABLE "ChangeWatch" ADD CONSTRAINT "ChangeWatch_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

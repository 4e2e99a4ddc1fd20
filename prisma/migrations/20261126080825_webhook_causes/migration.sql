-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "requestId" TEXT,
ADD COLUMN     "traceparent" TEXT;

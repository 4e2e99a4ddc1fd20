-- AlterTable
ALTER TABLE "QrCode" ADD COLUMN "stylePresetId" TEXT;

-- CreateIndex
CREATE INDEX "QrCode_stylePresetId_idx" ON "QrCode"("stylePresetId");

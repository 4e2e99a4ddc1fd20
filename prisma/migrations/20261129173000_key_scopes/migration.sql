-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "folderIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "inFolders" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastAddress" TEXT,
ADD COLUMN     "serviceAccount" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "test" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "QrCode" ADD COLUMN     "test" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ApiKeyUsage" (
    "apiKeyId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "code" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ApiKeyUsage_pkey" PRIMARY KEY ("apiKeyId","day","code")
);

-- CreateIndex
CREATE INDEX "ApiKeyUsage_day_idx" ON "ApiKeyUsage"("day");

-- AddForeignKey
ALTER TABLE "ApiKeyUsage" ADD CONSTRAINT "ApiKeyUsage_apiKeyId_fkey" FOREIGN KEY ("apiKeyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A service account has no owner.
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_serviceAccount_check"
  CHECK (NOT "serviceAccount" OR "createdById" IS NULL);

-- Empty where no test key is used.
CREATE INDEX "QrCode_test_idx" ON "QrCode"("organizationId", "id") WHERE "test";

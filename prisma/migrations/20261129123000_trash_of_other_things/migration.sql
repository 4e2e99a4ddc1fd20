-- Unused since 1.0.0 as a conflict target; the index below replaces it.
DROP INDEX "Folder_organizationId_name_key";

-- Unused since 1.0.0 as a conflict target; the index below replaces it.
DROP INDEX "StylePreset_organizationId_name_key";

-- Not "deletedAt", because servers of 1.0.0 delete the webhooks that have one.
ALTER TABLE "Webhook" ADD COLUMN     "trashedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "TrashedFolderContent" (
    "folderId" TEXT NOT NULL,
    "qrCodeId" TEXT NOT NULL,

    CONSTRAINT "TrashedFolderContent_pkey" PRIMARY KEY ("folderId","qrCodeId")
);

-- CreateIndex
CREATE INDEX "TrashedFolderContent_qrCodeId_idx" ON "TrashedFolderContent"("qrCodeId");

-- Names of what is in the trash are free.
CREATE UNIQUE INDEX "Folder_organizationId_name_key" ON "Folder"("organizationId", "name") WHERE ("deletedAt" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "StylePreset_organizationId_name_key" ON "StylePreset"("organizationId", "name") WHERE ("deletedAt" IS NULL);

-- AddForeignKey
ALTER TABLE "TrashedFolderContent" ADD CONSTRAINT "TrashedFolderContent_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "Folder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrashedFolderContent" ADD CONSTRAINT "TrashedFolderContent_qrCodeId_fkey" FOREIGN KEY ("qrCodeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Folder" ADD COLUMN     "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "QrCode" ADD COLUMN     "dynamic" BOOLEAN,
ADD COLUMN     "logoId" TEXT,
ADD COLUMN     "passwordHash" TEXT,
ADD COLUMN     "routing" JSONB,
ADD COLUMN     "sortName" TEXT;

-- What is there already: a URL was dynamic, everything else held its content.
UPDATE "QrCode" SET "dynamic" = "type" = 'URL', "sortName" = left(lower("name"), 100);

ALTER TABLE "QrCode" ALTER COLUMN "dynamic" SET NOT NULL, ALTER COLUMN "sortName" SET NOT NULL;

-- CreateTable
CREATE TABLE "Logo" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Logo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StylePreset" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "style" JSONB NOT NULL,
    "logoId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StylePreset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Logo_organizationId_id_idx" ON "Logo"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Logo_organizationId_sha256_key" ON "Logo"("organizationId", "sha256");

-- CreateIndex
CREATE INDEX "StylePreset_organizationId_id_idx" ON "StylePreset"("organizationId", "id");

-- CreateIndex
CREATE INDEX "StylePreset_logoId_idx" ON "StylePreset"("logoId");

-- CreateIndex
CREATE UNIQUE INDEX "StylePreset_organizationId_name_key" ON "StylePreset"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Folder_organizationId_name_key" ON "Folder"("organizationId", "name");

-- CreateIndex
CREATE INDEX "QrCode_organizationId_sortName_id_idx" ON "QrCode"("organizationId", "sortName", "id");

-- CreateIndex
CREATE INDEX "QrCode_logoId_idx" ON "QrCode"("logoId");

-- AddForeignKey
ALTER TABLE "Logo" ADD CONSTRAINT "Logo_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StylePreset" ADD CONSTRAINT "StylePreset_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StylePreset" ADD CONSTRAINT "StylePreset_logoId_fkey" FOREIGN KEY ("logoId") REFERENCES "Logo"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrCode" ADD CONSTRAINT "QrCode_logoId_fkey" FOREIGN KEY ("logoId") REFERENCES "Logo"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

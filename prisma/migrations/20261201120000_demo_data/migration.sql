-- CreateTable
CREATE TABLE "DemoData" (
    "organizationId" TEXT NOT NULL,
    "folderId" TEXT NOT NULL,
    "qrCodeIds" TEXT[],
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DemoData_pkey" PRIMARY KEY ("organizationId")
);

-- AddForeignKey
ALTER TABLE "DemoData" ADD CONSTRAINT "DemoData_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

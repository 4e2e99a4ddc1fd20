-- CreateTable
CREATE TABLE "ScanViewer" (
    "organizationId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "callerId" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ScanViewer_pkey" PRIMARY KEY ("organizationId","id")
);

-- AddForeignKey
ALTER TABLE "ScanViewer" ADD CONSTRAINT "ScanViewer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

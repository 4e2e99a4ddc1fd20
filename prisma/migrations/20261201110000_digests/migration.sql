-- CreateTable
CREATE TABLE "Digest" (
    "memberId" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseId" TEXT,
    "leasedUntil" TIMESTAMP(3),

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("memberId")
);

-- CreateIndex
CREATE INDEX "Digest_dueAt_idx" ON "Digest"("dueAt");

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

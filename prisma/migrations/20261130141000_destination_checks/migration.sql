-- CreateTable
CREATE TABLE "DestinationCheck" (
    "qrCodeId" TEXT NOT NULL,
    "urlHash" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "checkedAt" TIMESTAMP(3) NOT NULL,
    "httpStatus" INTEGER,
    "state" TEXT NOT NULL,
    "failingSince" TIMESTAMP(3),
    "brokenSince" TIMESTAMP(3),

    CONSTRAINT "DestinationCheck_pkey" PRIMARY KEY ("qrCodeId","urlHash")
);

-- CreateTable
CREATE TABLE "DestinationPass" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMP(3),
    "cursor" TEXT,
    "leaseId" TEXT,
    "leasedUntil" TIMESTAMP(3),

    CONSTRAINT "DestinationPass_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DestinationCheck_urlHash_checkedAt_idx" ON "DestinationCheck"("urlHash", "checkedAt");

-- CreateIndex
CREATE INDEX "DestinationCheck_broken_idx" ON "DestinationCheck"("organizationId", "qrCodeId") WHERE "brokenSince" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "DestinationCheck" ADD CONSTRAINT "DestinationCheck_qrCodeId_fkey" FOREIGN KEY ("qrCodeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was found about a destination says nothing about another one.
CREATE FUNCTION "forget_destination_checks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "DestinationCheck" WHERE "qrCodeId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "QrCode_forget_destination_checks" AFTER UPDATE OF "content", "routing" ON "QrCode"
FOR EACH ROW WHEN (OLD."content" IS DISTINCT FROM NEW."content"
  OR OLD."routing" -> 'rules' IS DISTINCT FROM NEW."routing" -> 'rules')
EXECUTE FUNCTION "forget_destination_checks"();

-- Codes that expire soon are listed by it.
CREATE INDEX "QrCode_validUntil_idx" ON "QrCode"("organizationId", ("routing" ->> 'validUntil')) WHERE "routing" ? 'validUntil';

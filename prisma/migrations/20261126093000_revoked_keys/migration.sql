-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "revoked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Identity" ADD COLUMN     "hasSecondFactor" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Timeline" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" TEXT NOT NULL,
    "token" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "Timeline_pkey" PRIMARY KEY ("id")
);

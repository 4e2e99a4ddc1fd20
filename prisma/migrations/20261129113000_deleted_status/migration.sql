-- Only counters contain it, which nothing reads by value. On its own, because a value cannot be used before it is
-- committed.
ALTER TYPE "QrCodeStatus" ADD VALUE 'DELETED';

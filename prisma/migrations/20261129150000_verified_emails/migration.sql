-- The addresses of accounts that exist count as verified, so that nobody who works here is stopped: where
-- the server could send mail, they were confirmed at sign-up.
UPDATE "User" SET "emailVerifiedAt" = "createdAt" WHERE "emailVerifiedAt" IS NULL;

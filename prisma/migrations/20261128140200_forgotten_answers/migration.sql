-- What an organization leaves in tables without a foreign key.
CREATE OR REPLACE FUNCTION "forgetQrCodeCounts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "QrCodeCount" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  DELETE FROM "QrCodeTagCount" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  DELETE FROM "IdempotentAnswer" WHERE "organizationId" IN (SELECT "id" FROM "removed");
  RETURN NULL;
END $$;

-- What was left so far.
DELETE FROM "IdempotentAnswer" a
WHERE NOT EXISTS (SELECT 1 FROM "Organization" o WHERE o."id" = a."organizationId");

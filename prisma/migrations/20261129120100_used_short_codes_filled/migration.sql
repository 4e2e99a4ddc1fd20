-- Apart from the triggers, whose lock on "QrCode" ended with their migration: codes are created and changed as
-- usual while this runs; only a deletion waits for it.
INSERT INTO "UsedShortCode" ("shortCode", "organizationId")
SELECT "shortCode", "organizationId" FROM "QrCode"
ON CONFLICT DO NOTHING;

INSERT INTO "UsedSlug" ("slug", "organizationId")
SELECT "slug", "id" FROM "Organization"
ON CONFLICT DO NOTHING;

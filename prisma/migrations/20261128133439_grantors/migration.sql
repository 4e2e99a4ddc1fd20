-- AlterTable
ALTER TABLE "Webhook" ADD COLUMN     "createdById" TEXT;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who created it, or was the last to change its address or to switch it on.
UPDATE "Webhook" w SET "createdById" = responsible."userId"
FROM (
  SELECT DISTINCT ON (e."targetId") e."targetId", e."userId"
  FROM "AuditEvent" e JOIN "User" u ON u."id" = e."userId"
  WHERE e."action" = 'createWebhook'
    OR (e."action" = 'updateWebhook' AND (e."details" ? 'url' OR e."details"->>'active' = 'true'))
  ORDER BY e."targetId", e."id" DESC
) responsible
WHERE w."id" = responsible."targetId";

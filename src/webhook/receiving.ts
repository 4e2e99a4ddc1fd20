// Which webhooks receive events.
import { Prisma } from '../database/client/client.ts';

/** Condition for a webhook `w`: active, and neither itself nor its organization is in the trash. */
export const canReceive = Prisma.sql`
  w."active" AND w."trashedAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "Organization" o WHERE o."id" = w."organizationId" AND o."deletedAt" IS NOT NULL)`;

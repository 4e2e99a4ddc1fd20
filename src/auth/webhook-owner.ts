// The permissions with which the document of a webhook is executed.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';
import { allPermissions } from '../domain/api-key/permissions.ts';
import { keyScope, lacksSecondFactor, permissionsIn, roleOfKey } from './api-key.ts';
import type { Caller } from './caller.ts';

const rows = z.array(
  z.object({
    isKey: z.boolean(),
    serviceAccount: z.boolean(),
    inFolders: z.boolean(),
    folderIds: z.array(z.string()),
    test: z.boolean(),
    userId: z.string().nullable(),
    role: z.enum(OrganizationRole).nullable(),
    permissions: z.array(z.enum(ApiKeyPermission)).nullable(),
    keyWorks: z.boolean(),
    lacksSecondFactor: z.boolean(),
  }),
);

type Owned = { id: string; organizationId: string };

/**
 * Whoever is responsible for a webhook, as a caller: like an API key of its organization, and no other, with the
 * permissions that they have now, or of the key with which they acted. A text if they have none anymore. `used`
 * gets the permissions that are used.
 */
export async function ownerOfWebhook(
  { id, organizationId }: Owned,
  used: Set<ApiKeyPermission>,
  prisma: Pick<PrismaClient, '$queryRaw'>,
): Promise<Caller | string> {
  const [found] = rows.parse(
    await prisma.$queryRaw`
      SELECT w."createdByKeyId" IS NOT NULL AS "isKey", owner."id" AS "userId",
             coalesce(k."serviceAccount", false) AS "serviceAccount",
             coalesce(k."inFolders", false) AS "inFolders",
             coalesce(k."folderIds", '{}') AS "folderIds", coalesce(k."test", false) AS "test",
             ${roleOfKey} AS "role", k."permissions"::text[] AS "permissions",
             k."id" IS NOT NULL AND NOT k."revoked"
               AND coalesce(k."revokedAt" > now() AT TIME ZONE 'UTC', true)
               AND coalesce(k."expiresAt" > now() AT TIME ZONE 'UTC', true) AS "keyWorks",
             ${lacksSecondFactor(Prisma.sql`owner."id"`)} AS "lacksSecondFactor"
      FROM "Webhook" w
      JOIN "Organization" o ON o."id" = w."organizationId" AND o."deletedAt" IS NULL
      LEFT JOIN "ApiKey" k
        ON k."id" = w."createdByKeyId" AND k."organizationId" = w."organizationId"
      CROSS JOIN LATERAL (
        SELECT CASE WHEN w."createdByKeyId" IS NULL THEN w."createdById" ELSE k."createdById" END
          AS "id") AS owner
      LEFT JOIN ("Member" m JOIN "User" u ON u."id" = m."userId" AND u."deactivatedAt" IS NULL)
        ON m."organizationId" = w."organizationId" AND m."userId" = owner."id"
      WHERE w."id" = ${id} AND w."organizationId" = ${organizationId}`,
  );
  if (found?.isKey && !found.keyWorks) {
    return 'The API key that set its document has been revoked or has expired';
  }
  const isOwned = found?.serviceAccount || (found?.userId ?? null) !== null;
  if (!found || !isOwned || found.role === null) {
    return 'Its owner is no longer an active member of the organization';
  }
  const scope = keyScope(found);
  const granted = found.isKey ? permissionsIn(scope, found.permissions ?? []) : allPermissions;
  return {
    kind: 'key',
    // Nobody: what is personal is not for the endpoint, whoever becomes the owner.
    userId: '',
    keyId: id,
    roles: new Map([[organizationId, found.role]]),
    lackingSecondFactor: new Set(found.lacksSecondFactor ? [organizationId] : []),
    permissions: observed(new Set(granted), used),
    endsAt: null,
    allowedIps: [],
    scope,
  };
}

/** The same set, which notes what it was asked for and has. */
function observed<Item>(items: ReadonlySet<Item>, asked: Set<Item>): ReadonlySet<Item> {
  return new (class extends Set<Item> {
    override has(item: Item): boolean {
      const has = super.has(item);
      if (has) asked.add(item);
      return has;
    }
  })(items);
}

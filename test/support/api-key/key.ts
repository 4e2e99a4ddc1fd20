// API keys, written as by creating them, with the entry in the audit log.
import { z } from 'zod';
import type { KeyScope } from '../../../src/auth/caller.ts';
import type { PrismaClient } from '../../../src/database/client/client.ts';
import { ApiKeyPermission } from '../../../src/database/client/enums.ts';
import { defaultPermissions } from '../../../src/domain/api-key/permissions.ts';
import { rowsOf } from '../../../src/graphql/plugins/audit-rows.ts';
import { createKeyRow } from '../../../src/schema/api-key/new-key.ts';
import { sortedPermissions } from '../../../src/schema/api-key/type.ts';

/** What the API only has to check for the person's role: limits of keys depend on more. */
const plain = z.strictObject({
  name: z.string().default('Test'),
  permissions: z.array(z.enum(ApiKeyPermission)).default(defaultPermissions),
});

type Plain = z.output<typeof plain>;

/** Undefined if only the API can create such a key. */
export const plainKey = (input: Record<string, unknown>): Plain | undefined =>
  plain.safeParse(input).data;

interface Owner {
  organizationId: string;
  userId: string;
}

/** The row of a key that does not expire, its secret, and the target of the audit event. */
export const newKey = (
  { organizationId, userId: createdById }: Owner,
  { name, permissions, scope }: Plain & { scope: KeyScope },
  serverSecret: string,
) =>
  createKeyRow(
    {
      organizationId,
      name,
      permissions: sortedPermissions(permissions),
      createdById,
      expiresAt: null,
      allowedIps: [],
      scope,
    },
    serverSecret,
  );

/** Of the whole organization. */
export const unlimited: KeyScope = { folderIds: null, test: false };

/** A key of the person. */
export async function writeKey(
  prisma: Pick<PrismaClient, 'apiKey' | 'auditEvent'>,
  owner: Owner,
  input: Plain,
  serverSecret: string,
): Promise<{ id: string; secret: string }> {
  const { userId, organizationId } = owner;
  const { row, secret, target } = newKey(owner, { ...input, scope: unlimited }, serverSecret);
  await prisma.apiKey.createMany({ data: [row] });
  const origin = { caller: null, address: '127.0.0.1', requestId: '' };
  const events = await rowsOf('createApiKey', [organizationId], { targets: [target] }, origin);
  await prisma.auditEvent.createMany({ data: events.map((event) => ({ ...event, userId })) });
  return { id: row.id, secret };
}

// Erases a person from the audit log.
import { Prisma } from '../database/client/client.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { anyOf } from './version-erasure.ts';

/** Organizations of which the person is or was a member. */
export async function joinedOrganizations(
  userId: string,
  prisma: RequestDatabase,
): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "organizationId" AS "id" FROM "Member" WHERE "userId" = ${userId}
    UNION
    SELECT "organizationId" FROM "AuditEvent"
    WHERE "userId" = ${userId} AND "organizationId" IS NOT NULL`;
  return rows.map(({ id }) => id);
}

interface Erased {
  id: string;
  addresses: readonly string[];
  /** Organizations that are deleted, of which only IDs stay. */
  lone: readonly string[];
}

/** Anonymizes these entries and newer ones by the person. */
export async function eraseEntries(
  ids: string[],
  { id, addresses, lone }: Erased,
  prisma: RequestDatabase,
): Promise<number> {
  const address = anyOf(addresses);
  const withoutAddress = (column: string) => Prisma.sql`
    regexp_replace(${Prisma.raw(`"${column}"`)}::text, ${address}, 'erased', 'gi')`;

  // Lets this transaction change the log, which a trigger refuses otherwise.
  await prisma.$queryRaw`SELECT set_config('ilqr.erasing', 'on', true)`;
  // Of what was changed about the person, who may have had other names, or about their passkeys, only IDs stay.
  const count = await prisma.$executeRaw`
    UPDATE "AuditEvent"
    SET "address" = CASE WHEN "userId" = ${id} OR "userId" IS NULL AND "targetId" = ${id}
          OR "organizationId" = ANY(${lone}::text[]) THEN '' ELSE "address" END,
        "details" = CASE WHEN "organizationId" = ANY(${lone}::text[]) THEN '{}'
          ELSE ${withoutAddress('details')}::jsonb END,
        "targets" = CASE WHEN "organizationId" = ANY(${lone}::text[]) THEN '[]'
          WHEN "targetId" = ${id} OR "targetIds" @> ARRAY[${id}] THEN '[]'
          WHEN "userId" = ${id} AND "targetId" LIKE 'psk\\_%' THEN '[]'
          WHEN "details"->>'userId' = ${id} AND "targets"->0->>'id' LIKE 'mem\\_%'
            THEN jsonb_set(${withoutAddress('targets')}::jsonb, '{0,name}', '"erased"')
          ELSE ${withoutAddress('targets')}::jsonb END
    WHERE "id" = ANY(${ids}::text[]) OR "userId" = ${id}`;
  await prisma.$queryRaw`SELECT set_config('ilqr.erasing', '', true)`;
  return count;
}

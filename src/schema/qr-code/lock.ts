// Locks QR codes until the mutation ends.

import { scopeConditions, scopeOf } from '../../auth/key/scope.ts';
import { Prisma, type QrCode } from '../../database/client/client.ts';
import { typeOfId } from '../../domain/id.ts';
import type { Context } from '../../graphql/context.ts';
import { totalsOf } from './total.ts';

/**
 * Locks the QR codes of the organization that the caller reaches in ID order, so that mutations do not deadlock; returns them by ID. Also reads their
 * total scans, which are gone after a deletion.
 */
export async function lockQrCodes(
  ids: readonly string[],
  organizationId: string,
  context: Context,
): Promise<ReadonlyMap<string, QrCode>> {
  const sound = ids.filter((id) => typeOfId(id) === 'QrCode');
  if (sound.length === 0) return new Map();
  const conditions = [
    Prisma.sql`"id" = ANY(${sound})`,
    Prisma.sql`"organizationId" = ${organizationId}`,
    ...scopeConditions(scopeOf(context.caller)),
  ];
  const rows = await context.prisma.$queryRaw<QrCode[]>`
    SELECT * FROM "QrCode" WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY "id" FOR UPDATE`;
  await totalsOf(context).read(rows.map(({ id }) => id));
  // The column can be NULL, which Prisma reads as an empty list, but raw SQL does not.
  return new Map(rows.map((row) => [row.id, { ...row, tags: row.tags ?? [] }]));
}

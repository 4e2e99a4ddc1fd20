// Locks QR codes until the mutation ends.

import type { QrCode } from '../../database/client/client.ts';
import { typeOfId } from '../../domain/id.ts';
import type { Context } from '../../graphql/context.ts';
import { totalsOf } from './total.ts';

/**
 * Locks the QR codes of the organization in ID order, so that mutations do not deadlock; returns them by ID. Also reads their
 * total scans, which are gone after a deletion.
 */
export async function lockQrCodes(
  ids: readonly string[],
  organizationId: string,
  context: Context,
): Promise<ReadonlyMap<string, QrCode>> {
  const sound = ids.filter((id) => typeOfId(id) === 'QrCode');
  if (sound.length === 0) return new Map();
  const rows = await context.prisma.$queryRaw<QrCode[]>`
    SELECT * FROM "QrCode" WHERE "id" = ANY(${sound}) AND "organizationId" = ${organizationId}
    ORDER BY "id" FOR UPDATE`;
  await totalsOf(context).read(rows.map(({ id }) => id));
  // The column can be NULL, which Prisma reads as an empty list, but raw SQL does not.
  return new Map(rows.map((row) => [row.id, { ...row, tags: row.tags ?? [] }]));
}

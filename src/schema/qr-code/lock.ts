// Finds QR codes that are to be changed, held until the mutation ends.

import type { QrCode } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { typeOfId } from '../../domain/id.ts';

/** Those of the organization by their ids, locked in one order, so that no two mutations wait for each other. */
export async function lockQrCodes(
  ids: readonly string[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<ReadonlyMap<string, QrCode>> {
  const sound = ids.filter((id) => typeOfId(id) === 'QrCode');
  if (sound.length === 0) return new Map();
  const rows = await prisma.$queryRaw<QrCode[]>`
    SELECT * FROM "QrCode" WHERE "id" = ANY(${sound}) AND "organizationId" = ${organizationId}
    ORDER BY "id" FOR UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

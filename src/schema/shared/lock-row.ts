// Locks a row that a mutation reads before it changes it.
import { Prisma } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';

/** Until the mutation ends, so that the audit log says what was really there before. */
export async function lockRow(
  table: 'Folder' | 'Organization' | 'StylePreset' | 'Webhook',
  id: string,
  prisma: RequestDatabase,
): Promise<void> {
  await prisma.$queryRaw`
    SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id} FOR NO KEY UPDATE`;
}

// Locks a row that a mutation reads before it changes it.
import { Prisma } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';

/** Until the mutation ends, so that the audit log says what was really there before. */
export async function lockRow(
  table:
    | 'Folder'
    | 'Logo'
    | 'Member'
    | 'Organization'
    | 'SavedView'
    | 'SharedReport'
    | 'StylePreset'
    | 'User'
    | 'Webhook',
  id: string,
  prisma: RequestDatabase,
  /** `delete`: also excludes those who begin to refer to it. */
  mode: 'change' | 'delete' = 'change',
): Promise<void> {
  const strength = mode === 'change' ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.sql`FOR UPDATE`;
  await prisma.$queryRaw`
    SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id} ${strength}`;
}

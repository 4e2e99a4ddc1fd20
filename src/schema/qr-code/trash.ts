// Moves QR codes to the trash and out of it.
import type { QrCode } from '../../database/client/client.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { codeTarget } from './audited.ts';

/** Moves locked QR codes, writes to the audit log and returns them as they are now. */
export async function move(
  codes: readonly QrCode[],
  organizationId: string,
  change: { deletedAt: Date | null; folderId?: string | null },
  context: Context,
): Promise<QrCode[]> {
  const where = { id: { in: codes.map(({ id }) => id) }, organizationId };
  const data = { ...change, version: { increment: 1 }, updatedAt: new Date() };
  const stored =
    codes.length === 0 ? [] : await context.prisma.qrCode.updateManyAndReturn({ where, data });
  const byId = new Map(stored.map((code) => [code.id, code]));
  const moved = codes.flatMap((before) => {
    const after = byId.get(before.id);
    return after ? [{ before, after }] : [];
  });
  const targets = moved.map(({ before, after }) => codeTarget(before, after));
  await record(context, { organizationId, targets });
  return moved.map(({ after }) => after);
}

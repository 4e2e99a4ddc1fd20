// Records in the audit log what an operator did to an account.
import type { Prisma } from '../../database/client/client.ts';
import { createId } from '../../domain/id.ts';

interface Entry {
  action: string;
  details?: Prisma.InputJsonObject;
  /** Of the account. */
  changes?: Prisma.InputJsonObject[];
}

/** In the log of the account and in those of its organizations. */
export async function recordForAccount(
  id: string,
  { action, details = {}, changes = [] }: Entry,
  on: Pick<Prisma.TransactionClient, 'member' | 'auditEvent'>,
): Promise<void> {
  const members = await on.member.findMany({
    where: { userId: id },
    select: { organizationId: true },
  });
  const places = [null, ...members.map(({ organizationId }) => organizationId)];
  await on.auditEvent.createMany({
    data: places.map((organizationId) => ({
      id: createId('AuditEvent'),
      organizationId,
      action,
      details,
      address: '',
      requestId: '',
      targetId: id,
      targets: [{ id, name: null, shortCode: null, changes }],
    })),
  });
}

// Filters rows of QR codes by the status that is shown; each has the index of its condition.
import { Prisma } from '../../../database/client/client.ts';
import type { QrCodeStatus } from '../../../database/client/enums.ts';

type StatusFilter = QrCodeStatus | null | undefined;

const own = (status: StatusFilter) => (status === 'ACTIVE' || status === 'PAUSED' ? status : null);

/** Whether the rows are archived or in the trash. */
export const isHidden = (status: StatusFilter): boolean =>
  status === 'ARCHIVED' || status === 'DELETED';

/** Without a status, those that are neither archived nor in the trash. */
export function statusWhere(status: StatusFilter): Prisma.QrCodeWhereInput {
  if (status === 'DELETED') return { deletedAt: { not: null } };
  if (status === 'ARCHIVED') return { archivedAt: { not: null }, deletedAt: null };
  const stored = own(status);
  return { archivedAt: null, deletedAt: null, ...(stored && { status: stored }) };
}

/** The same in SQL. */
export function statusConditions(status: StatusFilter): Prisma.Sql[] {
  if (status === 'DELETED') return [Prisma.sql`"deletedAt" IS NOT NULL`];
  if (status === 'ARCHIVED')
    return [Prisma.sql`"archivedAt" IS NOT NULL`, Prisma.sql`"deletedAt" IS NULL`];
  const stored = own(status);
  return [
    Prisma.sql`"archivedAt" IS NULL`,
    Prisma.sql`"deletedAt" IS NULL`,
    ...(stored ? [Prisma.sql`"status" = ${stored}::"QrCodeStatus"`] : []),
  ];
}

// Filters rows of QR codes by the status that is shown; each list has the index of its condition.
import { Prisma } from '../../../database/client/client.ts';
import type { QrCodeStatus } from '../../../database/client/enums.ts';

type StatusFilter = QrCodeStatus | null | undefined;

const own = (status: StatusFilter) => (status === 'ACTIVE' || status === 'PAUSED' ? status : null);

/** For one status, or without one, those that are neither archived nor in the trash. */
export function statusWhere(status: StatusFilter): Prisma.QrCodeWhereInput {
  if (status === 'DELETED') return { deletedAt: { not: null } };
  if (status === 'ARCHIVED') return { archivedAt: { not: null }, deletedAt: null };
  const stored = own(status);
  return { archivedAt: null, deletedAt: null, ...(stored && { status: stored }) };
}

/** The lists that codes are in: neither archived nor in the trash, archived, in the trash. */
export type ListKind = 'listed' | 'archived' | 'trash';

const conditions: Record<ListKind, Prisma.Sql> = {
  listed: Prisma.sql`"archivedAt" IS NULL AND "deletedAt" IS NULL`,
  archived: Prisma.sql`"archivedAt" IS NOT NULL AND "deletedAt" IS NULL`,
  trash: Prisma.sql`"deletedAt" IS NOT NULL`,
};

/** The lists to read for some statuses, each with its condition. */
export function placesOf(
  statuses: readonly QrCodeStatus[],
): { place: ListKind; condition: Prisma.Sql }[] {
  const stored = [...new Set(statuses)].filter((status) => own(status) !== null);
  const listed =
    stored.length === 1
      ? Prisma.sql`${conditions.listed} AND "status" = ${stored[0]}::"QrCodeStatus"`
      : conditions.listed;
  return [
    ...(stored.length > 0 ? [{ place: 'listed' as const, condition: listed }] : []),
    ...(statuses.includes('ARCHIVED')
      ? [{ place: 'archived' as const, condition: conditions.archived }]
      : []),
    ...(statuses.includes('DELETED')
      ? [{ place: 'trash' as const, condition: conditions.trash }]
      : []),
  ];
}

/** Whether a row has one of the statuses. */
export function hasStatus(statuses: readonly QrCodeStatus[]): Prisma.Sql {
  const places = placesOf(statuses).map(({ condition }) => condition);
  const [only] = places;
  return places.length === 1 && only ? only : Prisma.sql`(${Prisma.join(places, ' OR ')})`;
}

// Sort orders of QR codes.

import type { Prisma } from '../../../database/client/client.ts';
import type { QrCodeStatus } from '../../../database/client/enums.ts';
import { builder } from '../../../graphql/builder.ts';

/** `scans` is the column of "QrCodeTotal". */
type Column = 'id' | 'sortName' | 'scans';
type Direction = 'asc' | 'desc';

export interface Order {
  column: Column;
  direction: Direction;
}

/** Position of a row in any sort order. */
export interface CursorPlace {
  id: string;
  sortName: string;
  scans: number;
}

export const orders = {
  CREATED_AT_ASC: { column: 'id', direction: 'asc' },
  CREATED_AT_DESC: { column: 'id', direction: 'desc' },
  NAME_ASC: { column: 'sortName', direction: 'asc' },
  NAME_DESC: { column: 'sortName', direction: 'desc' },
  TOTAL_SCANS_DESC: { column: 'scans', direction: 'desc' },
} as const satisfies Record<string, Order>;

export const QrCodeOrder = builder.enumType('QrCodeOrder', {
  description: 'Sort order of QR codes.',
  values: {
    CREATED_AT_ASC: { description: 'Oldest first.' },
    CREATED_AT_DESC: { description: 'Newest first.' },
    NAME_ASC: { description: 'Name A–Z in natural order: Ä sorts next to A, 2 before 10.' },
    NAME_DESC: { description: 'Name Z–A in natural order.' },
    TOTAL_SCANS_DESC: { description: 'Most scanned first.' },
  } satisfies Record<keyof typeof orders, object>,
});

/** An order by columns of "QrCode". */
export interface OwnOrder extends Order {
  column: 'id' | 'sortName';
}

export const isOwn = (order: Order): order is OwnOrder => order.column !== 'scans';

/**
 * IDs sort by creation time, so they replace createdAt, and they break ties. The time before the ID is
 * null in the whole list: by the ID alone, PostgreSQL may read the primary key and thereby all hidden
 * codes that come first.
 */
export function orderBy(
  { column, direction }: OwnOrder,
  status: QrCodeStatus | null | undefined,
): Prisma.QrCodeOrderByWithRelationInput[] {
  if (column === 'sortName') return [{ sortName: direction }, { id: direction }];
  if (status === 'DELETED') return [{ id: direction }];
  return [
    status === 'ARCHIVED' ? { deletedAt: direction } : { archivedAt: direction },
    { id: direction },
  ];
}

/**
 * Conditions for the rows after a position, the nearest first. Prisma's own cursor combines them with
 * OR, for which PostgreSQL reads all rows before the position.
 */
export function beyond(
  place: CursorPlace,
  { column, direction }: OwnOrder,
  forwards: boolean,
): Prisma.QrCodeWhereInput[] {
  const upwards = forwards === (direction === 'asc');
  const past = <Value>(value: Value) => (upwards ? { gt: value } : { lt: value });
  const id = past(place.id);
  if (column === 'id') return [{ id }];
  return [{ sortName: place.sortName, id }, { sortName: past(place.sortName) }];
}

// Sort orders of QR codes.

import type { Prisma } from '../../../database/client/client.ts';
import { builder } from '../../../graphql/builder.ts';

type Column = 'id' | 'sortName' | 'totalScans';
type Direction = 'asc' | 'desc';

export interface Order {
  column: Column;
  direction: Direction;
}

/** Position of a row in any sort order. */
export interface CursorPlace {
  id: string;
  sortName: string;
  totalScans: number;
}

export const orders = {
  CREATED_AT_ASC: { column: 'id', direction: 'asc' },
  CREATED_AT_DESC: { column: 'id', direction: 'desc' },
  NAME_ASC: { column: 'sortName', direction: 'asc' },
  NAME_DESC: { column: 'sortName', direction: 'desc' },
  TOTAL_SCANS_DESC: { column: 'totalScans', direction: 'desc' },
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

/** IDs sort by creation time, so they replace createdAt, and they break ties. */
export function orderBy({ column, direction }: Order): Prisma.QrCodeOrderByWithRelationInput[] {
  switch (column) {
    case 'id':
      return [{ id: direction }];
    case 'sortName':
      return [{ sortName: direction }, { id: direction }];
    case 'totalScans':
      return [{ totalScans: direction }, { id: direction }];
  }
}

/**
 * Conditions for the rows after a position, the nearest first. Prisma's own cursor combines them with
 * OR, for which PostgreSQL reads all rows before the position.
 */
export function beyond(
  place: CursorPlace,
  { column, direction }: Order,
  forwards: boolean,
): Prisma.QrCodeWhereInput[] {
  const upwards = forwards === (direction === 'asc');
  const past = <Value>(value: Value) => (upwards ? { gt: value } : { lt: value });
  const id = past(place.id);
  switch (column) {
    case 'id':
      return [{ id }];
    case 'sortName':
      return [{ sortName: place.sortName, id }, { sortName: past(place.sortName) }];
    case 'totalScans':
      return [{ totalScans: place.totalScans, id }, { totalScans: past(place.totalScans) }];
  }
}

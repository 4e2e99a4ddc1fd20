// The orders in which QR codes can be listed.

import type { Prisma } from '../../../database/client/client.ts';
import { builder } from '../../../graphql/builder.ts';

type Column = 'id' | 'sortName' | 'totalScans';
type Direction = 'asc' | 'desc';

export interface Order {
  column: Column;
  direction: Direction;
}

/** The place of a row in any of the orders. */
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
  description: 'In which order a list of QR codes stands.',
  values: {
    CREATED_AT_ASC: { description: 'The oldest first.' },
    CREATED_AT_DESC: { description: 'The newest first.' },
    NAME_ASC: { description: 'From A to Z, as people sort: Ä beside A, 2 before 10.' },
    NAME_DESC: { description: 'From Z to A.' },
    TOTAL_SCANS_DESC: { description: 'The most scanned first.' },
  } satisfies Record<keyof typeof orders, object>,
});

/** Identifiers sort by time, so they stand for createdAt; last, they make every order total. */
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
 * Where the rows beyond a row are, the nearest first. Prisma's own cursor makes one condition of it,
 * for which PostgreSQL reads every row before that one.
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

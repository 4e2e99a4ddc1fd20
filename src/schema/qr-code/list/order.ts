// Sort orders of QR codes.

import { z } from 'zod';
import { Prisma } from '../../../database/client/client.ts';
import type { QrCodeStatus } from '../../../database/client/enums.ts';
import { builder } from '../../../graphql/builder.ts';
import type { ListKind } from './status.ts';

/** Columns of "QrCode", or of "QrCodeTotal". */
type OwnColumn = 'id' | 'sortName' | 'updatedAt';
type TotalColumn = 'scans' | 'lastScannedAt';
type Direction = 'asc' | 'desc';

export interface Order {
  column: OwnColumn | TotalColumn | 'expiresAt';
  direction: Direction;
}

/** Position of a row in any sort order. */
export interface CursorPlace {
  id: string;
  sortName: string;
  updatedAt: Date;
  scans: number;
  lastScannedAt: Date | null;
  /** As stored, or `neverExpires`. */
  expiresAt: string;
}

/** After all times, as text and whatever the collation. */
export const neverExpires = '9999-12-31T23:59:59Z';

const storedExpiry = z.object({ validUntil: z.string() });

/** When a QR code with this routing expires, as it is stored: that text is what lists are sorted by. */
export const expiryOf = (routing: unknown): string =>
  storedExpiry.safeParse(routing).data?.validUntil ?? neverExpires;

export const orders = {
  CREATED_AT_ASC: { column: 'id', direction: 'asc' },
  CREATED_AT_DESC: { column: 'id', direction: 'desc' },
  UPDATED_AT_ASC: { column: 'updatedAt', direction: 'asc' },
  UPDATED_AT_DESC: { column: 'updatedAt', direction: 'desc' },
  NAME_ASC: { column: 'sortName', direction: 'asc' },
  NAME_DESC: { column: 'sortName', direction: 'desc' },
  TOTAL_SCANS_DESC: { column: 'scans', direction: 'desc' },
  LAST_SCANNED_AT_DESC: { column: 'lastScannedAt', direction: 'desc' },
  EXPIRES_AT_ASC: { column: 'expiresAt', direction: 'asc' },
} as const satisfies Record<string, Order>;

export const isOrder = (value: string | null): value is keyof typeof orders =>
  value !== null && Object.hasOwn(orders, value);

export const QrCodeOrder = builder.enumType('QrCodeOrder', {
  description: 'Sort order of QR codes.',
  values: {
    CREATED_AT_ASC: { description: 'Oldest first.' },
    CREATED_AT_DESC: { description: 'Newest first.' },
    UPDATED_AT_ASC: { description: 'Least recently updated first.' },
    UPDATED_AT_DESC: { description: 'Most recently updated first.' },
    NAME_ASC: { description: 'Name A–Z in natural order: Ä sorts next to A, 2 before 10.' },
    NAME_DESC: { description: 'Name Z–A in natural order.' },
    TOTAL_SCANS_DESC: { description: 'Most scanned first.' },
    LAST_SCANNED_AT_DESC: { description: 'Most recently scanned first, never scanned last.' },
    EXPIRES_AT_ASC: {
      description: 'Earliest `routing.validUntil` first, those without one last.',
    },
  } satisfies Record<keyof typeof orders, object>,
});

/** An order by columns of "QrCode". */
export interface OwnOrder extends Order {
  column: OwnColumn;
}

interface TotalOrder extends Order {
  column: TotalColumn;
}

export const isTotal = (order: Order): order is TotalOrder =>
  order.column === 'scans' || order.column === 'lastScannedAt';

/** Whether it is by columns of "QrCode", which Prisma can sort by, too. */
export const isOwn = (order: Order): order is OwnOrder =>
  !isTotal(order) && order.column !== 'expiresAt';

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
  if (column === 'updatedAt') return [{ updatedAt: direction }, { id: direction }];
  if (status === 'DELETED') return [{ id: direction }];
  return [
    status === 'ARCHIVED' ? { deletedAt: direction } : { archivedAt: direction },
    { id: direction },
  ];
}

/** The columns of an order in the index of a list, for the same reason. */
export const columnsIn: Record<ListKind, Record<OwnColumn, readonly string[]>> = {
  listed: {
    id: ['archivedAt', 'id'],
    sortName: ['sortName', 'id'],
    updatedAt: ['updatedAt', 'id'],
  },
  archived: {
    id: ['deletedAt', 'id'],
    sortName: ['sortName', 'id'],
    updatedAt: ['updatedAt', 'id'],
  },
  trash: { id: ['id'], sortName: ['sortName', 'id'], updatedAt: ['updatedAt', 'id'] },
};

/** Values to sort by, of "QrCode" or of its total `t`. */
export const sortValues: Record<Order['column'], Prisma.Sql> = {
  id: Prisma.sql`"id"`,
  sortName: Prisma.sql`"sortName"`,
  updatedAt: Prisma.sql`"updatedAt"`,
  scans: Prisma.sql`t."scans"`,
  // As in its index; never scanned is before all times.
  lastScannedAt: Prisma.sql`coalesce(t."lastScannedAt", '-infinity'::timestamp)`,
  expiresAt: Prisma.sql`coalesce("QrCode"."routing" ->> 'validUntil', ${neverExpires})`,
};

/** The same value of a row. */
export function cursorValue(place: CursorPlace, column: Order['column']): Prisma.Sql {
  const value = place[column];
  if (typeof value === 'string' || typeof value === 'number') return Prisma.sql`${value}`;
  return Prisma.sql`${value?.toISOString() ?? '-infinity'}::timestamp`;
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
  return column === 'sortName'
    ? [{ sortName: place.sortName, id }, { sortName: past(place.sortName) }]
    : [{ updatedAt: place.updatedAt, id }, { updatedAt: past(place.updatedAt) }];
}

// The QR codes of an organization, filtered, in an order.
import { builder } from '../builder.ts';
import type { Prisma } from '../database/client/client.ts';
import { cursorId, offset, paged, skipOf } from './connection.ts';
import { needs, Organization } from './organization.ts';
import { QrCode } from './qr-code.ts';
import { countMatching, matching, QrCodeFilter } from './qr-code-filter.ts';

type Direction = 'asc' | 'desc';

const by = {
  // Identifiers sort by time, so they stand for createdAt; last, they make every order total.
  id: (direction: Direction) => [{ id: direction }],
  sortName: (direction: Direction) => [{ sortName: direction }, { id: direction }],
  totalScans: (direction: Direction) => [{ totalScans: direction }, { id: direction }],
};

type Order = [column: keyof typeof by, direction: Direction];

const orders = {
  CREATED_AT_ASC: ['id', 'asc'],
  CREATED_AT_DESC: ['id', 'desc'],
  NAME_ASC: ['sortName', 'asc'],
  NAME_DESC: ['sortName', 'desc'],
  TOTAL_SCANS_DESC: ['totalScans', 'desc'],
} as const satisfies Record<string, Order>;

const QrCodeOrder = builder.enumType('QrCodeOrder', {
  values: [
    'CREATED_AT_ASC',
    'CREATED_AT_DESC',
    'NAME_ASC',
    'NAME_DESC',
    'TOTAL_SCANS_DESC',
  ] as const,
});

interface Row {
  id: string;
  sortName: string;
  totalScans: number;
}

/**
 * Where the rows beyond a row are, the nearest first. Prisma's own cursor makes one condition of it,
 * for which PostgreSQL reads every row before that one.
 */
function beyond(row: Row, column: keyof typeof by, upwards: boolean): Prisma.QrCodeWhereInput[] {
  const past = <Value>(value: Value) => (upwards ? { gt: value } : { lt: value });
  const id = past(row.id);
  switch (column) {
    case 'id':
      return [{ id }];
    case 'sortName':
      return [{ sortName: row.sortName, id }, { sortName: past(row.sortName) }];
    case 'totalScans':
      return [{ totalScans: row.totalScans, id }, { totalScans: past(row.totalScans) }];
  }
}

/** As many rows as were asked for, from the nearest place on; a negative number from its end. */
async function gather<Found>(
  places: readonly Prisma.QrCodeWhereInput[],
  take: number,
  find: (place: Prisma.QrCodeWhereInput, take: number) => Promise<Found[]>,
): Promise<Found[]> {
  let rows: Found[] = [];
  for (const place of places) {
    const missing = Math.abs(take) - rows.length;
    if (missing === 0) break;
    const more = await find(place, take > 0 ? missing : -missing);
    rows = take > 0 ? [...rows, ...more] : [...more, ...rows];
  }
  return rows;
}

builder.prismaObjectField(Organization, 'qrCodes', (t) =>
  t.prismaConnection({
    ...paged,
    type: QrCode,
    description: 'Its QR codes.',
    args: {
      filter: t.arg({ type: QrCodeFilter }),
      orderBy: t.arg({ type: QrCodeOrder, description: 'Left out: CREATED_AT_DESC.' }),
      offset,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, { filter }, { prisma }) => countMatching(id, filter, prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const where = matching(organizationId, args.filter);
      const [column, direction] = orders[args.orderBy ?? 'CREATED_AT_DESC'];
      const orderBy = by[column](direction);
      const id = cursorId(args);
      if (id === undefined) {
        return prisma.qrCode.findMany({ ...query, ...skipOf(args), where, orderBy });
      }
      const row = await prisma.qrCode.findUnique({
        where: { id, organizationId },
        select: { id: true, sortName: true, totalScans: true },
      });
      const places = row ? beyond(row, column, query.take > 0 === (direction === 'asc')) : [];
      const { cursor: _cursor, skip: _skip, ...selection } = query;
      return gather(places, query.take, (place, take) =>
        prisma.qrCode.findMany({ ...selection, where: { AND: [where, place] }, orderBy, take }),
      );
    },
  }),
);

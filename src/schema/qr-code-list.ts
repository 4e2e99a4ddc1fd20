// The QR codes of an organization, filtered, in an order.
import { builder } from '../builder.ts';
import type { Prisma } from '../database/client/client.ts';
import { text } from '../domain/text.ts';
import { isCursorOf, offset, paged, skipOf } from './connection.ts';
import { needs, Organization } from './organization.ts';
import { QrCode, QrCodeStatusEnum, QrCodeTypeEnum } from './qr-code.ts';

const QrCodeFilter = builder.inputType('QrCodeFilter', {
  description: 'What is left out does not filter.',
  fields: (t) => ({
    type: t.field({ type: QrCodeTypeEnum }),
    status: t.field({ type: QrCodeStatusEnum }),
    folderId: t.id({ validate: text({ max: 100 }) }),
    tag: t.string({
      description: 'Codes that carry exactly this tag.',
      validate: text({ max: 16_384 }),
    }),
    search: t.string({
      description: 'A part of the name, upper or lower case.',
      validate: text({ max: 16_384 }),
    }),
  }),
});

// Identifiers sort by time, so they stand for createdAt; last, they make every order total.
const orders = {
  CREATED_AT_ASC: [{ id: 'asc' }],
  CREATED_AT_DESC: [{ id: 'desc' }],
  NAME_ASC: [{ sortName: 'asc' }, { id: 'asc' }],
  NAME_DESC: [{ sortName: 'desc' }, { id: 'desc' }],
  TOTAL_SCANS_DESC: [{ totalScans: 'desc' }, { id: 'desc' }],
} as const satisfies Record<string, readonly Prisma.QrCodeOrderByWithRelationInput[]>;

const QrCodeOrder = builder.enumType('QrCodeOrder', {
  values: [
    'CREATED_AT_ASC',
    'CREATED_AT_DESC',
    'NAME_ASC',
    'NAME_DESC',
    'TOTAL_SCANS_DESC',
  ] as const,
});

interface Filter {
  type?: Prisma.QrCodeWhereInput['type'] | null;
  status?: Prisma.QrCodeWhereInput['status'] | null;
  folderId?: string | null;
  tag?: string | null;
  search?: string | null;
}

function matching(organizationId: string, filter?: Filter | null): Prisma.QrCodeWhereInput {
  const { type, status, folderId, tag, search } = filter ?? {};
  return {
    organizationId,
    ...(type && { type }),
    ...(status && { status }),
    ...(folderId && { folderId }),
    ...(tag && { tags: { has: tag } }),
    ...(search && { name: { contains: literal(search), mode: 'insensitive' } }),
  };
}

/** Prisma hands a text to LIKE as it is, where `%` and `_` would stand for anything. */
const literal = (search: string): string => search.replace(/[\\%_]/g, '\\$&');

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
    totalCount: ({ id }, { filter }, { prisma }) =>
      prisma.qrCode.count({ where: matching(id, filter) }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const { filter, orderBy } = args;
      const find = (id: string) =>
        prisma.qrCode.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.qrCode.findMany({
        ...query,
        ...skipOf(args),
        where: matching(organizationId, filter),
        orderBy: [...orders[orderBy ?? 'CREATED_AT_DESC']],
      });
    },
  }),
);

// Folders, in which an organization keeps its QR codes.
import { known, readable } from '../../auth/caller.ts';
import type { Prisma } from '../../database/client/client.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { needs, Organization } from '../organization/type.ts';
import { folderCounter } from '../qr-code/list/count.ts';
import { QrCode } from '../qr-code/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { readWith } from '../shared/shown.ts';

export const Folder = builder.prismaNode('Folder', {
  description: 'A place for QR codes; each is in one folder or in none.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Unique in the organization.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'What is put in or taken out does not change it.',
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every edit; see `UpdateFolderInput.expectedVersions`.',
    }),
    qrCodeCount: t.int({
      description: 'How many QR codes are in it.',
      resolve: (folder, _args, context) => folderCounter(context)(folder),
    }),
  }),
});

builder.prismaObjectField(QrCode, 'folder', (t) =>
  t.relation('folder', { nullable: true, description: 'Where it is kept; null: in no folder.' }),
);

const orders = {
  CREATED_AT_ASC: { id: 'asc' },
  CREATED_AT_DESC: { id: 'desc' },
  NAME_ASC: { name: 'asc' },
  NAME_DESC: { name: 'desc' },
} as const satisfies Record<string, Prisma.FolderOrderByWithRelationInput>;

const FolderOrder = builder.enumType('FolderOrder', {
  description: 'In which order a list of folders stands.',
  values: {
    CREATED_AT_ASC: { description: 'The oldest first.' },
    CREATED_AT_DESC: { description: 'The newest first.' },
    NAME_ASC: { description: 'From A to Z, as people sort: Ä beside A, 2 before 10.' },
    NAME_DESC: { description: 'From Z to A.' },
  } satisfies Record<keyof typeof orders, object>,
});

builder.prismaObjectField(Organization, 'folder', (t) =>
  t.prismaField({
    type: Folder,
    nullable: true,
    description: 'One of its folders.',
    args: { id: t.arg.id({ required: true, description: 'Of the folder.' }) },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, organization, { id }, { prisma }) =>
      typeOfId(id) === 'Folder'
        ? prisma.folder.findUnique({ ...query, where: { id, organizationId: organization.id } })
        : null,
  }),
);

builder.prismaObjectField(Organization, 'folders', (t) =>
  t.prismaConnection({
    ...paged,
    type: Folder,
    description: 'Its folders, by name if not said otherwise.',
    args: {
      orderBy: t.arg({ type: FolderOrder, description: 'Left out: NAME_ASC.' }),
      offset,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, _args, { prisma }) =>
      prisma.folder.count({ where: { organizationId: id } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.folder.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.folder.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId },
        orderBy: orders[args.orderBy ?? 'NAME_ASC'],
      });
    },
  }),
);

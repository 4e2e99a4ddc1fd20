// Folders of QR codes.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import type { Prisma } from '../../database/client/client.ts';
import { folderName } from '../../domain/folder/shape.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { describedBy } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { folderCounter } from '../qr-code/list/count.ts';
import { QrCode } from '../qr-code/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { readWith } from '../shared/shown.ts';
import { deletedArgument, deletedAtField, deletedIs, purgeAtField } from '../shared/trash.ts';

export const Folder = builder.prismaNode('Folder', {
  description: 'A folder for QR codes. A QR code is in one folder at most.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', describedBy(folderName)),
    organization: t.field(organizationField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description:
        'When the folder was last renamed. Adding or removing QR codes does not change it.',
    }),
    deletedAt: t.expose('deletedAt', deletedAtField),
    purgeAt: t.field(purgeAtField),
    version: t.exposeInt('version', {
      description: 'Incremented by every update; see `UpdateFolderInput.expectedVersions`.',
    }),
    qrCodeCount: t.int({
      description: 'Number of QR codes in the folder.',
      resolve: (folder, _args, context) => folderCounter(context)(folder),
    }),
  }),
});

builder.prismaObjectField(QrCode, 'folder', (t) =>
  t.relation('folder', {
    nullable: true,
    description: 'Folder of the QR code; null if it is in none.',
  }),
);

const orders = {
  CREATED_AT_ASC: { id: 'asc' },
  CREATED_AT_DESC: { id: 'desc' },
  NAME_ASC: { name: 'asc' },
  NAME_DESC: { name: 'desc' },
} as const satisfies Record<string, Prisma.FolderOrderByWithRelationInput>;

const FolderOrder = builder.enumType('FolderOrder', {
  description: 'Sort order of folders.',
  values: {
    CREATED_AT_ASC: { description: 'Oldest first.' },
    CREATED_AT_DESC: { description: 'Newest first.' },
    NAME_ASC: { description: 'Name A–Z in natural order: Ä sorts next to A, 2 before 10.' },
    NAME_DESC: { description: 'Name Z–A in natural order.' },
  } satisfies Record<keyof typeof orders, object>,
});

builder.prismaObjectField(Organization, 'folder', (t) =>
  t.prismaField({
    type: Folder,
    nullable: true,
    description: 'A folder of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the folder.' }) },
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
    description: 'Folders of the organization, by default sorted by name.',
    args: {
      orderBy: t.arg({ type: FolderOrder, description: 'Defaults to `NAME_ASC`.' }),
      offset,
      deleted: deletedArgument,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, { deleted }, { prisma }) =>
      prisma.folder.count({ where: { organizationId: id, ...deletedIs(deleted) } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.folder.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.folder.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId, ...deletedIs(args.deleted) },
        orderBy: orders[args.orderBy ?? 'NAME_ASC'],
      });
    },
  }),
);

// Folders of QR codes.
import { type Caller, readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { foldersInScope, scopeOf } from '../../auth/key/scope.ts';
import { Prisma } from '../../database/client/client.ts';
import { given } from '../../database/condition.ts';
import { folderFilter } from '../../domain/folder/filter.ts';
import { folderName } from '../../domain/folder/shape.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { describedBy } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { folderCounter } from '../qr-code/list/count.ts';
import { QrCode } from '../qr-code/type.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import {
  countFiltered,
  type FilteredList,
  filteredPage,
  matching,
  namedConditions,
  type TrashedList,
} from '../shared/filter.ts';
import { readWith } from '../shared/shown.ts';
import {
  deletedArgument,
  deletedAtField,
  deletedCondition,
  deletedIs,
  purgeAtField,
} from '../shared/trash.ts';

export const Folder = builder.prismaNode('Folder', {
  description: 'A folder for QR codes. A QR code is in one folder at most.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'QR_CODES_READ') },
    ...foldersInScope(caller),
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

const FolderFilter = filterFromZod('FolderFilter', folderFilter);

type Filter = typeof FolderFilter.$inferInput;

interface Listed extends TrashedList<Filter> {
  orderBy?: keyof typeof orders | null;
}

function listOf(
  organizationId: string,
  { filter, orderBy, deleted }: Listed,
  caller: Caller | null,
): FilteredList {
  const conditions = [
    matching(organizationId, filter, namedConditions),
    deletedCondition(deleted),
    ...given(scopeOf(caller).folderIds, (ids) => Prisma.sql`"id" = ANY(${[...ids]}::text[])`),
  ];
  return {
    table: 'Folder',
    condition: Prisma.join(conditions, ' AND '),
    order: orders[orderBy ?? 'NAME_ASC'],
  };
}

const orders = {
  CREATED_AT_ASC: { column: 'id', direction: 'asc' },
  CREATED_AT_DESC: { column: 'id', direction: 'desc' },
  NAME_ASC: { column: 'name', direction: 'asc' },
  NAME_DESC: { column: 'name', direction: 'desc' },
} as const satisfies Record<string, FilteredList['order']>;

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
    resolve: (query, { id: organizationId }, { id }, { prisma, caller }) =>
      typeOfId(id) === 'Folder'
        ? prisma.folder.findUnique({
            ...query,
            where: { id, organizationId, ...foldersInScope(caller) },
          })
        : null,
  }),
);

builder.prismaObjectField(Organization, 'folders', (t) =>
  t.prismaConnection({
    ...paged,
    type: Folder,
    description: 'Folders of the organization, by default sorted by name.',
    args: {
      filter: t.arg({ type: FolderFilter, description: 'Defaults to no filter.' }),
      orderBy: t.arg({ type: FolderOrder, description: 'Defaults to `NAME_ASC`.' }),
      offset,
      deleted: deletedArgument,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, args, { prisma, caller }) =>
      countFiltered(listOf(id, args, caller), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma, caller }) => {
      const own = { organizationId, ...foldersInScope(caller) };
      const find = (id: string) =>
        prisma.folder.findUnique({ where: { id, ...own }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const list = listOf(organizationId, args, caller);
      const { column, direction } = list.order;
      const { page, where } = await filteredPage(query, args, list, prisma);
      return prisma.folder.findMany({
        ...page,
        where: { ...own, ...deletedIs(args.deleted), ...where },
        orderBy: column === 'name' ? { name: direction } : { id: direction },
      });
    },
  }),
);

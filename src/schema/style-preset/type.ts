// The style preset type and its queries.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { typeOfId } from '../../domain/id.ts';
import { storedStyle } from '../../domain/style/shape.ts';
import { stylePresetFilter } from '../../domain/style-preset/filter.ts';
import { presetName } from '../../domain/style-preset/shape.ts';
import { builder } from '../../graphql/builder.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { QrCodeStyle, styleOf } from '../qr-code/style/type.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import {
  countFiltered,
  filteredPage,
  namedConditions,
  newestFirst,
  type TrashedList,
} from '../shared/filter.ts';
import { readWith } from '../shared/shown.ts';
import { deletedArgument, deletedAtField, deletedIs, purgeAtField } from '../shared/trash.ts';

export const StylePreset = builder.prismaNode('StylePreset', {
  description:
    'A reusable style. QR codes copy it, so later changes to the preset do not affect them.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', describedBy(presetName)),
    style: t.field({
      type: QrCodeStyle,
      description: 'Style as typed fields.',
      resolve: styleOf,
    }),
    styleData: t.field({
      type: 'JSON',
      description: 'Style as a JSON object without null values.',
      extensions: withShape(storedStyle),
      resolve: ({ style }) => style,
    }),
    version: t.exposeInt('version', {
      description: 'Incremented by every update; see `UpdateStylePresetInput.expectedVersions`.',
    }),
    organization: t.field(organizationField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last updated.',
    }),
    deletedAt: t.expose('deletedAt', deletedAtField),
    purgeAt: t.field(purgeAtField),
  }),
});

const StylePresetFilter = filterFromZod('StylePresetFilter', stylePresetFilter);

type Filter = typeof StylePresetFilter.$inferInput;

const listOf = (organizationId: string, args: TrashedList<Filter>) =>
  newestFirst('StylePreset', organizationId, args, namedConditions);

builder.prismaObjectField(Organization, 'stylePresets', (t) =>
  t.prismaConnection({
    ...paged,
    type: StylePreset,
    description: 'Style presets of the organization, newest first.',
    args: {
      filter: t.arg({ type: StylePresetFilter, description: 'Defaults to no filter.' }),
      offset,
      deleted: deletedArgument,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, args, { prisma }) => countFiltered(listOf(id, args), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.stylePreset.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const { page, where } = await filteredPage(query, args, listOf(organizationId, args), prisma);
      return prisma.stylePreset.findMany({
        ...page,
        where: { organizationId, ...deletedIs(args.deleted), ...where },
        orderBy: { id: 'desc' },
      });
    },
  }),
);

builder.prismaObjectField(Organization, 'stylePreset', (t) =>
  t.prismaField({
    type: StylePreset,
    nullable: true,
    description: 'A style preset of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the style preset.' }) },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'StylePreset'
        ? prisma.stylePreset.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);

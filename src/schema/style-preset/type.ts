// The style presets of an organization.
import { known, readable } from '../../auth/caller.ts';
import { typeOfId } from '../../domain/id.ts';
import { storedStyle } from '../../domain/style/shape.ts';
import { builder } from '../../graphql/builder.ts';
import { needs, Organization } from '../organization/type.ts';
import { QrCodeStyle } from '../qr-code/style/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { readWith } from '../shared/shown.ts';

export const StylePreset = builder.prismaNode('StylePreset', {
  description:
    'A look to make codes with. Codes copy it: a later change of the preset changes no code.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Unique in the organization.' }),
    style: t.field({
      type: QrCodeStyle,
      description: 'The look, typed.',
      resolve: ({ style }) => storedStyle.parse(style),
    }),
    styleData: t.field({
      type: 'JSON',
      description: 'The same as one object without what is null, as REST v1 shows it.',
      resolve: ({ style }) => style,
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every edit; see `UpdateStylePresetInput.expectedVersions`.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last edited.' }),
  }),
});

builder.prismaObjectField(Organization, 'stylePresets', (t) =>
  t.prismaConnection({
    ...paged,
    type: StylePreset,
    description: 'Its style presets, newest first.',
    args: { offset },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, _args, { prisma }) =>
      prisma.stylePreset.count({ where: { organizationId: id } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.stylePreset.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.stylePreset.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId },
        orderBy: { id: 'desc' },
      });
    },
  }),
);

builder.prismaObjectField(Organization, 'stylePreset', (t) =>
  t.prismaField({
    type: StylePreset,
    nullable: true,
    description: 'One of its style presets.',
    args: { id: t.arg.id({ required: true, description: 'Of the preset.' }) },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'StylePreset'
        ? prisma.stylePreset.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);

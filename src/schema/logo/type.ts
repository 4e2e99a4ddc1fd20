// The logo type and its queries.
import { z } from 'zod';
import { organizationIds, readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { typeOfId } from '../../domain/id.ts';
import { logoName } from '../../domain/logo/shape.ts';
import { logoMediaTypes } from '../../domain/render/logo.ts';
import { builder } from '../../graphql/builder.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { readWith } from '../shared/shown.ts';
import { deletedArgument, deletedAtField, deletedIs, purgeAtField } from '../shared/trash.ts';

/** Cost of reading the image data. */
export const pictureData = 20;

const pixels = z.int().min(1);

export const Logo = builder.prismaNode('Logo', {
  description: 'An image for the center of QR codes. Logos are immutable.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  // The image data is only read if selected.
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', describedBy(logoName)),
    mediaType: t.exposeString('mediaType', {
      description: 'Media type: `image/png`, `image/jpeg` or `image/svg+xml`.',
      extensions: withShape(z.enum(logoMediaTypes)),
    }),
    width: t.exposeInt('width', {
      description: 'Width in pixels, at most 512.',
      extensions: withShape(pixels),
    }),
    height: t.exposeInt('height', {
      description: 'Height in pixels, at most 512.',
      extensions: withShape(pixels),
    }),
    data: t.string({
      description: 'Image data in base64.',
      complexity: pictureData,
      select: { bytes: true },
      resolve: ({ bytes }) => Buffer.from(bytes).toString('base64'),
    }),
    qrCodeCount: t.relationCount('qrCodes', {
      description: 'Number of QR codes that use the logo.',
      // Without this, QR codes of all organizations would be counted.
      where: (_args, { caller }) => ({
        organizationId: { in: organizationIds(requireCaller(caller)) },
      }),
    }),
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    deletedAt: t.expose('deletedAt', deletedAtField),
    purgeAt: t.field({
      ...purgeAtField,
      description: `${purgeAtField.description} A logo is kept for as long as QR codes or style presets use it.`,
    }),
  }),
});

builder.prismaObjectField(Organization, 'logos', (t) =>
  t.prismaConnection({
    ...paged,
    type: Logo,
    description: 'Logos of the organization, newest first.',
    args: { offset, deleted: deletedArgument },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, { deleted }, { prisma }) =>
      prisma.logo.count({ where: { organizationId: id, ...deletedIs(deleted) } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.logo.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.logo.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId, ...deletedIs(args.deleted) },
        orderBy: { id: 'desc' },
      });
    },
  }),
);

builder.prismaObjectField(Organization, 'logo', (t) =>
  t.prismaField({
    type: Logo,
    nullable: true,
    description: 'A logo of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the logo.' }) },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'Logo'
        ? prisma.logo.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);

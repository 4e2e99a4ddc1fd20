// The logos of an organization.
import { known, organizationIds, readable } from '../../auth/caller.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { readWith } from '../shared/shown.ts';

/** What the bytes of a picture add to the cost of a document. */
export const pictureData = 20;

export const Logo = builder.prismaNode('Logo', {
  description: 'A picture for the middle of codes. It never changes.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  // The bytes are read only where they are asked for.
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'For people; need not be unique.' }),
    mediaType: t.exposeString('mediaType', {
      description: '`image/png`, `image/jpeg` or `image/svg+xml`.',
    }),
    width: t.exposeInt('width', { description: 'Pixels, at most 512.' }),
    height: t.exposeInt('height', { description: 'Pixels, at most 512.' }),
    data: t.string({
      description: 'The picture in base64.',
      complexity: pictureData,
      select: { bytes: true },
      resolve: ({ bytes }) => Buffer.from(bytes).toString('base64'),
    }),
    qrCodeCount: t.relationCount('qrCodes', {
      description: 'How many codes show it.',
      // Without it the codes of everybody are counted.
      where: (_args, { caller }) => ({ organizationId: { in: organizationIds(known(caller)) } }),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the picture came.',
    }),
  }),
});

builder.prismaObjectField(Organization, 'logos', (t) =>
  t.prismaConnection({
    ...paged,
    type: Logo,
    description: 'Its logos, newest first.',
    args: { offset },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, _args, { prisma }) => prisma.logo.count({ where: { organizationId: id } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.logo.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.logo.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId },
        orderBy: { id: 'desc' },
      });
    },
  }),
);

builder.prismaObjectField(Organization, 'logo', (t) =>
  t.prismaField({
    type: Logo,
    nullable: true,
    description: 'One of its logos.',
    args: { id: t.arg.id({ required: true, description: 'Of the logo.' }) },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'Logo'
        ? prisma.logo.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);

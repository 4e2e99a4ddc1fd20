// The logo type and its queries.
import { z } from 'zod';
import { organizationIds, readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { codesInScope } from '../../auth/key/scope.ts';
import { Prisma } from '../../database/client/client.ts';
import { given } from '../../database/condition.ts';
import { typeOfId } from '../../domain/id.ts';
import { logoFilter } from '../../domain/logo/filter.ts';
import { logoName } from '../../domain/logo/shape.ts';
import { logoMediaTypes } from '../../domain/render/logo.ts';
import { builder } from '../../graphql/builder.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import {
  countFiltered,
  filteredPage,
  namedConditions,
  newestFirst,
  type TrashedList,
} from '../shared/filter.ts';
import { readWith } from '../shared/shown.ts';
import { expiresInArgument, isUrl, signedUrl } from '../shared/signed-url.ts';
import { deletedArgument, deletedAtField, deletedIs, purgeAtField } from '../shared/trash.ts';

/** Cost of reading the image data. */
export const pictureData = 20;

const pixels = z.int().min(1);
const mediaType = z
  .enum(logoMediaTypes)
  .meta({ id: 'LogoMediaType', description: 'Media type of a logo.' });

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
      extensions: withShape(mediaType),
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
    imageUrl: t.string({
      description:
        'Signed URL of the image, which needs no header: it works in `<img>` for an hour, or as long as `expiresIn` says, while you may read the logo.',
      extensions: isUrl,
      args: { expiresIn: expiresInArgument },
      select: { id: true, organizationId: true },
      resolve: ({ id, organizationId }, { expiresIn }, context) => {
        const path = `/api/v1/organizations/${organizationId}/logos/${id}/image`;
        return signedUrl({ path, expiresIn }, context);
      },
    }),
    qrCodeCount: t.relationCount('qrCodes', {
      description: 'Number of QR codes that use the logo.',
      // Without this, QR codes of all organizations would be counted.
      where: (_args, { caller }) => ({
        organizationId: { in: organizationIds(requireCaller(caller)) },
        ...codesInScope(caller),
      }),
    }),
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    deletedAt: t.expose('deletedAt', deletedAtField),
    purgeAt: t.field({
      ...purgeAtField,
      description: `${purgeAtField.description} A logo is kept for as long as QR codes, style presets or scan pages use it.`,
    }),
  }),
});

const LogoFilter = filterFromZod('LogoFilter', logoFilter);

type Filter = typeof LogoFilter.$inferInput;

const conditionsOf = ({ mediaTypes, ...named }: Filter): Prisma.Sql[] => [
  ...namedConditions(named),
  ...given(mediaTypes, (types) => Prisma.sql`"mediaType" = ANY(${types})`),
];

const listOf = (organizationId: string, args: TrashedList<Filter>) =>
  newestFirst('Logo', organizationId, args, conditionsOf);

builder.prismaObjectField(Organization, 'logos', (t) =>
  t.prismaConnection({
    ...paged,
    type: Logo,
    description: 'Logos of the organization, newest first.',
    args: {
      filter: t.arg({ type: LogoFilter, description: 'Defaults to no filter.' }),
      offset,
      deleted: deletedArgument,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id }, args, { prisma }) => countFiltered(listOf(id, args), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.logo.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const { page, where } = await filteredPage(query, args, listOf(organizationId, args), prisma);
      return prisma.logo.findMany({
        ...page,
        where: { organizationId, ...deletedIs(args.deleted), ...where },
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

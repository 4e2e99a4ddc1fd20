// Adding or deleting a logo.

import { createHash } from 'node:crypto';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { createId } from '../../domain/id.ts';
import type { LogoImage } from '../../domain/render/logo.ts';
import { name, nameLimits } from '../../domain/text/name.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { orInUse } from '../shared/conflict.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { readLogoInput } from './input.ts';
import { Logo } from './type.ts';

const CreateLogoInput = builder.inputType('CreateLogoInput', {
  description: 'With exactly one of `data` and `url`.',
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'Whose logo it will be.' }),
    name: t.string({
      required: true,
      description: `${nameLimits}.`,
      validate: name,
    }),
    data: t.string({
      description:
        'A PNG, JPEG or SVG in base64, or as a `data:` URI. Raster pictures are fitted inside 512 x 512; of an SVG its plain shapes are kept.',
    }),
    url: t.string({
      description:
        'Instead of `data`: where the file is, on the public internet. It is fetched now, not kept in step.',
    }),
  }),
});

interface Created {
  logo: typeof Logo.$inferType;
  created: boolean;
}

const CreateLogoPayload = builder.objectRef<Created>('CreateLogoPayload').implement({
  fields: (t) => ({
    logo: t.field({
      type: Logo,
      description: 'The logo that shows the picture.',
      resolve: (payload) => payload.logo,
    }),
    created: t.exposeBoolean('created', {
      description:
        'false: the organization had this picture already, under the name that it keeps.',
    }),
  }),
});

builder.mutationField('createLogo', (t) =>
  t.field({
    type: CreateLogoPayload,
    description: 'Keeps a picture for the middle of codes. The same picture is kept once.',
    complexity: 100,
    args: { input: t.arg({ type: CreateLogoInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: inPhases({
      before: ({ input }, context) => readLogoInput(input, context),
      write: async (image, { input: { organizationId, name } }, context, info) => {
        const { prisma } = context;
        const data = { id: createId('Logo'), organizationId, name, ...withHash(image) };
        const { count } = await prisma.logo.createMany({ data, skipDuplicates: true });
        const { sha256 } = data;
        const logo = await prisma.logo.findUniqueOrThrow({
          ...queryFromInfo({ context, info, path: ['logo'] }),
          where: { organizationId_sha256: { organizationId, sha256 } },
        });
        const created = count === 1;
        await record(context, { organizationId, targetId: logo.id, details: { name, created } });
        return { logo, created };
      },
    }),
  }),
);

const withHash = (image: LogoImage) => ({
  ...image,
  sha256: new Uint8Array(createHash('sha256').update(image.bytes).digest()),
});

const DeleteLogoInput = builder.inputType('DeleteLogoInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the logo.' }),
    organizationId: t.id({ description: 'Given: a logo of another organization is not found.' }),
  }),
});

const DeleteLogoPayload = builder
  .objectRef<{ deletedLogoId: string }>('DeleteLogoPayload')
  .implement({ fields: (t) => ({ deletedLogoId: t.exposeID('deletedLogoId') }) });

builder.mutationField('deleteLogo', (t) =>
  t.field({
    type: DeleteLogoPayload,
    description: 'Deletes a logo that no code and no style preset shows.',
    args: { input: t.arg({ type: DeleteLogoInput, required: true }) },
    authScopes: (_root, { input }, context) => mayDelete(input, context),
    resolve: async (_root, { input: { id } }, context) => {
      const select = { organizationId: true, name: true };
      const { organizationId, name } = await orInUse(
        'input.id',
        'is shown by QR codes or style presets; take it off them first',
        context.prisma.logo.delete({ where: ownedBy(context.caller, id), select }),
      );
      await record(context, { organizationId, targetId: id, details: { name } });
      return { deletedLogoId: id };
    },
  }),
);

/** The scope of a deletion. Throws NOT_FOUND if the caller's organizations have none such. */
async function mayDelete(input: { id: string; organizationId?: string | null }, context: Context) {
  const { prisma } = context;
  const owner = await ownerOf('Logo', input, context, (query) => prisma.logo.findUnique(query));
  return { permission: { ...owner, permission: 'QR_CODES_WRITE' as const } };
}

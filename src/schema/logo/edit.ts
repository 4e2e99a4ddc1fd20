// Mutations that create or delete a logo.

import { createHash } from 'node:crypto';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { createId } from '../../domain/id.ts';
import { logoName } from '../../domain/logo/shape.ts';
import type { LogoImage } from '../../domain/render/logo.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { orInUse } from '../shared/conflict.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { readLogoInput } from './input.ts';
import { Logo } from './type.ts';

const CreateLogoInput = builder.inputType('CreateLogoInput', {
  description: 'Exactly one of `data` and `url` is required.',
  fields: (t) => ({
    organizationId: t.id({
      required: true,
      description: 'ID of the organization that will own the logo.',
    }),
    name: t.string({
      required: true,
      description: logoName.description,
      validate: logoName,
    }),
    data: t.string({
      description:
        'PNG, JPEG or SVG as base64 or a `data:` URI. Raster images are scaled down to fit 512 × 512 pixels; only basic shapes of an SVG are kept.',
    }),
    url: t.string({
      description: 'Public URL of the image, as an alternative to `data`. It is downloaded once.',
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
      description: 'The new logo, or the existing one with the same image.',
      resolve: (payload) => payload.logo,
    }),
    created: t.exposeBoolean('created', {
      description:
        'False if the organization already had this image; the existing logo keeps its name.',
    }),
  }),
});

builder.mutationField('createLogo', (t) =>
  t.field({
    type: CreateLogoPayload,
    description: 'Uploads a logo for the center of QR codes. The same image is only stored once.',
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
    id: t.id({ required: true, description: 'ID of the logo.' }),
    organizationId: t.id({ description: 'If set, the logo must belong to this organization.' }),
  }),
});

const DeleteLogoPayload = builder
  .objectRef<{ deletedLogoId: string }>('DeleteLogoPayload')
  .implement({ fields: (t) => ({ deletedLogoId: t.exposeID('deletedLogoId') }) });

builder.mutationField('deleteLogo', (t) =>
  t.field({
    type: DeleteLogoPayload,
    description: 'Deletes a logo that is not used by any QR code or style preset.',
    args: { input: t.arg({ type: DeleteLogoInput, required: true }) },
    authScopes: (_root, { input }, context) => logoDeletionScope(input, context),
    resolve: async (_root, { input: { id } }, context) => {
      const select = { organizationId: true, name: true };
      const { organizationId, name } = await orInUse(
        'input.id',
        'is used by QR codes or style presets; remove it from them first',
        context.prisma.logo.delete({ where: ownedBy(context.caller, id), select }),
      );
      await record(context, { organizationId, targetId: id, details: { name } });
      return { deletedLogoId: id };
    },
  }),
);

/** The authorization scope for a deletion. Throws NOT_FOUND if none of the caller's organizations has it. */
async function logoDeletionScope(
  input: { id: string; organizationId?: string | null },
  context: Context,
) {
  const { prisma } = context;
  const owner = await ownerOf('Logo', input, context, (query) => prisma.logo.findUnique(query));
  return { permission: { ...owner, permission: 'QR_CODES_WRITE' as const } };
}

// Mutations that create or delete a logo.

import { createHash } from 'node:crypto';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { createId } from '../../domain/id.ts';
import { newLogo } from '../../domain/logo/shape.ts';
import type { LogoImage } from '../../domain/render/logo.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record, type Target } from '../../graphql/plugins/audit.ts';
import { orInUse } from '../shared/conflict.ts';
import { ownerFields, targetFields } from '../shared/input-fields.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { readLogoInput } from './input.ts';
import { Logo } from './type.ts';

const CreateLogoInput = builder.inputType('CreateLogoInput', {
  description: newLogo.description,
  fields: (t) => ({ ...ownerFields(t, 'logo'), ...inputFieldsFromZod(t, newLogo) }),
});

const CreateLogoPayload = builder.simpleObject('CreateLogoPayload', {
  fields: (t) => ({
    logo: t.field({
      type: Logo,
      description: 'The new logo, or the existing one with the same image.',
    }),
    created: t.boolean({
      description:
        'False if the organization already had this image; the existing logo keeps its name.',
    }),
  }),
});

builder.mutationField('createLogo', (t) =>
  t.field({
    type: CreateLogoPayload,
    description:
      'Uploads a logo for the center of QR codes. PNG and JPEG images are scaled down to fit 512 × 512 pixels; SVG files are reduced to plain shapes. The same image is stored only once.',
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
        const where = { organizationId_sha256: { organizationId, sha256 } };
        const stored = await prisma.logo.findUniqueOrThrow({ where, select: recorded });
        const created = count === 1;
        const targets = [target(stored, created ? null : stored, stored)];
        await record(context, { organizationId, targets, details: { created } });
        const query = queryFromInfo({ context, info, path: ['logo'] });
        const logo = await prisma.logo.findUniqueOrThrow({ ...query, where });
        return { logo, created };
      },
    }),
  }),
);

/** Columns for the audit log. */
const recorded = { id: true, organizationId: true, name: true, sha256: true } as const;

interface Recorded {
  id: string;
  name: string;
  sha256: Uint8Array;
}

const target = (logo: Recorded, before: Recorded | null, after: Recorded | null): Target => {
  const fieldsOf = ({ name, sha256 }: Recorded) => ({
    name,
    data: `sha256:${Buffer.from(sha256).toString('hex')}`,
  });
  const [from, to] = [before && fieldsOf(before), after && fieldsOf(after)];
  return { id: logo.id, name: logo.name, before: from, after: to };
};

const withHash = (image: LogoImage) => ({
  ...image,
  sha256: new Uint8Array(createHash('sha256').update(image.bytes).digest()),
});

const DeleteLogoInput = builder.inputType('DeleteLogoInput', {
  fields: (t) => targetFields(t, 'logo'),
});

const DeleteLogoPayload = builder.simpleObject('DeleteLogoPayload', {
  fields: (t) => ({ deletedLogoId: t.id() }),
});

builder.mutationField('deleteLogo', (t) =>
  t.field({
    type: DeleteLogoPayload,
    description: 'Deletes a logo that is not used by any QR code or style preset.',
    args: { input: t.arg({ type: DeleteLogoInput, required: true }) },
    authScopes: (_root, { input }, context) => logoDeletionScope(input, context),
    resolve: async (_root, { input: { id } }, context) => {
      const old = await orInUse(
        'input.id',
        'is used by QR codes or style presets; remove it from them first',
        context.prisma.logo.delete({ where: ownedBy(context.caller, id), select: recorded }),
      );
      const { organizationId } = old;
      await record(context, { organizationId, targets: [target(old, old, null)] });
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

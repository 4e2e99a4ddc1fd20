// Mutation that creates a logo.

import { createHash } from 'node:crypto';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { createId } from '../../domain/id.ts';
import { newLogo } from '../../domain/logo/shape.ts';
import type { LogoImage } from '../../domain/render/logo.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { shownBy } from '../shared/shown.ts';
import { logoFields, recorded } from './audited.ts';
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
    organization: t.field(organizationAfter),
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
        const { id } = stored;
        if (stored.deletedAt) {
          await prisma.logo.updateMany({
            where: { id, organizationId },
            data: { deletedAt: null },
          });
        }
        const created = count === 1;
        const before = created ? null : logoFields(stored);
        const after = logoFields({ ...stored, deletedAt: null });
        const targets = [{ id, name: stored.name, before, after }];
        await record(context, { organizationId, targets, details: { created } });
        const query = queryFromInfo({ context, info, path: ['logo'] });
        const logo = await prisma.logo.findUniqueOrThrow({ ...query, where });
        return { logo, created, organization: owningOrganization({ organizationId }, context) };
      },
    }),
  }),
);

const withHash = (image: LogoImage) => ({
  ...image,
  sha256: new Uint8Array(createHash('sha256').update(image.bytes).digest()),
});

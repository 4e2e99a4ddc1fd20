// Mutations that create or update a QR code.

import { drawingCost } from '../../domain/render/drawing-cost.ts';
import { builder } from '../../graphql/builder.ts';
import { inPhases } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { createMany } from './bulk/create.ts';
import { only } from './bulk/outcome.ts';
import { updateMany } from './bulk/update.ts';
import { UpdateQrCodeInput } from './change.ts';
import { CreateQrCodeInput } from './create.ts';
import { organizationOfCode } from './owner.ts';
import { costOf, hashOf } from './routing/input.ts';
import { QrCode } from './type.ts';

const payload = (name: 'CreateQrCodePayload' | 'UpdateQrCodePayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      qrCode: t.field({ type: QrCode, description: 'The resulting QR code.' }),
      organization: t.field(organizationAfter),
    }),
  });

builder.mutationField('createQrCode', (t) =>
  t.field({
    type: payload('CreateQrCodePayload'),
    description: 'Creates a QR code. Its short link works immediately.',
    args: { input: t.arg({ type: CreateQrCodeInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    complexity: ({ input }) => costOf(input.routing) + drawingCost(input, true),
    resolve: inPhases({
      before: async ({ input }, context) => hashOf(input.routing, context),
      write: async (passwordHash, { input: { organizationId, ...given } }, context) => {
        const item = { ...given, passwordHash };
        const qrCode = only(await createMany([item], { organizationId, atomic: false }, context));
        return { qrCode, organization: owningOrganization(qrCode, context) };
      },
    }),
  }),
);

builder.mutationField('updateQrCode', (t) =>
  t.field({
    type: payload('UpdateQrCodePayload'),
    description:
      'Updates a QR code. Its short link does not change, so printed copies keep working.',
    args: { input: t.arg({ type: UpdateQrCodeInput, required: true }) },
    authScopes: async (_root, { input }, context, info) => ({
      permission: {
        organizationId: await organizationOfCode(input, context),
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info),
      },
    }),
    complexity: ({ input }) => costOf(input.routing) + drawingCost(input, false),
    resolve: inPhases({
      before: async ({ input }, context) => hashOf(input.routing, context),
      write: async (passwordHash, { input }, context) => {
        const { organizationId: _given, ...given } = input;
        const item = { ...given, passwordHash };
        const organizationId = await organizationOfCode(input, context);
        const qrCode = only(await updateMany([item], { organizationId, atomic: false }, context));
        return { qrCode, organization: owningOrganization(qrCode, context) };
      },
    }),
  }),
);

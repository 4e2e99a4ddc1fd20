// Mutations that delete a QR code, restore it from the trash, or delete it for good.

import { builder } from '../../graphql/builder.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { targetFields } from '../shared/input-fields.ts';
import { shownBy } from '../shared/shown.ts';
import { deleteMany } from './bulk/delete.ts';
import { only } from './bulk/outcome.ts';
import { purgeMany } from './bulk/purge.ts';
import { restoreMany } from './bulk/restore.ts';
import { organizationOfCode } from './owner.ts';
import { QrCode } from './type.ts';

const input = (name: `${'Delete' | 'Restore' | 'Purge'}QrCodeInput`) =>
  builder.inputType(name, { fields: (t) => targetFields(t, 'QR code') });

const DeleteQrCodePayload = builder.simpleObject('DeleteQrCodePayload', {
  fields: (t) => ({ deletedQrCodeId: t.id(), organization: t.field(organizationAfter) }),
});

builder.mutationField('deleteQrCode', (t) =>
  t.field({
    type: DeleteQrCodePayload,
    description:
      'Moves a QR code to the trash. Its short link stops working, and it can be restored until `purgeAt`. A server without a trash deletes it for good.',
    args: { input: t.arg({ type: input('DeleteQrCodeInput'), required: true }) },
    authScopes: async (_root, { input }, context) => ({
      permission: {
        organizationId: await organizationOfCode(input, context),
        permission: 'QR_CODES_WRITE',
      },
    }),
    resolve: async (_root, { input }, context) => {
      const { id } = input;
      const organizationId = await organizationOfCode(input, context);
      only(await deleteMany([{ id }], { organizationId, atomic: false }, context));
      return { deletedQrCodeId: id, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);

const RestoreQrCodePayload = builder.simpleObject('RestoreQrCodePayload', {
  fields: (t) => ({
    qrCode: t.field({ type: QrCode, description: 'The restored QR code.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('restoreQrCode', (t) =>
  t.field({
    type: RestoreQrCodePayload,
    description:
      'Takes a QR code out of the trash. Its short link works as before. A QR code that is not in the trash does not change.',
    args: { input: t.arg({ type: input('RestoreQrCodeInput'), required: true }) },
    authScopes: async (_root, { input }, context, info) => ({
      permission: {
        organizationId: await organizationOfCode(input, context),
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info),
      },
    }),
    resolve: async (_root, { input }, context) => {
      const { id } = input;
      const organizationId = await organizationOfCode(input, context);
      const options = { organizationId, atomic: false };
      const qrCode = only(await restoreMany([{ id }], options, context));
      return { qrCode, organization: owningOrganization(qrCode, context) };
    },
  }),
);

const PurgeQrCodePayload = builder.simpleObject('PurgeQrCodePayload', {
  fields: (t) => ({
    purgedQrCodeId: t.id({ description: 'ID of the QR code that was deleted for good.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('purgeQrCode', (t) =>
  t.field({
    type: PurgeQrCodePayload,
    description:
      'Deletes a QR code and its scans for good, whether it is in the trash or not. It cannot be restored.',
    args: { input: t.arg({ type: input('PurgeQrCodeInput'), required: true }) },
    authScopes: async (_root, { input }, context) => ({
      permission: {
        organizationId: await organizationOfCode(input, context),
        permission: 'QR_CODES_WRITE',
      },
    }),
    resolve: async (_root, { input }, context) => {
      const { id } = input;
      const organizationId = await organizationOfCode(input, context);
      only(await purgeMany([{ id }], { organizationId, atomic: false }, context));
      return { purgedQrCodeId: id, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);

// Mutation that creates the QR code with an external ID, or updates it.
import { z } from 'zod';
import { invalid, outdated } from '../../core/errors.ts';
import { externalIdText } from '../../domain/qr-code/external-id.ts';
import { replacementOf, storedMetadata } from '../../domain/qr-code/metadata.ts';
import { drawingCost } from '../../domain/render/drawing-cost.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { conflict } from '../shared/conflict.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { shownBy } from '../shared/shown.ts';
import { createMany } from './bulk/create.ts';
import { only } from './bulk/outcome.ts';
import { updateMany } from './bulk/update.ts';
import type { QrCodeChange } from './change.ts';
import { newQrCodeFields } from './create.ts';
import { externalIdInTrash, lockExternalId } from './identifier/external-id.ts';
import { costOf, hashOf, type PasswordHash } from './routing/input.ts';
import { QrCode } from './type.ts';

const required = z.object({ externalId: externalIdText });

const UpsertQrCodeInput = builder.inputType('UpsertQrCodeInput', {
  fields: (t) => ({
    ...ownerFields(t, 'QR code'),
    ...newQrCodeFields(t),
    ...inputFieldsFromZod(t, required),
    expectedVersions: t.intList({
      description:
        'Versions you expect, of which an empty list expects that there is no QR code with the `externalId`. If something else is there, nothing is changed and the error is `PRECONDITION_FAILED`.',
    }),
  }),
});

type Upsert = typeof UpsertQrCodeInput.$inferInput & PasswordHash;

interface Stored {
  id: string;
  shortCode: string;
  metadata: unknown;
}

/** The update of a QR code that exists. Throws BAD_REQUEST for another short code, which cannot be changed. */
function changeOf(
  { organizationId: _owner, shortCode, reuseShortCode: _reuse, ...given }: Upsert,
  old: Stored,
): QrCodeChange {
  if (shortCode != null && shortCode !== old.shortCode) {
    throw invalid(
      'input.shortCode',
      `cannot be changed after the code is created; it is ${old.shortCode}`,
    );
  }
  const { dynamic, style, metadata, ...change } = given;
  return {
    ...change,
    id: old.id,
    ...(dynamic != null && { dynamic }),
    ...(style != null && { style }),
    ...(metadata !== undefined && {
      metadata: metadata && replacementOf(storedMetadata.parse(old.metadata), metadata),
    }),
  };
}

async function upsert(given: Upsert, context: Context) {
  const organization = owningOrganization(given, context);
  const { organizationId, expectedVersions, ...item } = given;
  const options = { organizationId, atomic: false };
  const old = await lockExternalId(item.externalId, organizationId, context);
  if (old ? expectedVersions?.length === 0 : expectedVersions?.length) throw outdated(null);
  if (!old) {
    const qrCode = only(await createMany([item], options, context));
    return { qrCode, created: true, organization };
  }
  if (old.deletedAt) throw conflict('input.externalId', externalIdInTrash);
  const changed = await updateMany([changeOf(given, old)], options, context);
  return { qrCode: only(changed), created: false, organization };
}

const UpsertQrCodePayload = builder.simpleObject('UpsertQrCodePayload', {
  fields: (t) => ({
    qrCode: t.field({ type: QrCode, description: 'The resulting QR code.' }),
    created: t.boolean({
      description: 'Whether the QR code was created; otherwise it was updated.',
    }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('upsertQrCode', (t) =>
  t.field({
    type: UpsertQrCodePayload,
    description:
      'Creates a QR code, or updates the one that has the `externalId`: omitted fields keep their values, `metadata` is replaced as a whole. The type and the short code cannot be changed.',
    args: { input: t.arg({ type: UpsertQrCodeInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: { organizationId, permission: 'QR_CODES_WRITE', shows: shownBy(info) },
    }),
    complexity: ({ input }) => costOf(input.routing) + drawingCost(input, true),
    resolve: inPhases({
      before: async ({ input }, context) => hashOf(input.routing, context),
      write: async (passwordHash, { input }, context) =>
        upsert({ ...input, passwordHash }, context),
    }),
  }),
);

// Deletes many QR codes at once.

import { notFound } from '../../../core/errors.ts';
import type { QrCode } from '../../../database/client/client.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { record } from '../../../graphql/plugins/audit.ts';
import { emit } from '../../../webhook/outbox.ts';
import { idField } from '../../shared/input-fields.ts';
import { codeTarget } from '../audited.ts';
import { qrCodeEvents } from '../event.ts';
import { lockQrCodes } from '../lock.ts';
import {
  allOrNothing,
  attemptEach,
  checkCount,
  createDuplicateCheck,
  type Outcome,
} from './outcome.ts';
import { bulkFields, bulkPayload, costOfItems, DeleteQrCodesPayload } from './shape.ts';

/**
 * Deletes QR codes and their scans with two statements. Outcomes are in the order of the items and
 * contain the deleted QR codes. If `atomic`, throws one error with all problems.
 */
export async function deleteMany(
  items: readonly { id: string }[],
  { organizationId, atomic }: { organizationId: string; atomic: boolean },
  context: Context,
): Promise<Outcome<QrCode>[]> {
  const { prisma } = context;
  const ids = items.map(({ id }) => id);
  const found = await lockQrCodes(ids, organizationId, context);
  const checkOnce = createDuplicateCheck(items);
  const outcomes = await attemptEach(items, ({ id }, index) => {
    checkOnce(id, index);
    const old = found.get(id);
    if (!old) throw notFound();
    return old;
  });
  if (atomic) allOrNothing(outcomes);
  if (found.size > 0) {
    await prisma.qrCode.deleteMany({ where: { id: { in: [...found.keys()] }, organizationId } });
  }
  const codes = outcomes.flatMap(({ value }) => value ?? []);
  await emit(context, organizationId, await qrCodeEvents('qr.deleted', codes, context));
  const targets = codes.map((code) => codeTarget(code, null));
  await record(context, { organizationId, targets });
  return outcomes;
}

const DeleteQrCodeItem = builder.inputType('DeleteQrCodeItem', {
  description: 'A QR code to delete.',
  fields: (t) => idField(t, 'QR code'),
});

const DeleteQrCodesInput = builder.inputType('DeleteQrCodesInput', {
  fields: (t) => ({
    ...bulkFields(t),
    items: t.field({
      type: [DeleteQrCodeItem],
      required: true,
      description: `QR codes to delete, 1 to ${maxItems}, each at most once.`,
    }),
  }),
});

builder.mutationField('deleteQrCodes', (t) =>
  t.field({
    type: DeleteQrCodesPayload,
    description: `Deletes up to ${maxItems} QR codes and their scans. Their short links stop working.`,
    args: { input: t.arg({ type: DeleteQrCodesInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }) => ({
      permission: { organizationId, permission: 'QR_CODES_WRITE' },
    }),
    complexity: costOfItems,
    extensions: { itemByItem: true },
    resolve: async (_root, { input }, context) => {
      const { organizationId, items, atomic } = input;
      checkCount(items);
      const options = { organizationId, atomic: atomic ?? true };
      const deleted = await deleteMany(items, options, context);
      return bulkPayload(deleted.map(({ value, error }) => ({ value: value?.id ?? null, error })));
    },
  }),
);

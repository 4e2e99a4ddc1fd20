// Moves many QR codes to the trash at once.

import type { QrCode } from '../../../database/client/client.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { emitChange } from '../event.ts';
import { move } from '../trash.ts';
import { lockNamed, namedInput, type OwnedCode, succeededIn } from './named.ts';
import { checkCount, type Outcome } from './outcome.ts';
import { purgeMany } from './purge.ts';
import { bulkPayload, costOfItems, DeleteQrCodesPayload } from './shape.ts';

/**
 * Moves QR codes to the trash with a constant number of statements; without a trash, deletes them for
 * good. Those that are there already do not change. Outcomes are in the order of the items. If `atomic`,
 * throws one error with all problems.
 */
export async function deleteMany(
  items: readonly { id: string }[],
  owned: OwnedCode,
  context: Context,
): Promise<Outcome<QrCode>[]> {
  if (context.config.trashDays === 0) return purgeMany(items, owned, context);
  const outcomes = await lockNamed(items, owned, context);
  const moving = succeededIn(outcomes).filter(({ deletedAt }) => deletedAt === null);
  const moved = await move(moving, owned.organizationId, { deletedAt: new Date() }, context);
  await emitChange('DELETED', moved, owned.organizationId, context);
  return outcomes;
}

builder.mutationField('deleteQrCodes', (t) =>
  t.field({
    type: DeleteQrCodesPayload,
    description: `Moves up to ${maxItems} QR codes to the trash. Their short links stop working.`,
    args: { input: t.arg({ type: namedInput('Delete'), required: true }) },
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
      const outcomes = deleted.map(({ value, error }) => ({ value: value?.id ?? null, error }));
      return bulkPayload(outcomes, input);
    },
  }),
);

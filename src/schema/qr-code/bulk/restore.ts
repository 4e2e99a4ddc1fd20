// Takes many QR codes out of the trash at once.

import type { QrCode } from '../../../database/client/client.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { shownBy } from '../../shared/shown.ts';
import { emitChange } from '../event.ts';
import { move } from '../trash.ts';
import { lockNamed, namedInput, type OwnedCode, succeededIn } from './named.ts';
import { checkCount, type Outcome } from './outcome.ts';
import { bulkPayload, costOfItems, qrCodesPayload } from './shape.ts';

/**
 * Takes QR codes out of the trash as they were before. Those that are not there do not change. Outcomes
 * are in the order of the items. If `atomic`, throws one error with all problems.
 */
export async function restoreMany(
  items: readonly { id: string }[],
  owned: OwnedCode,
  context: Context,
): Promise<Outcome<QrCode>[]> {
  const outcomes = await lockNamed(items, owned, context);
  const moving = succeededIn(outcomes).filter(({ deletedAt }) => deletedAt !== null);
  const moved = await move(moving, owned.organizationId, { deletedAt: null }, context);
  await emitChange('RESTORED', moved, owned.organizationId, context);
  const byId = new Map(moved.map((code) => [code.id, code]));
  return outcomes.map(({ value, error }) => ({
    value: value && (byId.get(value.id) ?? value),
    error,
  }));
}

builder.mutationField('restoreQrCodes', (t) =>
  t.field({
    type: qrCodesPayload('RestoreQrCodesPayload'),
    description: `Takes up to ${maxItems} QR codes out of the trash. Their short links work as before.`,
    args: { input: t.arg({ type: namedInput('Restore'), required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: { organizationId, permission: 'QR_CODES_WRITE', shows: shownBy(info) },
    }),
    complexity: costOfItems,
    extensions: { itemByItem: true },
    resolve: async (_root, { input }, context) => {
      const { organizationId, items, atomic } = input;
      checkCount(items);
      const options = { organizationId, atomic: atomic ?? true };
      return bulkPayload(await restoreMany(items, options, context), input);
    },
  }),
);

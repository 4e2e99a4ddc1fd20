// Deletes many QR codes for good at once.

import type { QrCode } from '../../../database/client/client.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { record } from '../../../graphql/plugins/audit.ts';
import { codeTarget } from '../audited.ts';
import { emitChange } from '../event.ts';
import { lockNamed, namedInput, type OwnedCode, succeededIn } from './named.ts';
import { checkCount, type Outcome } from './outcome.ts';
import { bulkPayload, costOfItems, PurgeQrCodesPayload } from './shape.ts';

/**
 * Deletes QR codes and their scans, in the trash or not. Outcomes are in the order of the items and
 * contain the deleted QR codes. If `atomic`, throws one error with all problems.
 */
export async function purgeMany(
  items: readonly { id: string }[],
  owned: OwnedCode,
  context: Context,
): Promise<Outcome<QrCode>[]> {
  const { organizationId } = owned;
  const outcomes = await lockNamed(items, owned, context);
  const codes = succeededIn(outcomes);
  if (codes.length > 0) {
    const ids = codes.map(({ id }) => id);
    await context.prisma.qrCode.deleteMany({ where: { id: { in: ids }, organizationId } });
  }
  await emitChange('PURGED', codes, organizationId, context);
  await record(context, { organizationId, targets: codes.map((code) => codeTarget(code, null)) });
  return outcomes;
}

builder.mutationField('purgeQrCodes', (t) =>
  t.field({
    type: PurgeQrCodesPayload,
    description: `Deletes up to ${maxItems} QR codes and their scans for good, in the trash or not.`,
    args: { input: t.arg({ type: namedInput('Purge'), required: true }) },
    authScopes: (_root, { input: { organizationId } }) => ({
      permission: { organizationId, permission: 'QR_CODES_WRITE' },
    }),
    complexity: costOfItems,
    extensions: { itemByItem: true },
    resolve: async (_root, { input }, context) => {
      const { organizationId, items, atomic } = input;
      checkCount(items);
      const options = { organizationId, atomic: atomic ?? true };
      const purged = await purgeMany(items, options, context);
      const outcomes = purged.map(({ value, error }) => ({ value: value?.id ?? null, error }));
      return bulkPayload(outcomes, input);
    },
  }),
);

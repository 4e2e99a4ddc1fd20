// Schemas of bulk requests for QR codes in REST v1.

import { z } from 'zod';
import type { Problem } from '../../../core/errors.ts';
import { idText, maxItems } from '../../../domain/qr-code/shape.ts';
import { text } from '../../../domain/text/text.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { entityTagProblem, expectedVersions } from '../../http/conditional.ts';
import { problemSchema } from '../../http/problem.ts';
import { count, idOf } from '../shared/field-schemas.ts';
import { createQrCodeSchema, qrCodeSchema, updateQrCodeSchema } from './schemas.ts';

/** A parsed item, or its problems. */
type ReadItem<Item> = { item: Item } | { problems: Problem[] };

export interface BulkBody<Item> {
  items: ReadItem<Item>[];
  atomic: boolean;
}

/** An invalid item fails the request if it is atomic; otherwise it gets its own error. */
function bulkBody<Item>(item: z.ZodType<Item>, itemName: string, name: string) {
  const readItem = z.unknown().transform((value): ReadItem<Item> => {
    const { success, data, error } = item.safeParse(value);
    return success ? { item: data } : { problems: problemsOf(error) };
  });
  const count = `must be 1 to ${maxItems} items`;
  const ref = { $ref: `#/components/schemas/${itemName}` };
  return z
    .strictObject({
      items: z
        .array(readItem)
        .min(1, count)
        .max(maxItems, count)
        .meta({
          type: 'array',
          items: ref,
          minItems: 1,
          maxItems,
          description: `1 to ${maxItems} items, each for a different QR code.`,
        }),
      atomic: z.boolean().default(true).meta({
        description:
          'Whether to reject all items if one fails. If false, each succeeds or fails on its own.',
      }),
    })
    .check(({ value: { items, atomic }, issues }) => {
      if (!atomic || items.length > maxItems) return;
      for (const [index, read] of items.entries()) {
        for (const { field, message } of 'item' in read ? [] : read.problems) {
          const path = ['items', index, ...(field === '' ? [] : [field])];
          issues.push({ code: 'custom', path, message, input: undefined });
        }
      }
    })
    .meta({
      id: name,
      description: `Up to ${maxItems} items in one request.`,
      example: { items: [item.meta()?.example], atomic: false },
    });
}

const ifMatch = text({ max: 16_384 }).check(({ value, issues }) => {
  const message = entityTagProblem(value);
  if (message) issues.push({ code: 'custom', message, input: value });
});

export const updateQrCodeItem = z
  .strictObject({
    id: idText.meta({ description: 'ID of the QR code.' }),
    ifMatch: ifMatch.transform(expectedVersions).optional().meta({
      description:
        'Quoted ETags; fails with PRECONDITION_FAILED if the QR code has a different one by now.',
      example: '"3-17"',
    }),
    ...updateQrCodeSchema.shape,
  })
  .meta({
    id: 'UpdateQrCodeItem',
    description: 'Changes to one QR code. Omitted fields keep their value.',
    example: { id: 'qr_xyz789', ifMatch: '"3-17"', status: 'PAUSED' },
  });

export const deleteQrCodeItem = z
  .strictObject({ id: idText.meta({ description: 'ID of the QR code.' }) })
  .meta({
    id: 'DeleteQrCodeItem',
    description: 'A QR code to delete.',
    example: { id: 'qr_xyz789' },
  });

export const restoreQrCodeItem = z
  .strictObject({ id: idText.meta({ description: 'ID of the QR code.' }) })
  .meta({
    id: 'RestoreQrCodeItem',
    description: 'A QR code to take out of the trash.',
    example: { id: 'qr_xyz789' },
  });

export const purgeQrCodeItem = z
  .strictObject({ id: idText.meta({ description: 'ID of the QR code.' }) })
  .meta({
    id: 'PurgeQrCodeItem',
    description: 'A QR code to delete for good.',
    example: { id: 'qr_xyz789' },
  });

export const createQrCodesBody = bulkBody(createQrCodeSchema, 'CreateQrCode', 'CreateQrCodes');
export const updateQrCodesBody = bulkBody(updateQrCodeItem, 'UpdateQrCodeItem', 'UpdateQrCodes');
export const deleteQrCodesBody = bulkBody(deleteQrCodeItem, 'DeleteQrCodeItem', 'DeleteQrCodes');
export const restoreQrCodesBody = bulkBody(
  restoreQrCodeItem,
  'RestoreQrCodeItem',
  'RestoreQrCodes',
);
export const purgeQrCodesBody = bulkBody(purgeQrCodeItem, 'PurgeQrCodeItem', 'PurgeQrCodes');

const index = z
  .int()
  .min(0)
  .max(maxItems - 1)
  .meta({ description: 'Index of the item, starting at 0.' });
const error = problemSchema
  .pick({ code: true, message: true, details: true })
  .meta({ id: 'ItemError', description: 'Why an item failed.' })
  .nullable()
  .meta({ description: 'Why the item failed; null if it succeeded.' });

const bulkResults = (result: z.ZodType, id: string, example: object) =>
  z
    .object({
      results: z
        .array(result)
        .min(1)
        .max(maxItems)
        .meta({ description: 'One result for each item, in the same order.' }),
      succeeded: count('Number of items that succeeded.'),
      failed: count('Number of items that failed.'),
    })
    .meta({
      id,
      description: 'The result of each item.',
      example: { results: [example], succeeded: 1, failed: 0 },
    });

export const qrCodeResults = bulkResults(
  z
    .object({
      index,
      qrCode: qrCodeSchema
        .nullable()
        .meta({ description: 'The resulting QR code; null if the item failed.' }),
      etag: z.string().nullable().meta({
        description: 'ETag for `ifMatch`; null if the item failed.',
        pattern: '^"[0-9]+-[0-9]+"$',
        maxLength: 40,
      }),
      error,
    })
    .meta({ id: 'QrCodeResult', description: 'Result of one item.' }),
  'QrCodeResults',
  { index: 0, qrCode: qrCodeSchema.meta()?.example, etag: '"1-0"', error: null },
);

export const deletionResults = bulkResults(
  z
    .object({
      index,
      id: idOf('QrCode', 'ID of the deleted QR code; null if the item failed.').nullable(),
      error,
    })
    .meta({ id: 'DeletionResult', description: 'Result of one item.' }),
  'DeletionResults',
  { index: 0, id: 'qr_xyz789', error: null },
);

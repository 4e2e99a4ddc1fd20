// The shapes of many QR codes at once in REST v1.
import { z } from 'zod';
import type { Problem } from '../../../core/errors.ts';
import { idText } from '../../../domain/qr-code/shape.ts';
import { text } from '../../../domain/text/text.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { entityTagProblem, expectedVersions } from '../../http/conditional.ts';
import { problemSchema } from '../../http/problem.ts';
import { count, idOf } from '../shared/field-schemas.ts';
import { createQrCodeSchema, qrCodeSchema, updateQrCodeSchema } from './schemas.ts';

const mostItems = 500;

/** An item, or what is wrong with it. */
type ReadItem<Item> = { item: Item } | { problems: Problem[] };

export interface BulkBody<Item> {
  items: ReadItem<Item>[];
  atomic: boolean;
}

/** A wrong item makes the body wrong if all depends on all; otherwise it is told of by itself. */
function bulkBody<Item>(item: z.ZodType<Item>, itemName: string, name: string) {
  const readItem = z.unknown().transform((value): ReadItem<Item> => {
    const { success, data, error } = item.safeParse(value);
    return success ? { item: data } : { problems: problemsOf(error) };
  });
  const count = `must be 1 to ${mostItems} items`;
  const ref = { $ref: `#/components/schemas/${itemName}` };
  return z
    .strictObject({
      items: z.array(readItem).min(1, count).max(mostItems, count).meta({
        type: 'array',
        items: ref,
        minItems: 1,
        maxItems: mostItems,
        description: '1 to 500, each of another code.',
      }),
      atomic: z.boolean().default(true).meta({
        description:
          'All or nothing; false: each item by itself, with its own error, also if its shape is wrong.',
      }),
    })
    .check(({ value: { items, atomic }, issues }) => {
      if (!atomic || items.length > mostItems) return;
      for (const [index, read] of items.entries()) {
        for (const { field, message } of 'item' in read ? [] : read.problems) {
          const path = ['items', index, ...(field === '' ? [] : [field])];
          issues.push({ code: 'custom', path, message, input: undefined });
        }
      }
    })
    .meta({
      id: name,
      description: 'Up to 500 at once.',
      example: { items: [item.meta()?.example], atomic: false },
    });
}

const ifMatch = text({ max: 16_384 }).check(({ value, issues }) => {
  const message = entityTagProblem(value);
  if (message) issues.push({ code: 'custom', message, input: value });
});

export const updateQrCodeItem = z
  .strictObject({
    id: idText.meta({ description: 'Of the code.' }),
    ifMatch: ifMatch.transform(expectedVersions).optional().meta({
      description: 'ETags that the code may have; PRECONDITION_FAILED if it has another by now.',
      example: '"3-17"',
    }),
    ...updateQrCodeSchema.shape,
  })
  .meta({
    id: 'UpdateQrCodeItem',
    description: 'A code, with what changes of it.',
    example: { id: 'qr_xyz789', ifMatch: '"3-17"', status: 'PAUSED' },
  });

export const deleteQrCodeItem = z
  .strictObject({ id: idText.meta({ description: 'Of the code.' }) })
  .meta({
    id: 'DeleteQrCodeItem',
    description: 'A code that goes.',
    example: { id: 'qr_xyz789' },
  });

export const createQrCodesBody = bulkBody(createQrCodeSchema, 'CreateQrCode', 'CreateQrCodes');
export const updateQrCodesBody = bulkBody(updateQrCodeItem, 'UpdateQrCodeItem', 'UpdateQrCodes');
export const deleteQrCodesBody = bulkBody(deleteQrCodeItem, 'DeleteQrCodeItem', 'DeleteQrCodes');

const index = z.int().min(0).max(499).meta({ description: 'Of the item, from 0.' });
const error = problemSchema
  .pick({ code: true, message: true, details: true })
  .meta({ id: 'ItemError', description: 'Why an item was not done.' })
  .nullable()
  .meta({ description: 'Why it was not done; null if it was.' });

const bulkAnswer = (result: z.ZodType, id: string, example: object) =>
  z
    .object({
      results: z
        .array(result)
        .min(1)
        .max(mostItems)
        .meta({ description: 'One for each item, in their order.' }),
      succeeded: count('How many items were done.'),
      failed: count('How many items were not done.'),
    })
    .meta({
      id,
      description: 'What came of each item.',
      example: { results: [example], succeeded: 1, failed: 0 },
    });

export const qrCodesAnswer = bulkAnswer(
  z
    .object({
      index,
      qrCode: qrCodeSchema.nullable().meta({ description: 'As it is now; null if it failed.' }),
      etag: z.string().nullable().meta({
        description: 'For `ifMatch`; null if it failed.',
        pattern: '^"[0-9]+-[0-9]+"$',
        maxLength: 40,
      }),
      error,
    })
    .meta({ id: 'QrCodeResult', description: 'What came of an item.' }),
  'QrCodeResults',
  { index: 0, qrCode: qrCodeSchema.meta()?.example, etag: '"1-0"', error: null },
);

export const deletedQrCodesAnswer = bulkAnswer(
  z
    .object({
      index,
      id: idOf('QrCode', 'Of the code that went; null if it failed.').nullable(),
      error,
    })
    .meta({ id: 'DeletionResult', description: 'What came of an item.' }),
  'DeletionResults',
  { index: 0, id: 'qr_xyz789', error: null },
);

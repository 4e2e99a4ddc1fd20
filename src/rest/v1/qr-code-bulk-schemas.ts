// The shapes of many QR codes at once in REST v1.
import { z } from '@hono/zod-openapi';
import { issueMessage, problemsOf } from '../../domain/issues.ts';
import type { Problem } from '../../errors.ts';
import { expectedVersions } from '../conditional.ts';
import { problemSchema } from '../problem.ts';
import { createQrCodeSchema, qrCodeSchema, updateQrCodeSchema } from './qr-code-schemas.ts';

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
    const { success, data, error } = item.safeParse(value, { error: issueMessage });
    return success ? { item: data } : { problems: problemsOf(error) };
  });
  const count = `must be 1 to ${mostItems} items`;
  const ref = { $ref: `#/components/schemas/${itemName}` };
  return z
    .strictObject({
      items: z
        .array(readItem)
        .min(1, count)
        .max(mostItems, count)
        .openapi({ type: 'array', items: ref, minItems: 1, maxItems: mostItems }),
      atomic: z.boolean().default(true).openapi({
        description: 'All or nothing; false: each item by itself, with its own error.',
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
    .openapi(name);
}

export const updateQrCodeItem = z
  .strictObject({
    id: z.string(),
    ifMatch: z
      .string()
      .transform((etags) => expectedVersions(new Headers({ 'if-match': etags })))
      .optional()
      .openapi({ description: 'An ETag; 412 if it is old.', example: '"3-17"' }),
    ...updateQrCodeSchema.shape,
  })
  .openapi('UpdateQrCodeItem');

export const deleteQrCodeItem = z.strictObject({ id: z.string() }).openapi('DeleteQrCodeItem');

export const createQrCodesBody = bulkBody(createQrCodeSchema, 'CreateQrCode', 'CreateQrCodes');
export const updateQrCodesBody = bulkBody(updateQrCodeItem, 'UpdateQrCodeItem', 'UpdateQrCodes');
export const deleteQrCodesBody = bulkBody(deleteQrCodeItem, 'DeleteQrCodeItem', 'DeleteQrCodes');

const index = z.int().openapi({ description: 'Of the item, from 0.' });
const error = problemSchema
  .pick({ code: true, message: true, details: true })
  .nullable()
  .openapi({ description: 'Why it was not done.' });

const bulkAnswer = <Result extends z.ZodType>(result: Result, name: string) =>
  z
    .object({
      results: z.array(result).openapi({ description: 'One for each item, in their order.' }),
      succeeded: z.int(),
      failed: z.int(),
    })
    .openapi(name);

export const qrCodesAnswer = bulkAnswer(
  z.object({
    index,
    qrCode: qrCodeSchema.nullable(),
    etag: z.string().nullable().openapi({ description: 'For `ifMatch`.' }),
    error,
  }),
  'QrCodeResults',
);

export const deletedQrCodesAnswer = bulkAnswer(
  z.object({ index, id: z.string().nullable(), error }),
  'DeletedQrCodeResults',
);

// The shape that bulk mutations have in common.

import type { ApiError, Problem } from '../../../core/errors.ts';
import { type Drawn, drawingCost } from '../../../domain/render/drawing-cost.ts';
import { mostProblems } from '../../../domain/validation/problems.ts';
import { builder, type InputFields } from '../../../graphql/builder.ts';
import { QrCode } from '../type.ts';
import { mostItems, type Outcome, ofItem } from './outcome.ts';

/** What stands beside the items. */
export const bulkFields = (t: InputFields) => ({
  organizationId: t.id({
    required: true,
    description: 'Whose codes they are; a code of another one is not found.',
  }),
  atomic: t.boolean({
    defaultValue: true,
    description: 'All or nothing; false: each item by itself, with its own error.',
  }),
});

/** An error as a value: GraphQL would take an Error for a failure of the field. */
type Told = Pick<ApiError, 'code' | 'message'> & { details: Problem[] };

interface Result<Value> {
  index: number;
  value: Value | null;
  error: Told | null;
}

export interface BulkPayload<Value> {
  results: Result<Value>[];
}

export const bulkPayload = <Value>(outcomes: readonly Outcome<Value>[]): BulkPayload<Value> => ({
  results: outcomes.map(resultOf(mostProblems)),
});

/** Of all items together so many problems are told one by one; each message tells of its own. */
function resultOf<Value>(most: number) {
  let left = most;
  return ({ value, error }: Outcome<Value>, index: number): Result<Value> => {
    if (!error) return { index, value, error: null };
    const { code, message, details = [] } = ofItem(error, index);
    const told = details.slice(0, left);
    left -= told.length;
    return { index, value, error: { code, message, details: told } };
  };
}

export const succeeded = <Value>({ results }: BulkPayload<Value>): Value[] =>
  results.flatMap(({ value }) => (value === null ? [] : [value]));

const FieldProblem = builder.objectRef<Problem>('FieldProblem').implement({
  description: 'One wrong field.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its path in the input.' }),
    message: t.exposeString('message', { description: 'What would be right.' }),
  }),
});

const ItemError = builder.objectRef<Told>('ItemError').implement({
  description: 'Why an item was not done.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The same words as in `extensions.code`.' }),
    message: t.exposeString('message', {
      description: 'For people: each wrong field with what would be right.',
    }),
    details: t.field({
      type: [FieldProblem],
      description: 'Each wrong field by itself; empty if it is none of them.',
      resolve: ({ details }) => details,
    }),
  }),
});

// A bulk mutation costs what as many single ones would: the mutation counts the items, with what is
// drawn of each; what stands around the things that were asked for is free.
const free = { field: 0, multiplier: 0 };
const costOfResults = { field: 0, multiplier: 1 };
export const costOfItems = ({ input }: { input: { items: readonly unknown[] } }) => {
  const count = Math.min(input.items.length, mostItems);
  return { field: count, multiplier: count };
};

interface DrawnItems {
  input: { items: readonly Drawn[] };
}
const costOfDrawn = ({ input }: DrawnItems, isNew: boolean) => {
  const { field, multiplier } = costOfItems({ input });
  const drawn = input.items.slice(0, mostItems);
  return {
    field: drawn.reduce((sum, item) => sum + drawingCost(item, isNew), field),
    multiplier,
  };
};
export const costOfNewItems = (args: DrawnItems) => costOfDrawn(args, true);
export const costOfChangedItems = (args: DrawnItems) => costOfDrawn(args, false);

const QrCodeResult = builder.objectRef<Result<typeof QrCode.$inferType>>('QrCodeResult').implement({
  description: 'What came of one item.',
  fields: (t) => ({
    index: t.exposeInt('index', { complexity: 0, description: 'Of the item, from 0.' }),
    qrCode: t.field({
      type: QrCode,
      nullable: true,
      description: 'As it is from now on; null: nothing was done.',
      resolve: ({ value }) => value,
    }),
    error: t.expose('error', {
      type: ItemError,
      nullable: true,
      description: 'Why nothing was done; null: it was done.',
      complexity: free,
    }),
  }),
});

const DeleteQrCodeResult = builder.objectRef<Result<string>>('DeleteQrCodeResult').implement({
  description: 'What came of one item.',
  fields: (t) => ({
    index: t.exposeInt('index', { complexity: 0, description: 'Of the item, from 0.' }),
    deletedQrCodeId: t.id({
      nullable: true,
      description: 'Of the code that is gone; null: nothing was done.',
      resolve: ({ value }) => value,
    }),
    error: t.expose('error', {
      type: ItemError,
      nullable: true,
      description: 'Why nothing was done; null: it was done.',
      complexity: free,
    }),
  }),
});

const doneCount = { complexity: 0, description: 'How many items were done.' };
const failedCount = {
  complexity: 0,
  description: 'How many items were not done; their results say why.',
};

export const qrCodesPayload = (name: 'CreateQrCodesPayload' | 'UpdateQrCodesPayload') =>
  builder.objectRef<BulkPayload<typeof QrCode.$inferType>>(name).implement({
    fields: (t) => ({
      results: t.field({
        type: [QrCodeResult],
        description: 'One for each item, in their order.',
        complexity: costOfResults,
        resolve: ({ results }) => results,
      }),
      succeeded: t.int({ ...doneCount, resolve: (payload) => succeeded(payload).length }),
      failed: t.int({ ...failedCount, resolve: countFailed }),
    }),
  });

export const DeleteQrCodesPayload = builder
  .objectRef<BulkPayload<string>>('DeleteQrCodesPayload')
  .implement({
    fields: (t) => ({
      results: t.field({
        type: [DeleteQrCodeResult],
        description: 'One for each item, in their order.',
        complexity: costOfResults,
        resolve: ({ results }) => results,
      }),
      succeeded: t.int({ ...doneCount, resolve: (payload) => succeeded(payload).length }),
      failed: t.int({ ...failedCount, resolve: countFailed }),
    }),
  });

const countFailed = ({ results }: BulkPayload<unknown>): number =>
  results.filter(({ error }) => error !== null).length;

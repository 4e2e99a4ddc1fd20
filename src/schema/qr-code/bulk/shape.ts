// Input, payload and cost of bulk mutations.

import type { ApiError, Problem } from '../../../core/errors.ts';
import { errorCode } from '../../../domain/error-code.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { type Drawn, drawingCost } from '../../../domain/render/drawing-cost.ts';
import { maxProblems } from '../../../domain/validation/problems.ts';
import { builder, type InputFields } from '../../../graphql/builder.ts';
import { enumFromZod } from '../../../graphql/from-zod/leaf.ts';
import { organizationAfter, organizationField } from '../../organization/owner.ts';
import type { Owned } from '../../shared/owner.ts';
import { QrCode } from '../type.ts';
import { type Outcome, ofItem } from './outcome.ts';

/** Input fields besides the items. */
export const bulkFields = (t: InputFields) => ({
  organizationId: t.id({
    required: true,
    description: 'ID of the organization that owns the QR codes.',
  }),
  atomic: t.boolean({
    defaultValue: true,
    description:
      'Whether to reject all items if one fails. If false, each item succeeds or fails on its own.',
  }),
});

/** An error as a plain object: GraphQL would treat an Error as a failure of the field. */
type ErrorPayload = Pick<ApiError, 'code' | 'message'> & { details: Problem[] };

interface Result<Value> {
  index: number;
  value: Value | null;
  error: ErrorPayload | null;
}

export interface BulkPayload<Value> extends Owned {
  results: Result<Value>[];
}

export const bulkPayload = <Value>(
  outcomes: readonly Outcome<Value>[],
  { organizationId }: Owned,
): BulkPayload<Value> => ({ results: outcomes.map(resultOf(maxProblems)), organizationId });

/** Limits the details of all results together; each message still describes its own problems. */
function resultOf<Value>(max: number) {
  let left = max;
  return ({ value, error }: Outcome<Value>, index: number): Result<Value> => {
    if (!error) return { index, value, error: null };
    const { code, message, details = [] } = ofItem(error, index);
    const told = details.slice(0, left);
    left -= told.length;
    return { index, value, error: { code, message, details: told } };
  };
}

const succeeded = <Value>({ results }: BulkPayload<Value>): Value[] =>
  results.flatMap(({ value }) => (value === null ? [] : [value]));

const FieldProblem = builder.simpleObject('FieldProblem', {
  description: 'A problem with one input field.',
  fields: (t) => ({
    field: t.string({ description: 'Path of the field in the input.' }),
    message: t.string({ description: 'What is wrong and how to fix it.' }),
  }),
});

const ErrorCode = enumFromZod(errorCode);

const ItemError = builder.simpleObject('ItemError', {
  description: 'Why an item failed.',
  fields: (t) => ({
    code: t.field({ type: ErrorCode, description: 'Error code, as in `extensions.code`.' }),
    message: t.string({ description: 'Human-readable message that names each invalid field.' }),
    details: t.field({
      type: [FieldProblem],
      description: 'Problems by field; empty if the error does not concern a field.',
    }),
  }),
});

// A bulk mutation costs as much as the same number of single ones: the mutation counts its items and
// what is drawn for each; the wrapper fields are free.
const free = { field: 0, multiplier: 0 };
const costOfResults = { field: 0, multiplier: 1 };
export const costOfItems = ({ input }: { input: { items: readonly unknown[] } }) => {
  const count = Math.min(input.items.length, maxItems);
  return { field: count, multiplier: count };
};

interface DrawnItems {
  input: { items: readonly Drawn[] };
}
const costOfDrawn = ({ input }: DrawnItems, isNew: boolean) => {
  const { field, multiplier } = costOfItems({ input });
  const drawn = input.items.slice(0, maxItems);
  return {
    field: drawn.reduce((sum, item) => sum + drawingCost(item, isNew), field),
    multiplier,
  };
};
export const costOfNewItems = (args: DrawnItems) => costOfDrawn(args, true);
export const costOfChangedItems = (args: DrawnItems) => costOfDrawn(args, false);

type Fields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<
  typeof builder.$inferSchemaTypes,
  Parent
>;

const resultFields = <Value>(t: Fields<Result<Value>>) => ({
  index: t.int({
    complexity: 0,
    description: 'Index of the item, starting at 0.',
    resolve: ({ index }) => index,
  }),
  error: t.field({
    type: ItemError,
    nullable: true,
    description: 'Why the item failed; null if it succeeded.',
    complexity: free,
    resolve: ({ error }) => error,
  }),
});

const payload = <Value>(
  name: string,
  type: PothosSchemaTypes.ObjectRef<typeof builder.$inferSchemaTypes, Result<Value>>,
) =>
  builder.objectRef<BulkPayload<Value>>(name).implement({
    fields: (t) => ({
      results: t.field({
        type: [type],
        description: 'Results in the order of the items.',
        complexity: costOfResults,
        resolve: ({ results }) => results,
      }),
      succeeded: t.int({
        complexity: 0,
        description: 'Number of items that succeeded.',
        resolve: (given) => succeeded(given).length,
      }),
      failed: t.int({
        complexity: 0,
        description: 'Number of items that failed.',
        resolve: ({ results }) => results.filter(({ error }) => error !== null).length,
      }),
      organization: t.field({
        ...organizationField,
        ...organizationAfter,
        complexity: costOfResults,
      }),
    }),
  });

const QrCodeResult = builder.objectRef<Result<typeof QrCode.$inferType>>('QrCodeResult').implement({
  description: 'Result of one item.',
  fields: (t) => ({
    ...resultFields(t),
    qrCode: t.field({
      type: QrCode,
      nullable: true,
      description: 'The resulting QR code; null if the item failed.',
      resolve: ({ value }) => value,
    }),
  }),
});

const DeleteQrCodeResult = builder.objectRef<Result<string>>('DeleteQrCodeResult').implement({
  description: 'Result of one item.',
  fields: (t) => ({
    ...resultFields(t),
    deletedQrCodeId: t.id({
      nullable: true,
      description: 'ID of the deleted QR code; null if the item failed.',
      resolve: ({ value }) => value,
    }),
  }),
});

const PurgeQrCodeResult = builder.objectRef<Result<string>>('PurgeQrCodeResult').implement({
  description: 'Result of one item.',
  fields: (t) => ({
    ...resultFields(t),
    purgedQrCodeId: t.id({
      nullable: true,
      description: 'ID of the QR code that was deleted for good; null if the item failed.',
      resolve: ({ value }) => value,
    }),
  }),
});

type PayloadName = `${'Create' | 'Update' | 'Restore'}QrCodesPayload` | 'CreateQrCodeSeriesPayload';
export const qrCodesPayload = (name: PayloadName) => payload(name, QrCodeResult);

export const DeleteQrCodesPayload = payload('DeleteQrCodesPayload', DeleteQrCodeResult);
export const PurgeQrCodesPayload = payload('PurgeQrCodesPayload', PurgeQrCodeResult);

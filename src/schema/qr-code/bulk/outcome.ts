// Outcomes of the items of a bulk mutation.

import { ApiError, invalid, type Problem } from '../../../core/errors.ts';
import { mapPausing } from '../../../core/event-loop.ts';
import type { ErrorCode } from '../../../domain/error-code.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { problemOf } from '../../../graphql/plugins/item-by-item.ts';

/** Error paths are those of the single mutation: `input.name`. */
export interface Outcome<Value> {
  value: Value | null;
  error: ApiError | null;
}

/** Throws BAD_REQUEST for no or too many items. */
export function checkCount(items: readonly unknown[]): void {
  if (items.length > 0 && items.length <= maxItems) return;
  throw invalid(
    'input.items',
    `must contain between 1 and ${maxItems} items, but contains ${items.length}`,
  );
}

/** Runs the work for one item after the other; an ApiError becomes the outcome of its item. */
export function attemptEach<Item extends object, Value>(
  items: readonly Item[],
  work: (item: Item, index: number) => Value | Promise<Value>,
): Promise<Outcome<Value>[]> {
  return mapPausing(items, async (item, index) => {
    try {
      const problem = problemOf(item);
      if (problem) throw problem;
      return { value: await work(item, index), error: null };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { value: null, error };
    }
  });
}

/** Creates a check that throws BAD_REQUEST for an ID that an earlier item has. */
export function createDuplicateCheck(items: readonly { id: string }[]) {
  const first = new Map(items.map(({ id }, index) => [id, index] as const).reverse());
  return (id: string, index: number): void => {
    const earlier = first.get(id);
    if (earlier === index) return;
    throw invalid('input.id', `duplicates item ${earlier}`);
  };
}

/** The value of the only outcome. Throws its error. */
export function only<Value>([outcome]: readonly Outcome<Value>[]): Value {
  if (outcome?.error) throw outcome.error;
  if (outcome?.value == null) throw new Error('Expected one outcome');
  return outcome.value;
}

/** The error with the paths of the bulk mutation. */
export const ofItem = (error: ApiError, index: number) =>
  error.moved('input', `input.items.${index}`);

/** Throws one error with the problems of all items, if there are any. */
export function allOrNothing(outcomes: readonly Outcome<unknown>[]): void {
  const errors = outcomes.flatMap(({ error }, index) => (error ? [ofItem(error, index)] : []));
  if (errors.length === 0) return;
  const details = outcomes.flatMap(({ error }, index): readonly Problem[] => {
    if (!error) return [];
    const { details, message } = ofItem(error, index);
    return details ?? [{ field: `input.items.${index}`, message }];
  });
  const [code = 'BAD_REQUEST', ...others] = new Set<ErrorCode>(errors.map(({ code }) => code));
  const moreDetails = errors.reduce((sum, error) => sum + error.moreDetails, 0);
  throw new ApiError(others.length === 0 ? code : 'BAD_REQUEST', {
    details,
    moreDetails,
  });
}

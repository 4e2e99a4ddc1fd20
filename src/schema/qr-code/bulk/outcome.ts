// What came of each item of a bulk mutation.
import {
  ApiError,
  type ErrorCode,
  invalid,
  type Problem,
  sentences,
} from '../../../core/errors.ts';
import { mapPausing } from '../../../core/event-loop.ts';
import { problemOf } from '../../../graphql/plugins/item-by-item.ts';

/** Errors speak of the item as the mutation of one does: `input.name`. */
export interface Outcome<Value> {
  value: Value | null;
  error: ApiError | null;
}

export const mostItems = 500;

/** Throws BAD_REQUEST for no items, or too many. */
export function checkCount(items: readonly unknown[]): void {
  if (items.length > 0 && items.length <= mostItems) return;
  throw invalid('input.items', `must be 1 to ${mostItems} items; there are ${items.length}`);
}

/** Does the work on each item, one after the other; what is wrong with one is its outcome. */
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

/** Throws BAD_REQUEST for an id that an earlier item has. */
export function refuseTwice(items: readonly { id: string }[]) {
  const first = new Map(items.map(({ id }, index) => [id, index] as const).reverse());
  return (id: string, index: number): void => {
    const earlier = first.get(id);
    if (earlier === index) return;
    throw invalid('input.id', `must stand once; item ${earlier} has it already`);
  };
}

/** The value of the only item. Throws its error. */
export function only<Value>([outcome]: readonly Outcome<Value>[]): Value {
  if (outcome?.error) throw outcome.error;
  if (outcome?.value == null) throw new Error('One item has one outcome');
  return outcome.value;
}

/** The error in the words of the bulk mutation. */
export const ofItem = (error: ApiError, index: number) =>
  error.moved('input', `input.items.${index}`);

/** Throws, if any item is wrong, one error that names what is wrong with each. */
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
    message: sentences(details, moreDetails),
    details,
    moreDetails,
  });
}

// Filters that are combined by `and`, `or` and `not`.

/** A filter whose fields must all match, and whose parts are filters of the same kind. */
export type Combined<Fields> = Fields & {
  and?: readonly Combined<Fields>[] | null | undefined;
  or?: readonly Combined<Fields>[] | null | undefined;
  not?: Combined<Fields> | null | undefined;
};

/** Levels of `and`, `or` and `not`, and filters in all of them together. */
export const filterLimits = { depth: 5, parts: 50 };

export const combinations = {
  and: 'All of these filters match.',
  or: 'At least one of these filters matches.',
  not: 'This filter does not match.',
};

/** The filters in a filter, with their paths. */
export function partsOf<Fields>({
  and,
  or,
  not,
}: Combined<Fields>): { path: string; part: Combined<Fields> }[] {
  const list = (name: string, parts: readonly Combined<Fields>[] | null | undefined) =>
    (parts ?? []).map((part, index) => ({ path: `${name}.${index}`, part }));
  return [...list('and', and), ...list('or', or), ...(not ? [{ path: 'not', part: not }] : [])];
}

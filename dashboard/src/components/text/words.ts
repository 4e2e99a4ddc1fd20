// The words for each value of an enum of the schema; one that is missing is an error of types.
export type Words<Value extends string> = Readonly<Record<Value, string>>;

/** Whether something is a key of what is known. */
export const isOneOf = <Value extends string>(
  known: Readonly<Record<Value, unknown>>,
  value: unknown,
): value is Value => typeof value === 'string' && Object.hasOwn(known, value);

/** The value that a field holds; null if it holds none. */
export const chosenOf = <Value extends string>(words: Words<Value>, value: string): Value | null =>
  isOneOf(words, value) ? value : null;

// The words for each value of an enum of the schema; one that is missing is an error of types.
export type Words<Value extends string> = Readonly<Record<Value, string>>;

export const isOneOf = <Value extends string>(words: Words<Value>, value: string): value is Value =>
  Object.hasOwn(words, value);

/** The value that a field holds; null if it holds none. */
export const chosenOf = <Value extends string>(words: Words<Value>, value: string): Value | null =>
  isOneOf(words, value) ? value : null;

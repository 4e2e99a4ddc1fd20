// Labels for the values of an enum of the schema.

/** One label per value; a missing one is a type error. */
export type Labels<Value extends string> = Readonly<Record<Value, string>>;

/** Whether a value is one of the keys. */
export const isOneOf = <Value extends string>(
  known: Readonly<Record<Value, unknown>>,
  value: unknown,
): value is Value => typeof value === 'string' && Object.hasOwn(known, value);

/** The chosen value of a select; null if it is none of the options. */
export const optionOf = <Value extends string>(
  labels: Labels<Value>,
  value: string,
): Value | null => (isOneOf(labels, value) ? value : null);

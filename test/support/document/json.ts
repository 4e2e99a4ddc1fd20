// Reads JSON whose structure only the test knows.

/** The value at a path such as `edges.0.node`; undefined if there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([key]) => key === name)?.[1];
  }, value);
}

/** The text at a path. Throws if there is none. */
export function textAt(value: unknown, path: string): string {
  const text = valueAt(value, path);
  if (typeof text !== 'string') throw new Error(`No text at ${path} in ${JSON.stringify(value)}`);
  return text;
}

/** The array at a path. Throws if there is none. */
export function arrayAt(value: unknown, path: string): unknown[] {
  const array = valueAt(value, path);
  if (!Array.isArray(array)) throw new Error(`No array at ${path} in ${JSON.stringify(value)}`);
  return array;
}

// What an update changes: null, values that are already there, versions.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ApiError, outdated } from '../../core/errors.ts';

/**
 * Null clears a field of an update. Throws BAD_REQUEST for null in fields that always have a value,
 * which GraphQL accepts because they can be omitted.
 */
export function refuseNull({ shape }: z.ZodObject, input: object): void {
  const details = Object.entries(shape).flatMap(([name, schema]) =>
    Reflect.get(input, name) === null && !z.safeParse(schema, null).success
      ? [{ field: `input.${name}`, message: 'cannot be null' }]
      : [],
  );
  if (details.length > 0) throw new ApiError('BAD_REQUEST', { details });
}

/** As stored in JSON: without undefined, times as text. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify([value]));

/** The given values that differ from those of the row. */
export function changesIn<Values extends object>(values: Values, row: object): Partial<Values> {
  const changes: Partial<Values> = { ...values };
  for (const [name, value] of Object.entries(values)) {
    const isSame = isDeepStrictEqual(asStored(value), asStored(Reflect.get(row, name)));
    if (value === undefined || isSame) Reflect.deleteProperty(changes, name);
  }
  return changes;
}

export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0;

/** Throws PRECONDITION_FAILED. */
export function checkVersion(
  expected: readonly number[] | null | undefined,
  { version }: { version: number },
): void {
  if (expected && !expected.includes(version)) throw outdated(expected);
}

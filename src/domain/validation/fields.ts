// Schemas for objects with known fields.
import { z } from 'zod';

const maxNames = 10;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, maxNames).join(', ');
  return names.length > maxNames ? `${shown} (and ${names.length - maxNames} more)` : shown;
}

/** A strict object whose error for an unknown field lists the known ones. */
export function fields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `cannot contain ${listed(issue.keys)}; its fields are ${known}`
        : undefined,
  });
}

type WithoutNulls<T> = { [Key in keyof T]: Exclude<T[Key], null> };

function hasNoNull<T extends object>(value: T): value is T & WithoutNulls<T> {
  return Object.values(value).every((field) => field !== null);
}

/** A copy without null and undefined fields, which mean the same as omitted ones. */
export function withoutNulls<T extends object>(value: T): T & WithoutNulls<T> {
  const copy = { ...value };
  for (const [key, field] of Object.entries(copy)) {
    if (field === null || field === undefined) Reflect.deleteProperty(copy, key);
  }
  if (!hasNoNull(copy)) throw new TypeError('cannot delete a null field');
  return copy;
}

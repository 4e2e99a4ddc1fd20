// Objects as callers give them.
import { z } from 'zod';

const mostNames = 10;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} (and ${names.length - mostNames} more)` : shown;
}

/** A strict object whose message about an unknown field names the fields that there are. */
export function fields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has no field ${listed(issue.keys)}; its fields are ${known}`
        : undefined,
  });
}

type WithoutNulls<T> = { [Key in keyof T]: Exclude<T[Key], null> };

function hasNoNull<T extends object>(value: T): value is T & WithoutNulls<T> {
  return Object.values(value).every((field) => field !== null);
}

/** A copy without the fields that are null or undefined, which mean the same as leaving them out. */
export function withoutNulls<T extends object>(value: T): T & WithoutNulls<T> {
  const copy = { ...value };
  for (const [key, field] of Object.entries(copy)) {
    if (field === null || field === undefined) Reflect.deleteProperty(copy, key);
  }
  if (!hasNoNull(copy)) throw new TypeError('a field that cannot be deleted is null');
  return copy;
}

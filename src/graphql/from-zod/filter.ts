// Makes the filters of lists, which can be combined, from zod schemas.
import type { InputRef } from '@pothos/core';
import type { z } from 'zod';
import { type Combined, combinations } from '../../domain/filter/combine.ts';
import { builder } from '../builder.ts';
import { inputFieldsFromZod } from './input.ts';

type Given<Shape extends z.ZodRawShape> = {
  [Name in keyof Shape]?: z.output<Shape[Name]> | null;
};

type FilterRef<Fields> = InputRef<Fields> & { $inferInput: Fields };

/** A filter with the fields of a shape, and `and`, `or` and `not` of filters like itself. */
export function filterFromZod<Shape extends z.ZodRawShape>(
  name: string,
  schema: z.ZodObject<Shape>,
  description?: string,
): FilterRef<Combined<Given<Shape>>>;
export function filterFromZod(
  name: string,
  schema: z.ZodObject,
  description = 'Filters; omitted fields match everything.',
): FilterRef<object> {
  const ref = builder.inputRef<object>(name);
  ref.implement({
    description,
    fields: (t) => ({
      ...inputFieldsFromZod(t, schema),
      and: t.field({ type: [ref], description: combinations.and }),
      or: t.field({ type: [ref], description: combinations.or }),
      not: t.field({ type: ref, description: combinations.not }),
    }),
  });
  return ref;
}

// Takes the values of a shape from an input that has other fields too.
import { z } from 'zod';

const acceptsNull = (schema: z.core.$ZodType): boolean => z.safeParse(schema, null).success;

/**
 * The values of the shape's fields, without those that are omitted. GraphQL may send null for any of
 * these; it means the same as an omitted one, unless the shape accepts null.
 */
export function valuesIn<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  input: object,
): z.output<z.ZodObject<Shape>> {
  const given = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value: unknown = Reflect.get(input, name);
    const isOmitted = value === undefined || (value === null && !acceptsNull(field));
    return isOmitted ? [] : [[name, value] as const];
  });
  return schema.parse(Object.fromEntries(given));
}

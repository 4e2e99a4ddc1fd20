// Unwraps a zod schema: its inner schema, name, description and nullability.
import { z } from 'zod';
import { terms } from './terms.ts';

/** The side of a transform. */
export type Side = 'input' | 'output';

export interface PlainShape {
  schema: z.core.$ZodType;
  nullable: boolean;
  name?: string | undefined;
  /** Description of the named type. */
  about?: string | undefined;
  /** The outermost description, which is that of the field. */
  description?: string | undefined;
  /** The value of an input field that is omitted. */
  defaultValue?: unknown;
}

/** In the pipe of a `transform` or `preprocess`, the schema is on the other side. */
function unwrapped(schema: z.core.$ZodType, side: Side): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) {
    const [preferred, other] = side === 'input' ? [schema.in, schema.out] : [schema.out, schema.in];
    return preferred instanceof z.ZodTransform ? other : preferred;
  }
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return wraps ? schema.unwrap() : undefined;
}

/** A copy made by `meta` keeps the name of its parent schema. */
function named(schema: z.core.$ZodType | undefined): Pick<PlainShape, 'name' | 'about'> {
  if (!schema) return {};
  const { name, description: about } = terms.get(schema) ?? {};
  if (name !== undefined) return { name, about };
  const meta = z.globalRegistry.get(schema);
  if (meta?.id === undefined) return named(schema._zod.parent);
  return { name: meta.id, about: meta.description };
}

export function plainShape(schema: z.core.$ZodType, side: Side): PlainShape {
  const inner = unwrapped(schema, side);
  const inside = inner ? plainShape(inner, side) : { schema, nullable: false };
  const own = z.globalRegistry.get(schema)?.description;
  const more = terms.get(schema)?.more;
  const description = own && more ? `${own}\n${more}` : (own ?? inside.description);
  const nullable =
    schema instanceof z.ZodDefault
      ? side === 'input'
      : inside.nullable || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  const defaults = schema instanceof z.ZodDefault && { defaultValue: schema.def.defaultValue };
  return { ...inside, ...named(schema), nullable, description, ...defaults };
}

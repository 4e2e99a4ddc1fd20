// Shapes as JSON Schema, those that have a name once for all.
import { z } from 'zod';

export type Json = { [name: string]: unknown };

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Those of properties by their names. */
export const shapesIn = (properties: unknown): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(isJson(properties) ? properties : {}).map(([name, shape]) => [
      name,
      isJson(shape) ? shape : {},
    ]),
  );

export interface SchemaWriter {
  /** What a caller may give of a shape, or is given; a reference if it has a name. */
  write(schema: z.ZodType): Json;
  /** The example of a shape that has a name: a reference, under that name. */
  exampleOf(schema: z.ZodType): Json | undefined;
  schemas: Json;
  examples: Json;
}

export function createSchemaWriter(): SchemaWriter {
  const schemas: Json = {};
  const examples: Json = {};
  return {
    schemas,
    examples,
    write(schema) {
      const {
        $schema: _dialect,
        $defs = {},
        ...written
      } = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => replaceByMeta(zodSchema, jsonSchema),
      });
      for (const [name, shape] of Object.entries($defs)) {
        const { example: _example, ...rest } = tidied(shape);
        schemas[name] = rest;
      }
      return tidied(written);
    },
    exampleOf(schema) {
      const { id, example } = schema.meta() ?? {};
      if (id === undefined || example === undefined) return undefined;
      examples[id] = { value: example };
      return { [id]: { $ref: `#/components/examples/${id}` } };
    },
  };
}

/** A shape that says itself how it is to be described. */
function replaceByMeta(schema: z.core.$ZodTypes, json: Json): void {
  const meta = z.globalRegistry.get(schema);
  if (!meta || !('type' in meta || '$ref' in meta)) return;
  for (const name of Object.keys(json)) Reflect.deleteProperty(json, name);
  Object.assign(json, meta);
}

/** As OpenAPI has it: references to components, null as one of the types, integers with a format. */
function tidied(shape: object): Json {
  // Names of fields are texts anyway.
  const { id, propertyNames: _names, ...rest } = withNullAsType({ ...shape });
  const tidy: Json = typeof id === 'object' ? { id: tidiedInside(id), ...rest } : rest;
  for (const [name, value] of Object.entries(rest)) {
    if (name === '$ref') tidy[name] = String(value).replace('#/$defs/', '#/components/schemas/');
    else if (!asTheyAre.has(name)) tidy[name] = tidiedInside(value);
  }
  const isInteger = [tidy.type].flat().includes('integer');
  if (!isInteger || 'format' in tidy) return tidy;
  const isShort = Number(tidy.minimum) >= -(2 ** 31) && Number(tidy.maximum) < 2 ** 31;
  return { ...tidy, format: isShort ? 'int32' : 'int64' };
}

/** Values, not shapes. */
const asTheyAre: ReadonlySet<string> = new Set(['example', 'default', 'enum', 'const']);

function tidiedInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidiedInside);
  return isJson(value) ? tidied(value) : value;
}

/** A plain shape or null: what most generators read best. */
function withNullAsType({ anyOf, ...json }: Json): Json {
  if (!Array.isArray(anyOf)) return json;
  const [shape, nothing, ...more]: unknown[] = anyOf;
  const isNullable =
    more.length === 0 && isJson(nothing) && nothing.type === 'null' && isJson(shape);
  if (!isNullable || typeof shape.type !== 'string') return { ...json, anyOf };
  const { type, enum: words, ...limits } = shape;
  return {
    ...limits,
    type: [type, 'null'],
    ...(Array.isArray(words) && { enum: [...words, null] }),
    ...json,
  };
}

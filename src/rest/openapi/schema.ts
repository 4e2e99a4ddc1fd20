// Converts zod schemas to JSON Schema, with named schemas as shared components.
import { z } from 'zod';

export type Json = { [name: string]: unknown };

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schemas of properties, by name. */
export const shapesIn = (properties: unknown): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(isJson(properties) ? properties : {}).map(([name, shape]) => [
      name,
      isJson(shape) ? shape : {},
    ]),
  );

export interface SchemaWriter {
  /** The JSON Schema of a shape; a reference if it has a name. */
  write(schema: z.ZodType): Json;
  /** A reference to the example of a named shape, under that name. */
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

/** Replaces the generated schema for shapes whose metadata holds the schema itself. */
function replaceByMeta(schema: z.core.$ZodTypes, json: Json): void {
  const meta = z.globalRegistry.get(schema);
  if (!meta || !('type' in meta || '$ref' in meta)) return;
  for (const name of Object.keys(json)) Reflect.deleteProperty(json, name);
  Object.assign(json, meta);
}

/** In OpenAPI form: references to components, null as one of the types, integers with a format. */
function tidied(shape: object): Json {
  // Property names are strings anyway.
  const { id, propertyNames: _names, ...rest } = withNullAsType({ ...shape });
  const tidy: Json = typeof id === 'object' ? { id: tidiedInside(id), ...rest } : rest;
  for (const [name, value] of Object.entries(rest)) {
    if (name === '$ref') tidy[name] = String(value).replace('#/$defs/', '#/components/schemas/');
    else if (!valueKeywords.has(name)) tidy[name] = tidiedInside(value);
  }
  const isInteger = [tidy.type].flat().includes('integer');
  if (!isInteger || 'format' in tidy) return tidy;
  const isShort = Number(tidy.minimum) >= -(2 ** 31) && Number(tidy.maximum) < 2 ** 31;
  return { ...tidy, format: isShort ? 'int32' : 'int64' };
}

/** Keywords that hold values, not schemas. */
const valueKeywords: ReadonlySet<string> = new Set(['example', 'default', 'enum', 'const']);

function tidiedInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidiedInside);
  return isJson(value) ? tidied(value) : value;
}

/** `T | null` as a type list, which most generators handle best. */
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

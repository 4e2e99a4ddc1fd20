// Converts zod schemas to JSON Schema, with named schemas as shared components.
import { isDeepStrictEqual } from 'node:util';
import { type GraphQLEnumType, type GraphQLSchema, isEnumType } from 'graphql';
import { z } from 'zod';
import { isIgnoredReadOnly, selectedField, selectedType } from '../fragment-shape.ts';
import { createExampleWriter } from './example.ts';
import { isJson, type Json } from './json.ts';
import { createSelectionWriter, enumJson } from './selection.ts';

export interface SchemaWriter {
  /** The JSON Schema of a shape; a reference if it has a name. */
  write(schema: z.ZodType): Json;
  /** The same; named shapes in it then have their examples in the document. */
  writeWithExample(schema: z.ZodType): Json;
  /** A reference to the example of a named shape, under that name. */
  exampleOf(schema: z.ZodType): Json | undefined;
  schemas: Json;
  /** Examples inside schemas, by the names of these. */
  ownExamples: Json;
  examples: Json;
  responses: Json;
}

/** Wide enough for all values of responses. */
const limitsOf = (types: readonly unknown[]): Json => ({
  ...(types.includes('string') && { maxLength: 4_096 }),
  ...(types.includes('integer') && { minimum: 0, maximum: 2_147_483_647 }),
});

export function createSchemaWriter(graphql: GraphQLSchema): SchemaWriter {
  const schemas: Json = {};
  const examples: Json = {};
  const ownExamples: Json = {};
  const { writeField } = createSelectionWriter(graphql, {
    write,
    define: (name, json) => define(name, tidied(json)),
    defineEnum,
  });
  const { complete } = createExampleWriter(graphql);

  /** Stores a named schema and returns a reference. Throws if the name has another schema. */
  function define(name: string, json: Json): Json {
    schemas[name] ??= json;
    if (!isDeepStrictEqual(schemas[name], json)) {
      throw new TypeError(`${name} has two different schemas`);
    }
    return referenceTo(name);
  }

  /** An enum of GraphQL, with the order of values that requests name. */
  function defineEnum(type: GraphQLEnumType, given?: Json): Json {
    const about = typeof given?.description === 'string' ? given.description : undefined;
    const json = enumJson(type, about);
    if (given && !isSameSet(given.enum, json.enum)) {
      throw new TypeError(`${type.name} has other values in GraphQL`);
    }
    if (given) schemas[type.name] = { ...json, enum: given.enum };
    schemas[type.name] ??= json;
    return referenceTo(type.name);
  }

  function describe(schema: z.core.$ZodTypes, json: Json): void {
    const field = selectedField(schema);
    if (field) Object.assign(json, writeField(field));
    const type = selectedType(schema);
    if (type !== undefined) json.description ??= graphql.getType(type)?.description;
    replaceByMeta(schema, json);
    const ignored = isIgnoredReadOnly(schema);
    if (ignored !== undefined) describeReadOnly(json, ignored);
  }

  /**
   * Without the form of the response: a value is only compared. The document says once that others than
   * ignored ones must be unchanged.
   */
  function describeReadOnly(json: Json, ignored: boolean): void {
    const types = typesOf(json);
    const isPlain = !types.includes('object');
    for (const name of isPlain ? Object.keys(json) : []) Reflect.deleteProperty(json, name);
    const type = types.length === 1 ? types[0] : types;
    const plain = isPlain && { type, ...limitsOf(types) };
    Reflect.deleteProperty(json, 'description');
    Object.assign(json, { ...plain, readOnly: true, ...(ignored && { description: 'Ignored.' }) });
  }

  function typesOf({ $ref, anyOf, type }: Json): unknown[] {
    if (Array.isArray(anyOf)) return anyOf.filter(isJson).flatMap(typesOf);
    const target = schemas[String($ref).replace('#/components/schemas/', '')];
    return isJson(target) ? typesOf(target) : [type].flat();
  }

  function write(schema: z.ZodType, visit?: (shape: z.core.$ZodTypes) => void): Json {
    const {
      $schema: _dialect,
      $defs = {},
      ...written
    } = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        visit?.(zodSchema);
        describe(zodSchema, jsonSchema);
      },
    });
    for (const [name, shape] of Object.entries($defs)) {
      const { example: _example, ...rest } = tidied(shape);
      const type = graphql.getType(name);
      if (isEnumType(type)) defineEnum(type, rest);
      else define(name, rest);
    }
    return tidied(written);
  }

  return {
    schemas,
    examples,
    ownExamples,
    responses: {},
    write,
    writeWithExample(schema) {
      const shapes: z.core.$ZodTypes[] = [];
      const written = write(schema, (shape) => shapes.push(shape));
      for (const shape of shapes) {
        const { id, example } = z.globalRegistry.get(shape) ?? {};
        if (id !== undefined && isJson(example)) ownExamples[id] = complete(shape, example);
      }
      return written;
    },
    exampleOf(schema) {
      const { id, example } = schema.meta() ?? {};
      if (id === undefined || example === undefined) return undefined;
      examples[id] = { value: complete(schema, example) };
      return { [id]: { $ref: `#/components/examples/${id}` } };
    },
  };
}

const referenceTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const isSameSet = (some: unknown, others: unknown): boolean =>
  Array.isArray(some) && Array.isArray(others) && isDeepStrictEqual(new Set(some), new Set(others));

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
  // Many generators do not know `const`.
  if (typeof tidy.const === 'string') tidy.enum = [tidy.const];
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

/** `T | null` as a type list, which most generators handle best; not for enums, in which many expect no null. */
function withNullAsType({ anyOf, ...json }: Json): Json {
  if (!Array.isArray(anyOf)) return json;
  const [shape, nothing, ...more]: unknown[] = anyOf;
  const isNullable =
    more.length === 0 && isJson(nothing) && nothing.type === 'null' && isJson(shape);
  if (!isNullable || typeof shape.type !== 'string' || 'enum' in shape) return { ...json, anyOf };
  const { type, ...limits } = shape;
  return { ...limits, type: [type, 'null'], ...json };
}

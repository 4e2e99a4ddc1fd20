// Types of JSON Schemas, for languages that name every object. Throws for what it cannot express.
import type { OpenApi } from './document.ts';
import { descriptionOf, listOf, partsOf, type Schema, suffixOf, variantsOf } from './keywords.ts';
import { isRecord, pascalCase } from './text.ts';

export type Type =
  | { kind: 'any' | 'null' | 'string' | 'integer' | 'number' | 'boolean' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'list' | 'map'; of: Type }
  | { kind: 'union'; of: readonly Type[] }
  | { kind: 'name'; name: string };

export interface Field {
  type: Type;
  required: boolean;
  description: string;
}

export interface ObjectType {
  kind: 'object';
  fields: ReadonlyMap<string, Field>;
  /** Has no other fields. */
  closed: boolean;
}

export interface NamedType {
  name: string;
  description: string;
  type: Type | ObjectType;
}

export interface Types {
  /** `name` is that of an object in the schema, if it has none. */
  typeOf(schema: unknown, name: string): Type;
  /** All that were needed so far, except other names of plain types. */
  named(): NamedType[];
  get(name: string): Type | ObjectType;
}

const any: Type = { kind: 'any' };

function unionOf(types: readonly Type[]): Type {
  const flat = types.flatMap((type) => (type.kind === 'union' ? type.of : [type]));
  const byText = new Map(flat.map((type) => [JSON.stringify(type), type]));
  const [first, ...others] = byText.values();
  if (!first || byText.has(JSON.stringify(any))) return any;
  return others.length === 0 ? first : { kind: 'union', of: [...byText.values()] };
}

export function createTypes({ components: { schemas } }: OpenApi): Types {
  const found = new Map<string, NamedType | undefined>();

  function define(name: string, schema: unknown, shape = () => shapeOf(schema, name)): Type {
    if (found.has(name) || (name in schemas && schemas[name] !== schema))
      throw new Error(`${name} is the name of two types`);
    found.set(name, undefined);
    found.set(name, { name, description: descriptionOf(schema), type: shape() });
    return { kind: 'name', name };
  }

  const targetOf = (reference: unknown): [name: string, schema: unknown] => {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(String(reference))?.[1];
    if (name === undefined || !(name in schemas)) throw new Error(`${reference} is not a schema`);
    return [name, schemas[name]];
  };

  function named(reference: unknown): Type {
    const [name, schema] = targetOf(reference);
    if (!found.has(name)) define(name, schema);
    const type = found.get(name)?.type;
    // The name of a plain text says less than its type.
    return type && isPlain(type) ? type : { kind: 'name', name };
  }

  /** Types of schemas inside others, which are read once for each variant. */
  const inner = new Map<unknown, Type>();

  function typeOf(schema: unknown, name: string): Type {
    const known = inner.get(schema);
    if (known) return known;
    const shape = shapeOf(schema, name);
    const type = shape.kind === 'object' ? define(name, schema, () => shape) : shape;
    if (isRecord(schema)) inner.set(schema, type);
    return type;
  }

  function shapeOf(schema: unknown, name: string): Type | ObjectType {
    const parts = partsOf(schema, name);
    const { $ref, allOf, type, ...own } = parts;
    if ($ref !== undefined && Object.keys(parts).length === 1) return named($ref);
    const variants = variantsOf(parts, name);
    if ($ref !== undefined || allOf || (variants.length > 0 && own.properties))
      return composed(schema, name);
    if ('const' in own) return literal(own.const, name);
    if (own.enum) {
      const values = listOf(own.enum).map((value) => literal(value, name));
      return unionOf(listOf(type).includes('null') ? [...values, { kind: 'null' }] : values);
    }
    if (variants.length > 0)
      return unionOf(
        variants.map((one, place) => typeOf(one, variantName(name, suffixOf(one, place)))),
      );
    if (Array.isArray(type)) return unionOf(type.map((one) => typeOf({ ...own, type: one }, name)));
    return simple({ ...own, type }, name);
  }

  /** `UrlQrCode`, or `QrCodeUrl` if that is another schema. */
  const variantName = (name: string, suffix: string): string =>
    /^\d/.test(suffix) || suffix + name in schemas ? name + suffix : suffix + name;

  /** `allOf`, or fields beside variants. */
  function composed(schema: unknown, name: string): Type | ObjectType {
    const { allOf, ...own } = partsOf(schema, name);
    const parts = [own, ...listOf(allOf)].filter(
      (one) => Object.keys(partsOf(one, name)).length > 0,
    );
    if (parts.length === 1 && allOf) return shapeOf(parts[0], name);
    const [only, ...others] = objectsOf(schema, name);
    if (only && others.length === 0) return only.object;
    return unionOf(
      [only, ...others].map((one, place) => {
        const suffix = one?.suffix || String(place + 1);
        return define(variantName(name, suffix), one?.schema, () => one?.object ?? any);
      }),
    );
  }

  interface Alternative {
    object: ObjectType;
    suffix: string;
    schema: unknown;
  }

  /** The objects of which one is meant. */
  function objectsOf(schema: unknown, name: string): Alternative[] {
    const { $ref, allOf, ...own } = partsOf(schema, name);
    const variants = variantsOf(own, name);
    const { oneOf: _one, anyOf: _any, ...plain } = own;
    let objects: Alternative[] = [{ object: objectOf(plain, name), suffix: '', schema: undefined }];
    const multiply = (factors: readonly Alternative[]) => {
      objects = objects.flatMap((one) => factors.map((other) => merged(one, other)));
    };
    if ($ref !== undefined) multiply(objectsOf(targetOf($ref)[1], name));
    for (const part of listOf(allOf)) multiply(objectsOf(part, name));
    if (variants.length > 0)
      multiply(
        variants.flatMap((variant, place) => {
          const isNamed = isRecord(variant) && typeof variant.$ref === 'string';
          const target = isNamed ? targetOf(variant.$ref)[1] : variant;
          return objectsOf(variant, name).map((one) => ({
            ...one,
            suffix: one.suffix || suffixOf(target, place),
            schema: target,
          }));
        }),
      );
    return objects;
  }

  const merged = (one: Alternative, other: Alternative): Alternative => {
    const fields = new Map(one.object.fields);
    for (const [name, field] of other.object.fields) {
      const before = fields.get(name);
      const isNarrower = field.type.kind === 'any' || before?.type.kind === 'literal';
      fields.set(name, {
        type: before && isNarrower ? before.type : field.type,
        required: field.required || before?.required === true,
        description: field.description || (before?.description ?? ''),
      });
    }
    return {
      object: { kind: 'object', fields, closed: one.object.closed || other.object.closed },
      suffix: one.suffix + other.suffix,
      schema: other.schema ?? one.schema,
    };
  };

  function objectOf({ type, ...schema }: Schema, name: string): ObjectType {
    const { properties, required, additionalProperties: others, ...more } = schema;
    if ((type !== undefined && type !== 'object') || Object.keys(more).length > 0)
      throw new Error(`${name}: ${JSON.stringify(schema)} is not an object`);
    if (isRecord(others) && Object.keys(partsOf(others, name)).length > 0)
      throw new Error(`${name}: additionalProperties beside properties are not supported`);
    const fields = new Map<string, Field>();
    for (const [field, one] of Object.entries(isRecord(properties) ? properties : {}))
      fields.set(field, {
        type: typeOf(one, name + pascalCase(field)),
        required: false,
        description: descriptionOf(one),
      });
    for (const field of listOf(required).map(String))
      fields.set(field, {
        ...(fields.get(field) ?? { type: any, description: '' }),
        required: true,
      });
    return { kind: 'object', fields, closed: others === false };
  }

  function simple(schema: Schema, name: string): Type | ObjectType {
    const { type, items, properties, additionalProperties: others } = schema;
    if (type === undefined && properties === undefined && items === undefined) return any;
    const kind = type ?? (properties ? 'object' : 'array');
    switch (kind) {
      case 'object':
        if (properties || others === false) return objectOf({ ...schema, type }, name);
        return { kind: 'map', of: others === undefined ? any : typeOf(others, name) };
      case 'array':
        return { kind: 'list', of: items === undefined ? any : typeOf(items, `${name}Item`) };
      default:
        if (isPlainKind(kind)) return { kind };
        throw new Error(`${name}: type ${kind} is not supported`);
    }
  }

  return {
    typeOf,
    named: () => [...found.values()].flatMap((one) => (one && !isPlain(one.type) ? [one] : [])),
    get: (name) => {
      const type = found.get(name)?.type;
      if (!type) throw new Error(`${name} is not a type`);
      return type;
    },
  };
}

const plain = ['null', 'string', 'integer', 'number', 'boolean'] as const;
const isPlainKind = (kind: unknown): kind is (typeof plain)[number] =>
  plain.some((one) => one === kind);

const isPlain = (type: Type | ObjectType): type is Type =>
  type.kind === 'any' || isPlainKind(type.kind);

function literal(value: unknown, name: string): Type {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'literal', value };
  throw new Error(`${name}: the constant ${JSON.stringify(value)} is not supported`);
}

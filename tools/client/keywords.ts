// Keywords of JSON Schema: which are read, which are ignored, which are not supported.
import { isRecord, pascalCase } from './text.ts';

export type Schema = Record<string, unknown>;

const structural = new Set(
  '$ref allOf oneOf anyOf enum const type properties required items additionalProperties'.split(
    ' ',
  ),
);
/** Describe or narrow values without changing their type. */
const ignored = new Set(
  'title description default example examples deprecated readOnly writeOnly format pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems minProperties maxProperties propertyNames discriminator contentEncoding contentMediaType externalDocs not if then else dependentRequired dependentSchemas unevaluatedProperties $comment'.split(
    ' ',
  ),
);

/** The schema without what is ignored. */
export function partsOf(schema: unknown, name: string): Schema {
  if (schema === true) return {};
  if (!isRecord(schema)) throw new Error(`${name}: ${JSON.stringify(schema)} is not a schema`);
  const unknown = Object.keys(schema).find(
    (key) => !structural.has(key) && !ignored.has(key) && !key.startsWith('x-'),
  );
  if (unknown !== undefined) throw new Error(`${name}: keyword ${unknown} is not supported`);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => structural.has(key)));
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const descriptionOf = (schema: unknown): string =>
  isRecord(schema) && typeof schema.description === 'string' ? schema.description : '';

/** Schemas of which one holds; those that only name required fields do not count. */
export function variantsOf({ oneOf, anyOf }: Schema, name: string): unknown[] {
  if (oneOf && anyOf) throw new Error(`${name}: oneOf beside anyOf is not supported`);
  const variants = listOf(oneOf ?? anyOf);
  const isRule = (one: unknown) =>
    Object.keys(partsOf(one, name)).every((key) => key === 'required');
  return variants.every(isRule) ? [] : variants;
}

/** What tells a variant from the others: the value of its first constant field, or its place. */
export function suffixOf(schema: unknown, place: number): string {
  const properties = isRecord(schema) && isRecord(schema.properties) ? schema.properties : {};
  const constant = Object.values(properties).find((one) => isRecord(one) && 'const' in one);
  return isRecord(constant) ? pascalCase(String(constant.const).toLowerCase()) : `${place + 1}`;
}

// What generators and other tools need of the OpenAPI document.
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  asJson,
  document,
  type Json,
  operations,
  problemWith,
  resolved,
} from '../support/document/openapi.ts';

const components = resolved(document.components);
const schemas = resolved(components.schemas);

/** All schemas of the document with their places, except those inside examples. */
function schemasIn(value: unknown, place = ''): (readonly [place: string, schema: Json])[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) => schemasIn(one, `${place} ${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).filter(([name]) => !/^examples?$/.test(name));
  return [
    [place.trim(), asJson(value)] as const,
    ...inner.flatMap(([name, one]) => schemasIn(one, `${place} ${name}`)),
  ];
}

const all = schemasIn(document).filter(([place]) => !place.endsWith('properties'));

test('enums contain no null, and a constant text is also an enum', () => {
  const enums = all.flatMap(([place, one]) =>
    Array.isArray(one.enum) ? [[place, one.enum] as const] : [],
  );
  expect(enums.length).toBeGreaterThan(30);
  expect(enums.filter(([, values]) => values.includes(null))).toEqual([]);
  const constants = all.filter(([, one]) => typeof one.const === 'string');
  expect(constants.length).toBeGreaterThan(10);
  for (const [place, one] of constants) expect(one.enum, place).toEqual([one.const]);
});

test('enums of several values have names', () => {
  const inline = all.filter(
    ([place, one]) =>
      Array.isArray(one.enum) && one.enum.length > 1 && !/^components schemas \w+$/.test(place),
  );
  expect(inline.map(([place]) => place)).toEqual([]);
});

test('formats are those that generators know', () => {
  const formats = new Set(
    all.flatMap(([, { format }]) => (typeof format === 'string' ? [format] : [])),
  );
  expect([...formats].sort()).toEqual([
    'binary',
    'date',
    'date-time',
    'idn-email',
    'int32',
    'int64',
    'uri',
  ]);
});

test('no two components of different kinds have the same name', () => {
  const names = Object.entries(components).flatMap(([kind, some]) =>
    ['examples', 'securitySchemes'].includes(kind)
      ? []
      : Object.keys(resolved(some)).map((name) => name.toLowerCase()),
  );
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('path parameters have examples', () => {
  const inPaths = Object.entries(resolved(document.paths)).flatMap(([path, item]) => {
    const { parameters = [] } = resolved(item);
    return z
      .array(z.unknown())
      .parse(parameters)
      .map((one) => [path, resolved(one)] as const);
  });
  expect(inPaths.length).toBeGreaterThan(40);
  for (const [path, { example, schema }] of inPaths) {
    expect(problemWith(example, resolved(schema)), path).toBeUndefined();
    expect(typeof example, path).toBe('string');
  }
});

test.each([
  ['QrCodeContent', 'type', 'QrCodeType'],
  ['WebhookContent', 'event', 'DeliveredEvent'],
])('each value of the discriminator of %s has one variant', (name, property, values) => {
  const { oneOf, discriminator } = z
    .object({
      oneOf: z.array(z.object({ $ref: z.string() })),
      discriminator: z.object({
        propertyName: z.literal(property),
        mapping: z.record(z.string(), z.string()),
      }),
    })
    .parse(schemas[name]);
  const { mapping } = discriminator;
  expect(Object.keys(mapping).sort()).toEqual(
    z.array(z.string()).parse(resolved(schemas[values]).enum).toSorted(),
  );
  expect(new Set(Object.values(mapping))).toEqual(new Set(oneOf.map(({ $ref }) => $ref)));
  for (const [value, $ref] of Object.entries(mapping)) {
    const { properties, required } = resolved({ $ref });
    expect(required).toContain(property);
    expect(resolved(resolved(properties)[property]).enum, $ref).toContain(value);
  }
});

test('no component has a name that generators derive from an operation', () => {
  const words = ['Result', 'Response', 'Params', 'Body', 'Error', 'Query'];
  const taken = new Set(
    operations
      .flatMap(({ operationId }) =>
        words.flatMap((word) => [`${operationId}${word}`, `${operationId}${word}s`]),
      )
      .map((name) => name.toLowerCase()),
  );
  const names = Object.entries(resolved(document.components)).flatMap(([kind, components]) =>
    kind === 'examples' ? [] : Object.keys(resolved(components)),
  );
  expect(names).toContain('QrCode');
  expect(names.filter((name) => taken.has(name.toLowerCase()))).toEqual([]);
});

test('the document has a limited size', () => {
  expect(JSON.stringify(document).length).toBeLessThan(300_000);
});

/** A schema with all references resolved, as tools of an MCP server need it. */
function inlined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inlined);
  if (typeof value !== 'object' || value === null) return value;
  const { discriminator: _hint, ...schema } = resolved(value);
  return Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, inlined(one)]));
}

test('the inputs of all operations have a limited size', () => {
  const inputs = operations.map(({ parameters, body }) => ({
    parameters: parameters.map(({ name, description, schema }) => ({ name, description, schema })),
    body: body?.schema,
  }));
  expect(JSON.stringify(inlined(inputs)).length).toBeLessThan(240_000);
});

test.each([
  ['QrCode', 'QrCodeContent'],
  ['CreateQrCode', 'QrCodeContent'],
  ['WebhookPayload', 'WebhookContent'],
])('a discriminator tells the form of %s', (name, union) => {
  const { allOf } = resolved(schemas[name]);
  expect(allOf).toContainEqual({ oneOf: [{ $ref: `#/components/schemas/${union}` }] });
});

// Random values that a JSON Schema of openapi.json allows, and values that may violate it.
import fc, { type Arbitrary } from 'fast-check';
import { asJson, type Json, resolved } from './openapi.ts';

/** A schema, or a field such as `CreateLogo.url` -> values that also satisfy its description. */
export type Samples = Record<string, readonly unknown[]>;

/** The pattern of unrestricted text. */
const anyText = '^[^\\x00]*$';

/** More items or characters find no more bugs. */
const enough = 3;
const longText = 20_000;

/** A value that the schema allows. */
export function allowedBy(schema: Json, samples: Samples, name = ''): Arbitrary<unknown> {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const called = $ref.split('/').at(-1) ?? '';
    return mostly(samples[called], allowedBy(resolved(schema), samples, called));
  }
  if (Array.isArray(schema.allOf)) {
    const parts = schema.allOf.map((one) => allowedBy(asJson(one), samples));
    return fc.tuple(...parts).map((values) => Object.assign({}, ...values));
  }
  const some = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(some)) return fc.oneof(...some.map((one) => allowedBy(asJson(one), samples)));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return fc.oneof(...types.map((type) => ofType(type, schema, samples, name)));
}

const mostly = (known: readonly unknown[] | undefined, random: Arbitrary<unknown>) =>
  known ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, random) : random;

function ofType(type: unknown, schema: Json, samples: Samples, name: string): Arbitrary<unknown> {
  const min = numberOf(schema.minimum, 0);
  const max = numberOf(schema.maximum, 1_000);
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
    case 'number':
      return fc.double({ min, max, noNaN: true });
    case 'string':
      return textOf(schema);
    case 'array': {
      const least = numberOf(schema.minItems, 0);
      const most = Math.min(numberOf(schema.maxItems, enough), least + enough);
      return fc.array(allowedBy(asJson(schema.items), samples), {
        minLength: least,
        maxLength: most,
      });
    }
    case 'object':
      return objectOf(schema, samples, name);
    default:
      return fc.jsonValue();
  }
}

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function objectOf(schema: Json, samples: Samples, name: string): Arbitrary<unknown> {
  // A read-only field is only accepted with the value that it has.
  const properties = Object.entries(asJson(schema.properties ?? {})).filter(
    ([, shape]) => asJson(shape).readOnly !== true,
  );
  const required = Array.isArray(schema.required) ? schema.required : [];
  const model = Object.fromEntries(
    properties.map(([field, shape]) => [
      field,
      mostly(samples[`${name}.${field}`], allowedBy(asJson(shape), samples)),
    ]),
  );
  return fc.record(model, { requiredKeys: required.filter((field) => field in model) });
}

function textOf({ pattern, format, minLength, maxLength }: Json): Arbitrary<string> {
  const min = numberOf(minLength, 0);
  const max = numberOf(maxLength, 60);
  if (format === 'date-time') return moments;
  if (typeof pattern === 'string' && pattern !== anyText) {
    const fits = (text: string) => [...text].length >= min && [...text].length <= max;
    return fc
      .stringMatching(new RegExp(pattern, 'u'), { maxLength: Math.min(max, 60) })
      .filter(fits);
  }
  const short = fc.string({
    unit: 'binary',
    minLength: min,
    maxLength: Math.max(min, Math.min(max, 30)),
  });
  const odd = fc.constantFrom(...oddTexts.map((text) => [...text].slice(0, max).join('')));
  const long = fc.constant('é'.repeat(Math.min(max, longText)));
  return fc
    .oneof({ weight: 4, arbitrary: short }, { weight: 4, arbitrary: odd }, long)
    .map((text) => text.replaceAll('\0', '').padEnd(min, 'x'));
}

const moments = fc
  .date({
    min: new Date('0001-01-02T00:00:00Z'),
    max: new Date('9999-12-30T00:00:00Z'),
    noInvalidDate: true,
  })
  .chain((date) =>
    fc.constantFrom('Z', '+14:00', '-11:30').map((zone) => date.toISOString().replace('Z', zone)),
  );

/** Text that often breaks programs. */
const oddTexts = [
  '__proto__',
  'constructor',
  '=cmd|/C calc!A1',
  '<script>alert(1)</script>',
  "'; DROP TABLE x; --",
  '👩‍👩‍👧‍👦',
  '\u202eabc',
  'ﷺ',
  '%00',
  '../../etc/passwd',
  '{{7*7}}',
  '\r\nX-Header: 1',
  'null',
  '0',
];

/** Values of every kind, independent of the schema. */
const anything: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'a',
    ...oddTexts,
    'nul\0',
    'half \ud800',
    -1,
    0,
    1.5,
    1e300,
    [],
    {},
  ),
  fc.constant('x'.repeat(longText)),
  fc.constant(Array.from({ length: 600 }, () => 'x')),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The value with one change, which the schema may forbid. */
export function changed(value: unknown): Arbitrary<unknown> {
  if (Array.isArray(value) && value.length > 0) {
    return fc.oneof(
      anything,
      fc
        .nat(value.length - 1)
        .chain((index) => changed(value[index]).map((one) => value.with(index, one))),
    );
  }
  if (typeof value !== 'object' || value === null) return anything;
  const names = Object.keys(value);
  const unknown = fc
    .tuple(fc.constantFrom('x', '__proto__', 'constructor', 'toString', 'Id'), anything)
    .map(([name, one]) => Object.fromEntries([...Object.entries(value), [name, one]]));
  if (names.length === 0) return fc.oneof(unknown, anything);
  const name = fc.constantFrom(...names);
  return fc.oneof(
    unknown,
    name.map((lost) => Object.fromEntries(Object.entries(value).filter(([one]) => one !== lost))),
    name.chain((one) =>
      changed(Object.entries(value).find(([key]) => key === one)?.[1]).map((inner) =>
        Object.fromEntries(
          Object.entries(value).map(([key, old]) => [key, key === one ? inner : old]),
        ),
      ),
    ),
    anything,
  );
}

// Random requests that openapi.json allows.
import fc, { type Arbitrary } from 'fast-check';
import { allowedBy } from '../../support/document/arbitrary.ts';
import { type Operation, type Parameter, resolved } from '../../support/document/openapi.ts';
import { picture, samples, there } from './setting.ts';

export interface Draft {
  path: Record<string, string>;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  body: unknown;
}

export const inPlace = (operation: Operation, place: Parameter['in']) =>
  operation.parameters.filter((one) => one.in === place);

const prefixOf = ({ schema }: Parameter): string =>
  String(schema.pattern).slice(1).split('_')[0] ?? '';

const identifier = (parameter: Parameter): Arbitrary<string> => {
  const prefix = prefixOf(parameter);
  const known = fc.constant(undefined).map(() => there[prefix] ?? '');
  const other = fc.constantFrom(`${prefix}_01hm6xq8e0f9vb5w3y7k2n4p6r`, `${prefix}_0`);
  return fc.oneof({ weight: 14, arbitrary: known }, other);
};

/** Mostly new keys, so that few requests get a stored response. */
const headerValue = ({ name, schema }: Parameter): Arbitrary<unknown> =>
  name === 'Idempotency-Key'
    ? fc.oneof({ weight: 4, arbitrary: fc.uuid() }, allowedBy(schema, samples))
    : fc.oneof(
        fc.constantFrom('*', '"1-0"', '"1-1", W/"2-0"'),
        fc.string({ unit: fc.constantFrom('a', '1', ' ', '*', '-') }).map((tag) => `"${tag}"`),
      );

const recordOf = (parameters: Parameter[], one: (given: Parameter) => Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(parameters.map((given) => [given.name, one(given)])), {
    requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name),
  });

/** A request that the document allows. */
export function draftOf(operation: Operation): Arbitrary<Draft> {
  const value = ({ name, schema }: Parameter) => {
    const known = samples[name];
    const random = allowedBy(schema, samples).map(clipped);
    const weight = 6;
    return known ? fc.oneof({ weight, arbitrary: fc.constantFrom(...known) }, random) : random;
  };
  const path = Object.fromEntries(
    inPlace(operation, 'path').map((one) => [one.name, identifier(one)]),
  );
  const text = fc.oneof(fc.constantFrom(...files), fc.string({ unit: 'grapheme' }));
  return fc.record({
    path: fc.record(path),
    query: recordOf(inPlace(operation, 'query'), value),
    headers: recordOf(inPlace(operation, 'header'), headerValue),
    body: operation.body
      ? operation.body.mediaType === 'text/csv'
        ? text
        : allowedBy(operation.body.schema, samples)
      : fc.constant(undefined),
  });
}

/** A URL is limited to 16 KiB. */
const clipped = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(clipped)
    : typeof value === 'string'
      ? [...value].slice(0, 400).join('')
      : value;

/** The documented example with existing IDs, which contacts no other host. */
export function exampleOf(operation: Operation): Draft {
  const { examples, example } = operation.body?.media ?? {};
  const [named] = Object.values(resolved(examples));
  const text = JSON.stringify(resolved(named).value ?? example ?? null)
    .replaceAll('qr_xyz789', there.qr ?? '')
    .replaceAll('"url":"https://example.com/logo.svg"', `"data":"${picture}"`)
    .replaceAll('https://example.com', 'https://8.8.8.8');
  const path = inPlace(operation, 'path').map((one) => [one.name, there[prefixOf(one)] ?? '']);
  return { path: Object.fromEntries(path), query: {}, headers: {}, body: JSON.parse(text) };
}

const files = [
  'name,url,tags\nA,https://8.8.8.8,print|window\n',
  'type,name,text\nTEXT,=1+1,"a\nb"\n',
  'name;url\n"broken;https://8.8.8.8\n',
  '',
];

// Random documents for the whole schema.
import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** IDs of existing objects for use in documents. */
export const knownIds: string[] = [];

/** Fields that would take the caller's access away, or that wait, such as for email. */
const excluded = new Set([
  'deleteOrganization',
  'purgeOrganization',
  'revokeApiKey',
  'rotateApiKey',
  'updateApiKey',
  'createWebhook',
  'testWebhook',
  'signUp',
  'logIn',
  'requestPasswordReset',
]);

/** Nothing, with a weight of 4 to `more`. */
const maybe = (one: Arbitrary<string>, weight: number): Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight, arbitrary: one });

const quoted = (text: string): string => JSON.stringify(text.replaceAll('\0', '').toWellFormed());

const texts = fc.oneof(
  fc.constantFrom(
    '',
    'A',
    'https://example.com',
    '2024-01-01T00:00:00Z',
    'GPC:S:qr_1',
    '#000000',
    '__proto__',
    '😀',
    '%',
    '\\',
    '(((',
    'a@b.c',
    '+49 30 1',
  ),
  fc.string({ maxLength: 30 }),
  fc.nat(30_000).map((length) => 'x'.repeat(length)),
);

/** A literal of an input type. */
function inputOf(type: GraphQLInputType, depth = 0): Arbitrary<string> {
  if (isNonNullType(type)) return inputOf(type.ofType, depth);
  if (isListType(type)) {
    return fc
      .oneof(
        fc.array(inputOf(type.ofType, depth), { maxLength: 3 }),
        fc
          .tuple(inputOf(type.ofType, depth), fc.nat(depth < 2 ? 120 : 3))
          .map(([one, count]) => Array(count).fill(one)),
      )
      .map((values) => `[${values.slice(0, 120).join(', ')}]`);
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    // Filters contain filters.
    const isDeeper = (field: GraphQLInputField) =>
      depth > 3 && !isNonNullType(field.type) && isInputObjectType(getNamedType(field.type));
    const fields = Object.values(type.getFields()).filter((field) => !isDeeper(field));
    const pair = (field: (typeof fields)[number]) =>
      inputOf(field.type, depth + 1).map((value) => `${field.name}: ${value}`);
    if (type.isOneOf)
      return fc
        .constantFrom(...fields)
        .chain(pair)
        .map((one) => `{${one}}`);
    const chosen = fields.map((field) =>
      isNonNullType(field.type) && field.defaultValue === undefined
        ? pair(field)
        : maybe(pair(field), depth > 2 ? 1 : 4),
    );
    return fc.tuple(...chosen).map((pairs) => `{${pairs.filter((one) => one !== '').join(', ')}}`);
  }
  switch (getNamedType(type).name) {
    case 'ID':
      return fc.oneof(
        { weight: 8, arbitrary: fc.nat().map((n) => quoted(knownIds[n % knownIds.length] ?? '')) },
        texts.map(quoted),
      );
    case 'Int':
      return fc.oneof(fc.constantFrom('1', '5', '100'), fc.integer().map(String));
    case 'Float':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    case 'Boolean':
      return fc.boolean().map(String);
    case 'DateTime':
      return fc.constantFrom(
        '"2024-01-01T00:00:00Z"',
        '"2024-06-30T00:00:00+02:00"',
        '"9999-12-31T23:59:59Z"',
        '"0001-01-01T00:00:00Z"',
      );
    case 'JSON':
    case 'RegistrationResponseJSON':
    case 'AuthenticationResponseJSON':
      return fc.constantFrom(
        '{}',
        '{url: "https://example.com"}',
        '[]',
        '1',
        'null',
        '{a: {b: {c: []}}}',
      );
    default:
      return texts.map(quoted);
  }
}

function argumentsOf(args: readonly GraphQLArgument[]): Arbitrary<string> {
  const chosen = args.map((argument) => {
    const pair = inputOf(argument.type).map((value) => `${argument.name}: ${value}`);
    return isNonNullType(argument.type) && argument.defaultValue === undefined
      ? pair
      : maybe(pair, 2);
  });
  return fc.tuple(...chosen).map((pairs) => {
    const given = pairs.filter((one) => one !== '');
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  });
}

export function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): Arbitrary<string> {
  const type = getNamedType(field.type);
  const inner = isLeafType(type) ? fc.constant('') : selectionOf(type, depth + 1);
  return fc
    .tuple(argumentsOf(field.args), inner)
    .map(([args, selection]) => field.name + args + selection);
}

/** Some fields of a type; the deeper, the fewer of them have fields themselves. */
function selectionOf(type: GraphQLNamedOutputType, depth: number): Arbitrary<string> {
  if (!isObjectType(type) && !isInterfaceType(type)) return fc.constant('{ __typename }');
  const fields = Object.values(type.getFields()).filter(
    ({ name, type: fieldType }) =>
      !excluded.has(name) && (depth < 5 || isLeafType(getNamedType(fieldType))),
  );
  if (fields.length === 0) return fc.constant('{ __typename }');
  return fc
    .array(
      fc.constantFrom(...fields).chain((field) => fieldOf(field, depth)),
      { minLength: 1, maxLength: depth < 2 ? 4 : 3 },
    )
    .map((chosen) => `{ ${chosen.map((one, index) => `a${index}: ${one}`).join(' ')} }`);
}

/** Existing fields, once or as often as aliases are allowed. */
export function documentOf(kind: 'query' | 'mutation'): Arbitrary<string> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !excluded.has(name));
  const field = fc.constantFrom(...fields).chain((one) => fieldOf(one, 1));
  const once = field.map((one) => [one]);
  const often = fc
    .tuple(field, fc.integer({ min: 2, max: 29 }))
    .map(([one, count]) => Array<string>(count).fill(one));
  return fc
    .oneof(once, once, kind === 'query' ? often : once)
    .map((chosen) => `${kind} { ${chosen.map((one, index) => `r${index}: ${one}`).join(' ')} }`);
}

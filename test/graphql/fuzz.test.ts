// Documents made at random of all that the schema has: none fails on the server's side, none holds it up.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
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
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { createDataDir } from '../support/server/embedded.ts';
import { killAll, rest, type Settled, settle } from '../support/server/launch.ts';
import { inShortTurns, launchMeasured, type MeasuredServer } from '../support/server/turns.ts';

const runs = 10 * Number(process.env.FUZZ_RUNS ?? 12);
const seed = Number(process.env.FUZZ_SEED ?? 1);

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

let folder: string;
let server: MeasuredServer;
let ada: Settled;
const ids: string[] = [];
let codeId = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-fuzz-'));
  server = await launchMeasured({
    DATA_DIR: await createDataDir(path.join(folder, 'data')),
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  });
  ada = await settle(server);
  ids.push(ada.organizationId, ada.keyId);
  const code = { type: 'TEXT', name: 'A', data: { text: 'x'.repeat(2_000) }, dynamic: false };
  for (const [list, body] of Object.entries({
    'qr-codes': code,
    folders: { name: 'A' },
    'style-presets': { name: 'A', style: {} },
  })) {
    ids.push(textAt((await rest(server, ada, 'POST', `/${list}`, body)).body, 'id'));
  }
  // Not among those that mutations may take: it stays.
  codeId = textAt((await rest(server, ada, 'POST', '/qr-codes', code)).body, 'id');
});
afterAll(async () => {
  await killAll([server]);
  await rm(folder, { recursive: true });
});

/** What would leave the caller with nothing to ask for; what waits, as mail does. */
const leftOut = new Set([
  'deleteOrganization',
  'revokeApiKey',
  'rotateApiKey',
  'updateApiKey',
  'createWebhook',
  'testWebhook',
  'signUp',
  'logIn',
  'requestPasswordReset',
]);

/** Nothing as often as 4 of so many more. */
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

/** A value of an input type, as a document writes it. */
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
    const fields = Object.values(type.getFields());
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
        { weight: 8, arbitrary: fc.nat().map((n) => quoted(ids[n % ids.length] ?? '')) },
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

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): Arbitrary<string> {
  const type = getNamedType(field.type);
  const inner = isLeafType(type) ? fc.constant('') : selectionOf(type, depth + 1);
  return fc
    .tuple(argumentsOf(field.args), inner)
    .map(([args, selection]) => field.name + args + selection);
}

/** Some fields of a type; below, fewer and fewer that have fields themselves. */
function selectionOf(type: GraphQLNamedOutputType, depth: number): Arbitrary<string> {
  if (!isObjectType(type) && !isInterfaceType(type)) return fc.constant('{ __typename }');
  const fields = Object.values(type.getFields()).filter(
    ({ name, type: fieldType }) =>
      !leftOut.has(name) && (depth < 5 || isLeafType(getNamedType(fieldType))),
  );
  if (fields.length === 0) return fc.constant('{ __typename }');
  return fc
    .array(
      fc.constantFrom(...fields).chain((field) => fieldOf(field, depth)),
      { minLength: 1, maxLength: depth < 2 ? 4 : 3 },
    )
    .map((chosen) => `{ ${chosen.map((one, index) => `a${index}: ${one}`).join(' ')} }`);
}

/** Fields that there are, once or as often as aliases allow. */
function documentOf(kind: 'query' | 'mutation'): Arbitrary<string> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !leftOut.has(name));
  const field = fc.constantFrom(...fields).chain((one) => fieldOf(one, 1));
  const once = field.map((one) => [one]);
  const often = fc
    .tuple(field, fc.integer({ min: 2, max: 29 }))
    .map(([one, count]) => Array<string>(count).fill(one));
  return fc
    .oneof(once, once, kind === 'query' ? often : once)
    .map((chosen) => `${kind} { ${chosen.map((one, index) => `r${index}: ${one}`).join(' ')} }`);
}

/** Answers without an error. */
let whole = 0;

async function tryOut(query: string, nobody: boolean): Promise<void> {
  const name = query.slice(0, 400);
  const answer = await inShortTurns(server, name, async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(!nobody && { 'x-api-key': ada.key }) },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, text: await response.text() };
  });
  expect(answer.status, name).toBeLessThan(500);
  expect(answer.text, name).not.toContain('"INTERNAL"');
  if (!answer.text.includes('"errors"')) whole += 1;
}

test.each(['query', 'mutation'] as const)(
  'any %s',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(documentOf(kind), fc.nat(9), (query, who) => tryOut(query, who === 0)),
      { seed, numRuns: runs },
    );
  },
  120_000,
);

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

/** Chance alone leaves fields out for long; each of these is asked of what is there. */
test.each(
  ['Organization', 'QrCode'].flatMap((type) =>
    fieldsOf(type).map((field) => [`${type}.${field.name}`, type, field] as const),
  ),
)(
  'any %s',
  async (_name, type, field) => {
    const id = type === 'Organization' ? ada.organizationId : codeId;
    await fc.assert(
      fc.asyncProperty(fieldOf(field, 3), (one) =>
        tryOut(`query { node(id: "${id}") { ... on ${type} { ${one} } } }`, false),
      ),
      { seed, numRuns: Math.ceil(runs / 20) },
    );
  },
  120_000,
);

test('not all of it is refused', () => {
  expect(whole).toBeGreaterThan(runs / 10);
});

// Documents with several mutations: each succeeds or fails on its own.
import { isNonNullType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { callEach, changeNothing } from '../organization/each-mutation.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer({ config: { adminReset: 'on' } });
const ada = useCaller(server);

/** Fails for everybody, logged in or not. */
const failing = 'redeemSignInLink(input: {token: "none"}) { user { id } }';

test('each mutation keeps its result between two that fail', async () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const nonNull = mutations.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  expect(nonNull).toEqual([]);
  const called = await callEach(server, {
    selection: (field) => `before: ${failing} ${field} after: ${failing}`,
    paths: [['before'], ['after']],
  });
  const names = mutations.map(({ name }) => name);
  expect(names.filter((name) => !called.has(name) && !changeNothing.has(name))).toEqual([]);
});

test.each([
  'startPasskeyRegistration { options }',
  'startPasskeyReauthentication { options }',
  'startPasskeyLogIn { options }',
])('%s, too', async (field) => {
  const document = `mutation { before: ${failing} ${field} after: ${failing} }`;
  const { data, errors } = await server.graphql(document, {}, { cookie: ada.cookie });
  expect(errors.map(({ path }) => path)).toEqual([['before'], ['after']]);
  const [name = ''] = field.split(' ');
  expect(data).toEqual({ before: null, [name]: { options: expect.any(Object) }, after: null });
});

const create = (alias: string, name: string) =>
  `${alias}: createStylePreset(input: {organizationId: $org, name: "${name}", style: {}}) { stylePreset { name } }`;

test('later mutations run after one that fails, each with its path', async () => {
  const { status, data, errors } = await ada.graphql(
    `mutation ($org: ID!) { ${create('one', 'A')} ${create('two', 'A')} ${create('three', 'B')} }`,
    { org: ada.organizationId },
  );
  expect(status).toBe(200);
  expect(data).toEqual({
    one: { stylePreset: { name: 'A' } },
    two: null,
    three: { stylePreset: { name: 'B' } },
  });
  expect(errors).toMatchObject([{ path: ['two'], extensions: { code: 'CONFLICT' } }]);
  const stored = await server.prisma.stylePreset.findMany({
    where: { organizationId: ada.organizationId },
    orderBy: { name: 'asc' },
  });
  expect(stored.map(({ name }) => name)).toEqual(['A', 'B']);
});

describe('an error that has a status of its own', () => {
  const logIn = (password: string) =>
    `logIn(input: {email: "${ada.email}", password: "${password}"}) { user { id } }`;
  const headers = { accept: 'application/graphql-response+json' };
  const send = (document: string) => server.graphql(document, {}, headers);

  test('is that of the response only if no other mutation succeeded', async () => {
    for (let tries = 0; tries < 10; tries += 1) await send(`mutation { ${logIn('wrong')} }`);
    const alone = await send(`mutation { ${logIn('wrong')} }`);
    expect([alone.status, alone.errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    const both = await send(`mutation { logOut { ok } ${logIn('wrong')} }`);
    expect(both.status).toBe(200);
    expect(both.data).toEqual({ logOut: { ok: true }, logIn: null });
    expect(both.errors).toMatchObject([{ path: ['logIn'], extensions: { code: 'RATE_LIMITED' } }]);
    expect(Number(both.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

// Requests every field and route as every kind of caller and compares the result with docs/access.md.
import { readFile } from 'node:fs/promises';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { providerOf } from '../account/oidc/world.ts';
import { operations } from '../support/document/openapi.ts';
import { startIdp, type TestIdp } from '../support/network/identity-provider.ts';
import type { Person } from '../support/server/server.ts';
import { createCaller, useServer } from '../support/server/setting.ts';
import { fields } from './fields.ts';
import { mutations } from './mutations.ts';
import { routes } from './routes.ts';
import {
  addSecondFactor,
  callers,
  createWorld,
  everything,
  type People,
  signUpAll,
  unprotected,
  type World,
} from './world.ts';

let idp: TestIdp;
const server = useServer(async () => {
  idp = await startIdp();
  await idp.register('http://localhost');
  return { config: { adminReset: 'on', identityProviders: [providerOf(idp)] } };
});
afterAll(() => idp?.close());
let shared: People;
let foreignKey: string;
let readOnly: World;
/** Of organizations that require a second factor, with an admin who lacks it. */
let protectedPeople: [People, Person];
let protectedReadOnly: World;
beforeAll(async () => {
  shared = await signUpAll(server);
  foreignKey = (await createCaller(server, { permissions: everything })).key;
  readOnly = await createWorld(server, shared, foreignKey);
  protectedPeople = await signUpProtected();
  protectedReadOnly = await createProtected();
});

async function signUpProtected(): Promise<[People, Person]> {
  const people = await signUpAll(server);
  await addSecondFactor(server, people.ADMIN);
  return [people, await server.signUp()];
}

const createProtected = ([people, lacking] = protectedPeople) =>
  createWorld(server, people, foreignKey, lacking);

const rows = { ...fields, ...mutations, ...routes };

/** These end sessions or memberships, so each caller gets its own users and organization. */
const needsOwnWorld =
  /Mutation.(?:signUp|logIn|confirmLogIn|redeemSignInLink)|logOut|[pP]asskey|EmailChange|changePassword|endSession|endAllSessions|confirmAuthenticator|createRecoveryCodes|(?:delete|purge)Organization|leaveOrganization/;

/** These change nothing, so all callers share one organization. */
const isReadOnly = /^(?:Query|Organization|User|GET)\b/;

/** The rows of a Markdown table, by their first cell. */
function parseTable(markdown: string): Map<string, string[]> {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
  return new Map(cells.slice(2).map(([name = '', ...rest]) => [name, rest]));
}

const table = parseTable(await readFile(new URL('../../docs/access.md', import.meta.url), 'utf8'));

test('the table lists every root field, every organization field and every route', async () => {
  const expected = ['Query', 'Mutation', 'Subscription', 'Organization'].flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()).map((one) => `${name}.${one}`) : [];
  });
  expected.push(...operations.map(({ method, path }) => `${method} ${path}`));
  const names = new Set([...table.keys()].map((name) => name.replace(/ \(\w+\)$/, '')));
  expect(expected.filter((name) => !names.has(name))).toEqual([]);
  expect([...table.keys()].sort()).toEqual(Object.keys(rows).sort());
});

test.each(Object.entries(rows))('%s', async (name, ask) => {
  const found: string[] = [];
  let world = readOnly;
  if (!isReadOnly.test(name) && !needsOwnWorld.test(name))
    world = await createWorld(server, shared, foreignKey);
  for (const caller of callers) {
    // What was refused has ended nothing: otherwise the next callers are refused, too.
    if (needsOwnWorld.test(name) && (found.length === 0 || found.at(-1) === 'ok'))
      world = await createWorld(server, await signUpAll(server), foreignKey);
    found.push(await ask(world, caller));
  }
  const row = table.get(name);
  expect(found, `| ${name} | ${found.join(' | ')} |`).toEqual(row);
});

const cellOf = (name: string, caller: (typeof callers)[number]) =>
  table.get(name)?.[callers.indexOf(caller)];

/** Not what is public or of the own account. */
const ofOrganizations = Object.entries(rows).filter(
  ([name]) => cellOf(name, 'nobody') !== 'ok' && cellOf(name, 'foreign key') !== '403',
);

test.each(ofOrganizations)('without a second factor that is required: %s', async (name, ask) => {
  const found: string[] = [];
  let world = protectedReadOnly;
  if (!isReadOnly.test(name)) world = await createProtected();
  for (const caller of unprotected) {
    if (needsOwnWorld.test(name)) world = await createProtected(await signUpProtected());
    found.push(await ask(world, caller));
  }
  const [viewer, key] = [cellOf(name, 'VIEWER'), cellOf(name, 'full key')];
  expect(found).toEqual([key === 'ok' && viewer !== 'ok' ? '403' : key, viewer]);
});

// What operators see and do about accounts that SCIM manages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrayAt, textAt } from '../support/document/json.ts';
import { createPlaces, type Places } from '../support/network/place.ts';
import { ask, type Running, runOperator } from '../support/server/command.ts';
import { settle } from '../support/server/launch.ts';
import { scimOf, token } from './client.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;

beforeAll(async () => {
  places = await createPlaces('server');
  place = {
    ...(await places.prepare('one')),
    SCIM_TOKEN: token,
    SCIM_HEIR: 'Nobody@example.com',
    GROUP_ROLES: 'qr-admins=nowhere:ADMIN',
  };
  server = await places.serve(place);
});
afterAll(() => places.close());

test('the start warns of settings that name what does not exist', () => {
  const output = server.output();
  expect(output).toContain('SCIM_HEIR names no active account');
  expect(output).toContain('"email":"nobody@example.com"');
  expect(output).toContain('roles of groups name an organization that does not exist');
  expect(output).toContain('"organization":"nowhere"');
});

test('the operator applies roles of groups to people who are in them already', async () => {
  const { createGroup, createUser } = scimOf(server);
  const ada = await settle(server);
  const id = await createUser('eve@example.com');
  await createGroup('qr-admins', id);
  const { cookie, organizationId } = ada;
  const query = `{ organization(id: "${organizationId}") { slug members { nodes { role user { id } } } } }`;
  const organization = async () => (await ask(server.url, query, { cookie })).body;
  const slug = textAt(await organization(), 'data.organization.slug');
  const run = (GROUP_ROLES: string) =>
    runOperator('apply-group-roles', [], { ...place, GROUP_ROLES });
  expect(await run(`qr-admins=${slug}:EDITOR`)).toEqual({
    code: 0,
    output: 'Applied GROUP_ROLES to 1 person.\n',
  });
  const members = async () => arrayAt(await organization(), 'data.organization.members.nodes');
  expect(await members()).toContainEqual({ role: 'EDITOR', user: { id } });
  await run(`qr-admins=${slug}:VIEWER`);
  expect(await members()).toContainEqual({ role: 'VIEWER', user: { id } });
  expect(await runOperator('apply-group-roles', [], { ...place, GROUP_ROLES: '' })).toMatchObject({
    code: 1,
  });
});

test('the operator reactivates an account', async () => {
  const { createUser, scim } = scimOf(server);
  const bob = 'bob@example.com';
  const id = await createUser(bob, { active: false });
  const run = (command: string, email: string) => runOperator(command, [email], place);
  expect((await run('sign-in-link', bob)).code).toBe(1);
  expect(await run('reactivate-account', 'Bob@example.com')).toEqual({
    code: 0,
    output: expect.stringMatching(
      /^Reactivated the account of bob@example\.com\..*\n.*manages the account over SCIM/,
    ),
  });
  expect((await scim('GET', `/Users/${id}`)).body).toMatchObject({ active: true });
  expect((await run('sign-in-link', bob)).code).toBe(0);
  expect(await run('reactivate-account', bob)).toEqual({
    code: 1,
    output: 'reactivate-account failed: the account of bob@example.com is not deactivated\n',
  });
  expect(await run('reactivate-account', 'carol@example.com')).toMatchObject({
    output: expect.stringContaining('there is no account with the email address carol@'),
  });
});

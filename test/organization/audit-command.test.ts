// `npm run audit-log`: the operator reads the log of an organization that was deleted.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { createPlaces, type Places } from '../support/network/place.ts';
import { ask, type Running, runOperator } from '../support/server/command.ts';
import { rest, type Settled, settle } from '../support/server/launch.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;
let ada: Settled;

beforeAll(async () => {
  places = await createPlaces('server');
  place = { ...(await places.prepare('one')), TRASH_DAYS: '0' };
  server = await places.serve(place);
  ada = await settle(server);
});
afterAll(() => places.close());

const read = (...words: string[]) => runOperator('audit-log', words, place);

test('prints the entries of a deleted organization, from what to what, oldest first', async () => {
  const { organizationId, cookie } = ada;
  const { body } = await rest(server, ada, 'POST', '/folders', { name: 'Menus' });
  await rest(server, ada, 'PUT', `/folders/${textAt(body, 'id')}`, { name: 'Tables' });
  expect((await read('deleted')).output).toBe('');
  const slug = `{ organization(id: "${organizationId}") { slug } }`;
  const confirmation = textAt(
    (await ask(server.url, slug, { cookie })).body,
    'data.organization.slug',
  );
  await ask(
    server.url,
    `mutation { deleteOrganization(input: {id: "${organizationId}", confirmation: "${confirmation}"}) { deletedOrganizationId } }`,
    { cookie },
  );
  const { code, output } = await read(organizationId);
  expect(code).toBe(0);
  const entries = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['createApiKey', 'createFolder', 'updateFolder', 'deleteOrganization']),
  );
  const ids = entries.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  const renamed = entries.find(({ action }) => action === 'updateFolder');
  expect(renamed.targets[0]).toMatchObject({
    name: 'Tables',
    changes: [{ field: 'name', from: 'Menus', to: 'Tables' }],
  });
  expect(output).not.toContain(ada.key);
  expect((await read('deleted')).output).toMatch(
    new RegExp(`^${organizationId} {2}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d {2}A\\n$`),
  );
});

test('says what is wrong', async () => {
  expect(await read('org_none')).toEqual({
    code: 1,
    output: 'audit-log failed: the organization org_none never existed here\n',
  });
  expect((await read('ada')).output).toBe(
    'audit-log failed: ada is not the ID of an organization, which starts with org_\n',
  );
});

// A user of two organizations requests resources of one in the path of the other.
import { beforeAll, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });
let other: string;
beforeAll(async () => {
  const { data } = await server.graphql(
    'mutation { createOrganization(input: {name: "Other"}) { organization { id } } }',
    {},
    { cookie: ada.cookie },
  );
  other = textAt(data, 'createOrganization.organization.id');
});

const ask = (method: string, path: string, body?: object) =>
  server.rest(method, path, {
    body,
    headers: { cookie: ada.cookie, 'x-requested-with': 'test' },
  });

const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
).toString('base64');

test.each([
  ['qr-codes', { type: 'URL', name: 'Q', data: { url: 'https://example.com' } }, { name: 'x' }],
  ['folders', { name: 'F' }, { name: 'x' }],
  ['logos', { name: 'L', data: picture }, undefined],
  ['style-presets', { name: 'P', style: {} }, { name: 'x' }],
  ['webhooks', { url: 'https://example.com', events: ['qr.created'] }, { active: false }],
  ['api-keys', { name: 'K' }, undefined],
])('%s: not found and unchanged', async (list, made, change) => {
  const own = `/organizations/${ada.organizationId}/${list}`;
  const created = await ask('POST', own, made);
  expect(created.status).toBe(201);
  const { body } = created;
  const id = textAt(body, list === 'api-keys' ? 'apiKey.id' : 'id');
  const before = await server.rest('GET', own, { headers: { cookie: ada.cookie } });

  const there = `/organizations/${other}/${list}`;
  const never = `${id.slice(0, -4)}0000`;
  const absent = await ask('DELETE', `${there}/${never}`);
  expect(absent.status).toBe(404);
  const responses = [await ask('DELETE', `${there}/${id}`)];
  if (change) responses.push(await ask('PUT', `${there}/${id}`, change));
  for (const { status, body } of responses) {
    expect(status).toBe(404);
    expect(body).toEqual(absent.body);
  }
  const after = await server.rest('GET', own, { headers: { cookie: ada.cookie } });
  expect(after.body).toEqual(before.body);
});

// Invalid input of API keys gets the same message at both APIs.
import { beforeAll, expect, test } from 'vitest';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });
let id: string;
beforeAll(async () => {
  ({ id } = await server.createKey(ada));
});

const asAda = (method: string, path: string, body: unknown) =>
  server.rest(method, `/organizations/${ada.organizationId}/api-keys${path}`, {
    headers: { cookie: ada.cookie },
    body,
  });

const range = 'must be an IP address or a CIDR range such as 203.0.113.0/24';
const overlap = 'must be between 0 and 2592000 (30 days)';
const addresses = Array.from({ length: 101 }, () => '::1');

type Refusal = [field: string, given: Record<string, unknown>, message: string];
const lists: Refusal[] = [
  ['permissions', { permissions: [] }, 'must have at least 1 entry'],
  ['allowedIps', { allowedIps: addresses }, 'must have at most 100 entries'],
  ['allowedIps.1', { allowedIps: ['::1', '10.0.0.0/33'] }, range],
];

test.each<Refusal>([
  ...lists,
  ['expiresAt', { expiresAt: '2020-01-01T00:00:00Z' }, 'must be in the future'],
])('createApiKey: %s', async (field, given, message) => {
  const body = { name: 'A', ...given };
  expect(await asAda('POST', '', body)).toMatchObject(badRequest(field, message));
  const { errors } = await server.graphql(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { organizationId: ada.organizationId, ...body } },
    { cookie: ada.cookie },
  );
  expect(errors).toMatchObject(refused(field, message));
});

test.each(lists)('updateApiKey: %s', async (field, body, message) => {
  expect(await asAda('PUT', `/${id}`, body)).toMatchObject(badRequest(field, message));
  const { errors } = await server.graphql(
    'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { apiKey { id } } }',
    { input: { id, ...body } },
    { cookie: ada.cookie },
  );
  expect(errors).toMatchObject(refused(field, message));
});

test.each([-1, 2_592_001])('rotateApiKey: an overlap of %d seconds', async (overlapSeconds) => {
  const answer = await asAda('POST', `/${id}/rotate`, { overlapSeconds });
  expect(answer).toMatchObject(badRequest('overlapSeconds', overlap));
  const { errors } = await server.graphql(
    'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret } }',
    { input: { id, overlapSeconds } },
    { cookie: ada.cookie },
  );
  expect(errors).toMatchObject(refused('overlapSeconds', overlap));
});

test('null is the default of a new key; in a change it removes the addresses, and nothing else', async () => {
  const nulls = { permissions: null, expiresAt: null, allowedIps: null };
  expect(await asAda('POST', '', { name: 'A', ...nulls })).toMatchObject({
    status: 201,
    body: { apiKey: { expiresAt: null, allowedIps: [] } },
  });
  const open = await asAda('PUT', `/${id}`, { allowedIps: null });
  expect(open).toMatchObject({ status: 200, body: { allowedIps: [] } });
  for (const field of ['name', 'permissions']) {
    const changed = await asAda('PUT', `/${id}`, { [field]: null });
    expect(changed).toMatchObject({ status: 400, body: { details: [{ field }] } });
  }
});

test('The expiry of a key is stored as it is shown, in whole seconds', async () => {
  const made = await asAda('POST', '', { name: 'A', expiresAt: '2999-01-01T02:00:00.9+02:00' });
  expect(made.body).toMatchObject({ apiKey: { expiresAt: '2999-01-01T00:00:00Z' } });
  const { id: madeId } = Object(made.body).apiKey;
  const { expiresAt } = await server.prisma.apiKey.findUniqueOrThrow({ where: { id: madeId } });
  expect(expiresAt).toEqual(new Date('2999-01-01T00:00:00Z'));
});

const badRequest = (field: string, message: string) => ({
  status: 400,
  body: { details: [{ field, message }] },
});

const refused = (field: string, message: string) => [
  { extensions: { code: 'BAD_REQUEST', details: [{ field: `input.${field}`, message }] } },
];

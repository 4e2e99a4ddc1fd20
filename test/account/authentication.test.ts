// Authentication, the same in both APIs.
import { describe, expect, test } from 'vitest';
import { createKey } from '../../src/auth/api-key.ts';
import { useCaller, usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const bob = usePerson(server, { once: true, name: 'Bob' });

const unauthorized = {
  statusCode: 401,
  message: 'Invalid or missing API key',
  error: 'Unauthorized',
  code: 'UNAUTHORIZED',
};
const revoked = {
  statusCode: 403,
  message: 'This API key has been revoked',
  error: 'Forbidden',
  code: 'API_KEY_REVOKED',
};

type Headers = Record<string, string>;

/** The responses of both APIs to these headers. */
async function askBoth(headers: Headers) {
  const rest = await server.rest('GET', `/organizations/${ada.organizationId}/qr-codes`, {
    headers,
  });
  const graphql = await server.graphql('{ me { id } }', {}, headers);
  return { rest, graphql };
}

async function expectBoth(headers: Headers, expected: typeof unauthorized) {
  const { rest, graphql } = await askBoth(headers);
  expect(rest.status).toBe(expected.statusCode);
  expect(rest.headers.get('content-type')).toMatch(/^application\/json/);
  expect(rest.body).toEqual(expected);
  expect(graphql.status).toBe(expected.statusCode);
  expect(graphql.errors).toEqual([
    { message: expected.message, extensions: expect.objectContaining({ code: expected.code }) },
  ]);
}

describe('a wrong key', () => {
  const changed = (text: string, index: number) =>
    text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);

  test.each<[string, () => Headers]>([
    ['none', () => ({})],
    ['an empty header', () => ({ 'x-api-key': '' })],
    ['Bearer without a token', () => ({ authorization: 'Bearer ' })],
    ['Bearer with other text', () => ({ authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x' })],
    ['10 kB', () => ({ 'x-api-key': `ilqr_${'a'.repeat(10_000)}` })],
    ['a key of another product', () => ({ 'x-api-key': 'sk_live_4eC39HqLyjWDarjtT1zdp7dc' })],
    ['a public ID with one character changed', () => ({ 'x-api-key': changed(ada.key, 8) })],
    ['a secret with one character changed', () => ({ 'x-api-key': changed(ada.key, 30) })],
    ['a checksum with one character changed', () => ({ 'x-api-key': changed(ada.key, 52) })],
    ['an uppercase prefix', () => ({ 'x-api-key': ada.key.replace('ilqr_', 'ILQR_') })],
    ['spaces inside', () => ({ 'x-api-key': ada.key.replace('_', '_ ') })],
    [
      'the correct ID with another secret, well-formed',
      () => ({ 'x-api-key': createKey('another secret', { publicId: ada.key.slice(5, 17) }).text }),
    ],
    ['a well-formed key that does not exist', () => ({ 'x-api-key': createKey('another').text })],
    [
      'different keys in X-API-Key and Bearer',
      () => ({ 'x-api-key': ada.key, authorization: `Bearer ${createKey('another').text}` }),
    ],
    ['a session cookie that does not exist', () => ({ cookie: 'ilqr_session=abc' })],
  ])('%s gets the documented 401', (_name, headers) => expectBoth(headers(), unauthorized));

  test('two different X-API-Key headers get the documented 401', async () => {
    const headers = new Headers([
      ['x-api-key', ada.key],
      ['x-api-key', createKey('another').text],
    ]);
    const url = `${server.url}/api/v1/users/me/organizations`;
    const response = await fetch(url, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(unauthorized);
  });

  test('a wrong key is rejected even with a valid session', () =>
    expectBoth({ 'x-api-key': 'ilqr_wrong', cookie: ada.cookie }, unauthorized));
});

test('a valid key works in X-API-Key and as a Bearer token, in any letter case of the header', async () => {
  const right: Headers[] = [
    { 'x-api-key': ada.key },
    { 'X-API-KEY': ada.key },
    { authorization: `Bearer ${ada.key}` },
    { authorization: `bearer ${ada.key}` },
    { 'x-api-key': ada.key, authorization: `Bearer ${ada.key}` },
  ];
  for (const headers of right) {
    const { rest, graphql } = await askBoth(headers);
    expect(rest.status).toBe(200);
    expect(graphql.data).toEqual({ me: { id: ada.userId } });
  }
});

test('a revoked key gets API_KEY_REVOKED from the next request; with a wrong secret it gets 401', async () => {
  const { id, secret } = await server.createKey(ada);
  expect((await askBoth({ 'x-api-key': secret })).rest.status).toBe(200);
  const { data } = await server.graphql(
    'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id status revokedAt } } }',
    { id },
    { cookie: ada.cookie },
  );
  expect(data).toEqual({
    revokeApiKey: { apiKey: { id, status: 'REVOKED', revokedAt: expect.any(String) } },
  });
  await expectBoth({ 'x-api-key': secret }, revoked);
  const guess = createKey('another', { publicId: secret.slice(5, 17) }).text;
  await expectBoth({ 'x-api-key': guess }, unauthorized);
});

test('an expired key gets 401', async () => {
  const { id, secret } = await server.createKey(ada, { expiresAt: '2999-01-01T00:00:00Z' });
  expect((await askBoth({ 'x-api-key': secret })).rest.status).toBe(200);
  await server.prisma.apiKey.update({ where: { id }, data: { expiresAt: new Date(0) } });
  await expectBoth({ 'x-api-key': secret }, unauthorized);
});

test('a rotated key keeps working during the overlap; without overlap it is revoked at once', async () => {
  const { id, secret } = await server.createKey(ada);
  const rotate = (id: string, overlapSeconds?: number) =>
    server.graphql(
      `mutation ($input: RotateApiKeyInput!) {
        rotateApiKey(input: $input) { secret apiKey { id permissions } replaced { id status } }
      }`,
      { input: { id, ...(overlapSeconds !== undefined && { overlapSeconds }) } },
      { cookie: ada.cookie },
    );
  const first = await rotate(id, 3600);
  expect(first.data).toMatchObject({ rotateApiKey: { replaced: { id, status: 'ACTIVE' } } });
  expect((await askBoth({ 'x-api-key': secret })).rest.status).toBe(200);
  // It already has a successor.
  expect((await rotate(id)).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  const other = await server.createKey(ada);
  const second = await rotate(other.id);
  expect(second.data).toMatchObject({
    rotateApiKey: { replaced: { id: other.id, status: 'REVOKED' } },
  });
  await expectBoth({ 'x-api-key': other.secret }, revoked);
});

describe('permissions', () => {
  test('a key is limited by the current role of its owner', async () => {
    const carol = await server.addMember(ada.organizationId, 'ADMIN');
    const { secret } = await server.createKey({ ...carol, organizationId: ada.organizationId });
    const create = () =>
      server.rest('POST', `/organizations/${ada.organizationId}/qr-codes`, {
        key: secret,
        body: { type: 'URL', name: 'x', data: { url: 'https://example.com' } },
      });
    expect((await create()).status).toBe(201);
    const where = {
      organizationId_userId: { organizationId: ada.organizationId, userId: carol.userId },
    };
    await server.prisma.member.update({ where, data: { role: 'VIEWER' } });
    expect((await create()).body).toMatchObject({ code: 'FORBIDDEN' });
    expect((await askBoth({ 'x-api-key': secret })).rest.status).toBe(200);
    await server.prisma.member.delete({ where });
    await expectBoth({ 'x-api-key': secret }, revoked);
  });
});

test('checks run in this order: route, authentication, authorization, validation', async () => {
  const path = `/organizations/${bob.organizationId}/qr-codes`;
  const bad = { body: '{"type":' };
  const codes = [
    await server.rest('POST', `${path}/x/y/z`, bad),
    await server.rest('POST', path, bad),
    await server.rest('POST', path, { ...bad, key: ada.key }),
    await server.rest('POST', path.replace(bob.organizationId, ada.organizationId), {
      ...bad,
      key: ada.key,
    }),
  ].map(({ status }) => status);
  expect(codes).toEqual([404, 401, 404, 400]);
});

// Device authorization (RFC 8628) over HTTP.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { startServer } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { deviceClient, refused } from './client.ts';

const server = useServer();
const ada = usePerson(server);
const { approve, deny, later, poll, post, seen, start } = deviceClient(server, ada);

test('a device gets a key once a person approved it, and only once', async () => {
  const { body, deviceCode, userCode } = await start({ device_name: 'Laptop' });
  expect(body).toEqual({
    device_code: expect.stringMatching(/^[\w-]{43}$/),
    user_code: expect.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/),
    verification_uri: `${server.url}/dashboard/device`,
    verification_uri_complete: `${server.url}/dashboard/device#${userCode}`,
    expires_in: 600,
    interval: 5,
  });
  expect(await poll(deviceCode)).toMatchObject(refused('authorization_pending'));
  expect(await poll(deviceCode)).toMatchObject(refused('slow_down'));

  const typed = ` ${userCode.toLowerCase().replace('-', ' ')}`;
  expect((await seen(typed, { cookie: ada.cookie })).data).toMatchObject({
    deviceAuthorization: {
      name: 'Laptop',
      permissions: expect.not.arrayContaining(['API_KEYS_WRITE']),
    },
  });
  expect((await approve(typed)).errors).toEqual([]);
  // The code is used up for people.
  expect((await approve(userCode)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await seen(userCode, { cookie: ada.cookie })).errors[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );

  await later();
  const [one, other] = await Promise.all([poll(deviceCode), poll(deviceCode)]);
  const given = one.status === 200 ? one : other;
  expect([one.status, other.status].sort()).toEqual([200, 400]);
  expect(given.body).toEqual({
    access_token: expect.stringMatching(/^ilqr_/),
    token_type: 'Bearer',
    scope: expect.stringContaining('QR_CODES_WRITE'),
    api_key_id: expect.stringMatching(/^key_/),
    organization_id: ada.organizationId,
  });
  expect(await poll(deviceCode)).toMatchObject(refused('invalid_grant'));
  const key = textAt(given.body, 'access_token');
  const { data } = await server.graphql('{ me { id } }', {}, { 'x-api-key': key });
  expect(data).toEqual({ me: { id: ada.userId } });

  const entries = await server.prisma.auditEvent.findMany({
    where: { organizationId: ada.organizationId },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ action, userId }) => [action, userId])).toEqual([
    ['approveDevice', ada.userId],
    ['createApiKey', ada.userId],
  ]);
});

test('a denied or expired request gets nothing', async () => {
  const denied = await start();
  expect((await deny(denied.userCode)).errors).toEqual([]);
  expect(await poll(denied.deviceCode)).toMatchObject(refused('access_denied'));
  expect(await poll(denied.deviceCode)).toMatchObject(refused('invalid_grant'));
  const expired = await start();
  await server.prisma.deviceAuthorization.updateMany({ data: { expiresAt: new Date(0) } });
  expect((await approve(expired.userCode)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await poll(expired.deviceCode)).toMatchObject(refused('expired_token'));
});

test('only admins can approve, in their own organization, and only people', async () => {
  const { userCode } = await start();
  const editor = await server.addMember(ada.organizationId, 'EDITOR');
  expect((await approve(userCode, editor)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  const stranger = await server.signUp();
  expect((await approve(userCode, stranger)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  const key = await server.createKey(ada, { permissions: ['API_KEYS_WRITE', 'QR_CODES_READ'] });
  const asKey = await seen(userCode, { 'x-api-key': key.secret });
  expect(asKey.errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await seen(userCode, {})).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  expect((await approve(userCode)).errors).toEqual([]);
});

test('approval needs a person who proved who they are a short while ago', async () => {
  const { userCode } = await start();
  await server.prisma.session.updateMany({
    where: { userId: ada.userId },
    data: { authenticatedAt: new Date(Date.now() - 11 * 60_000) },
  });
  expect((await approve(userCode)).errors[0]?.extensions.code).toBe('REAUTHENTICATION_REQUIRED');
});

test('who lost the role since, or was deactivated, gives no key', async () => {
  const bob = await server.addMember(ada.organizationId, 'ADMIN');
  const { deviceCode, userCode } = await start();
  expect((await approve(userCode, bob)).errors).toEqual([]);
  await server.prisma.member.updateMany({
    where: { userId: bob.userId },
    data: { role: 'EDITOR' },
  });
  const keys = await server.prisma.apiKey.count();
  expect(await poll(deviceCode)).toMatchObject(refused('access_denied'));
  expect(await server.prisma.apiKey.count()).toBe(keys);
});

test('scopes are permissions', async () => {
  const { deviceCode, userCode } = await start({ scope: 'API_KEYS_READ QR_CODES_READ' });
  await approve(userCode);
  expect((await poll(deviceCode)).body).toMatchObject({ scope: 'QR_CODES_READ API_KEYS_READ' });
  const wrong = await post('device/code', { client_id: 'ilqr', scope: 'QR_CODES_READ admin' });
  expect(wrong).toMatchObject(refused('invalid_scope'));
});

test.each([
  ['device/code', {}, 'invalid_request'],
  ['device/code', { client_id: 'another' }, 'invalid_client'],
  ['device/code', { client_id: 'ilqr', device_name: 'a\nb' }, 'invalid_request'],
  ['device/code', 'client_id=ilqr&client_id=ilqr', 'invalid_request'],
  ['device/token', { client_id: 'ilqr', grant_type: 'password' }, 'unsupported_grant_type'],
  ['device/token', { client_id: 'ilqr' }, 'invalid_request'],
  ['revoke', {}, 'invalid_request'],
])('%s with %j is refused', async (path, form, error) => {
  expect(await post(path, form)).toMatchObject({
    status: 400,
    body: { error, error_description: expect.any(String) },
  });
});

test('other media types and endpoints are refused', async () => {
  const json = await fetch(`${server.url}/oauth/device/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"client_id":"ilqr"}',
  });
  expect(json.status).toBe(400);
  expect(await json.json()).toMatchObject({ error: 'invalid_request' });
  expect((await post('token', {})).status).toBe(404);
});

test('wrong codes are limited for each person, devices for each network', async () => {
  const { userCode } = await start();
  const codes: string[] = [];
  for (let attempt = 0; attempt < 11; attempt++) {
    const { errors } = await seen('BBBB-BBBB', { cookie: ada.cookie });
    codes.push(errors[0]?.extensions.code ?? '');
  }
  expect(codes).toEqual([...Array.from({ length: 10 }, () => 'NOT_FOUND'), 'RATE_LIMITED']);
  expect((await seen(userCode, { cookie: ada.cookie })).errors[0]?.extensions.code).toBe(
    'RATE_LIMITED',
  );
  const bob = await server.signUp();
  expect((await seen(userCode, { cookie: bob.cookie })).errors).toEqual([]);
  const other = await startServer();
  let last = { status: 0 };
  for (let device = 0; device < 31; device++) {
    last = await post('device/code', { client_id: 'ilqr' }, other.url);
  }
  expect(last.status).toBe(429);
  await other.close();
});

test('codes are stored as hashes', async () => {
  const { deviceCode, userCode } = await start();
  const [row] = await server.prisma.deviceAuthorization.findMany({
    orderBy: { id: 'desc' },
    take: 1,
  });
  const stored = JSON.stringify(row, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  expect(stored).not.toContain(deviceCode);
  expect(stored).not.toContain(userCode.replace('-', ''));
});

test('a key can revoke itself, whatever its permissions', async () => {
  const { id, secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  expect(await post('revoke', { token: secret, token_type_hint: 'access_token' })).toMatchObject({
    status: 200,
    body: '',
  });
  const { errors } = await server.graphql('{ me { id } }', {}, { 'x-api-key': secret });
  expect(errors[0]?.extensions.code).toBe('API_KEY_REVOKED');
  expect(await post('revoke', { token: secret })).toMatchObject({ status: 200 });
  expect(await post('revoke', { token: 'ilqr_unknown' })).toMatchObject({ status: 200 });
  const entry = await server.prisma.auditEvent.findFirst({
    where: { targetId: id, action: 'revokeApiKey' },
  });
  expect(entry).toMatchObject({ userId: ada.userId, apiKeyId: id });
});

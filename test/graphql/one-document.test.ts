// Changes of permissions apply within the same document, and while a body is being received.
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createCaller, usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const codesOf = ({ errors }: { errors: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);
const createKey = (name = 'createApiKey') =>
  `${name}: createApiKey(input: {organizationId: "${ada.organizationId}", name: "x"}) { secret }`;
const count = () => server.prisma.apiKey.count({ where: { organizationId: ada.organizationId } });

describe('within one document', () => {
  test('a user who has left can no longer create anything', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const response = await server.graphql(
      `mutation { leaveOrganization(input: {organizationId: "${ada.organizationId}"}) { removedMemberId } ${createKey()}
        createInvitation(input: {organizationId: "${ada.organizationId}", email: "a@b.example", role: ADMIN}) { link } }`,
      {},
      { cookie: bob.cookie },
    );
    expect(codesOf(response)).toContain('NOT_FOUND');
    expect(await count()).toBe(0);
    expect(
      await server.prisma.invitation.count({ where: { organizationId: ada.organizationId } }),
    ).toBe(0);
  });

  test('a user who has given up the ADMIN role loses its permissions', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const { id } = await server.prisma.member.findFirstOrThrow({
      where: { organizationId: ada.organizationId, userId: bob.userId },
    });
    const response = await server.graphql(
      `mutation {
        first: updateOrganization(input: {id: "${ada.organizationId}", name: "First"}) { organization { id } }
        changeMemberRole(input: {id: "${id}", role: VIEWER}) { member { role } }
        second: updateOrganization(input: {id: "${ada.organizationId}", name: "Second"}) { organization { id } }
        ${createKey()} }`,
      {},
      { cookie: bob.cookie },
    );
    expect(codesOf(response)).toContain('FORBIDDEN');
    expect(await count()).toBe(0);
    const { name } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    expect(name).toBe('First');
  });

  test('deleted objects are not found', async () => {
    const { slug } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    const response = await server.graphql(
      `mutation { deleteOrganization(input: {id: "${ada.organizationId}", confirmation: "${slug}"}) { deletedOrganizationId }
        ${createKey()}
        createQrCode(input: {organizationId: "${ada.organizationId}", name: "x", content: {text: {text: "x"}}}) { qrCode { id } } }`,
      {},
      { cookie: ada.cookie },
    );
    expect(new Set(codesOf(response))).toEqual(new Set(['NOT_FOUND']));
  });

  test('a user who has logged out is anonymous; a key that revoked itself cannot create keys', async () => {
    const person = await server.graphql(
      `mutation { logOut { ok } ${createKey()} }`,
      {},
      { cookie: ada.cookie },
    );
    expect(codesOf(person)).toContain('UNAUTHORIZED');
    expect(await count()).toBe(0);
    const again = await createCaller(server, { permissions: ['API_KEYS_WRITE'] });
    const response = await again.graphql(
      `mutation { revokeApiKey(input: {id: "${again.keyId}"}) { apiKey { status } }
        createApiKey(input: {organizationId: "${again.organizationId}", name: "x", permissions: [API_KEYS_WRITE]}) { secret } }`,
    );
    expect(codesOf(response)).toContain('NOT_FOUND');
    expect(
      await server.prisma.apiKey.count({ where: { organizationId: again.organizationId } }),
    ).toBe(1);
  });

  test('hashing passwords counts toward the cost', async () => {
    const one = (index: number) =>
      `a${index}: logIn(input: {email: "x${index}@example.com", password: "x"}) { user { id } }`;
    const many = Array.from({ length: 25 }, (_, index) => one(index)).join(' ');
    const { errors } = await server.graphql(`mutation { ${many} }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', cost: {} });
  });
});

describe('while the body is being received', () => {
  /** Sends the headers and one byte, waits for `meanwhile`, sends the rest. */
  async function slowly(
    path: string,
    headers: Record<string, string>,
    body: object,
    meanwhile: () => Promise<unknown>,
  ) {
    const text = JSON.stringify(body);
    const sent = request(`${server.url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': text.length },
    });
    const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', (response) => {
        let received = '';
        response.on('data', (chunk) => {
          received += String(chunk);
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: received }));
      });
    });
    sent.write(text.slice(0, 1));
    await sleep(200);
    await meanwhile();
    sent.end(text.slice(1));
    return answer;
  }

  test('a key that is revoked can do nothing in either API', async () => {
    for (const api of ['rest', 'graphql']) {
      const { id, secret } = await server.createKey(ada, { permissions: ['API_KEYS_WRITE'] });
      const revoke = () =>
        server.graphql(
          'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
          { id },
          { cookie: ada.cookie },
        );
      const before = await count();
      const response =
        api === 'rest'
          ? await slowly(
              `/api/v1/organizations/${ada.organizationId}/api-keys`,
              { 'x-api-key': secret },
              { name: 'x', permissions: ['API_KEYS_WRITE'] },
              revoke,
            )
          : await slowly(
              '/graphql',
              { 'x-api-key': secret },
              {
                query: `mutation { createApiKey(input: {organizationId: "${ada.organizationId}", name: "x", permissions: [API_KEYS_WRITE]}) { secret } }`,
              },
              revoke,
            );
      expect(response.status).toBe(403);
      expect(response.body).toContain('API_KEY_REVOKED');
      expect(await count()).toBe(before);
    }
  });
});

test('a session created during a password change is ended by it', async () => {
  const headers = { cookie: ada.cookie };
  const logIn = () =>
    server.graphql('mutation ($i: LogInInput!) { logIn(input: $i) { user { id } } }', {
      i: { email: ada.email, password: ada.password },
    });
  const change = server.graphql(
    'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) { user { id } } }',
    { i: { currentPassword: ada.password, newPassword: 'four other random words' } },
    headers,
  );
  const begun = await Promise.all([logIn(), logIn(), logIn(), logIn()]);
  expect((await change).errors).toEqual([]);
  for (const { headers } of begun) {
    const cookie = headers.get('set-cookie')?.split(';')[0];
    if (!cookie) continue;
    expect((await server.graphql('{ me { id } }', {}, { cookie })).status).toBe(401);
  }
});

test('a key cannot grant a later expiry or more addresses than it has', async () => {
  const end = new Date(Date.now() + 3_600_000).toISOString();
  const limited = await server.createKey(ada, { permissions: ['API_KEYS_WRITE'], expiresAt: end });
  await server.graphql(
    'mutation ($i: UpdateApiKeyInput!) { updateApiKey(input: $i) { apiKey { id } } }',
    { i: { id: limited.id, allowedIps: ['127.0.0.0/8', '::1'] } },
    { cookie: ada.cookie },
  );
  const headers = { 'x-api-key': limited.secret };
  const create = (input: object) =>
    server.graphql(
      'mutation ($i: CreateApiKeyInput!) { createApiKey(input: $i) { apiKey { expiresAt allowedIps } } }',
      {
        i: {
          organizationId: ada.organizationId,
          name: 'x',
          permissions: ['API_KEYS_WRITE'],
          ...input,
        },
      },
      headers,
    );
  const usual = await create({});
  expect(usual.data).toEqual({
    createApiKey: {
      apiKey: { expiresAt: `${end.slice(0, 19)}Z`, allowedIps: ['127.0.0.0/8', '::1'] },
    },
  });
  expect(codesOf(await create({ expiresAt: '2999-01-01T00:00:00Z' }))).toEqual(['FORBIDDEN']);
  expect(codesOf(await create({ allowedIps: ['0.0.0.0/0'] }))).toEqual(['FORBIDDEN']);
  expect(codesOf(await create({ allowedIps: [] }))).toEqual(['FORBIDDEN']);
  const widen = await server.graphql(
    'mutation ($i: UpdateApiKeyInput!) { updateApiKey(input: $i) { apiKey { id } } }',
    { i: { id: limited.id, allowedIps: [] } },
    headers,
  );
  expect(codesOf(widen)).toEqual(['FORBIDDEN']);
  const wide = await server.createKey(ada, { permissions: ['API_KEYS_WRITE'] });
  const rotate = await server.graphql(
    'mutation ($id: ID!) { rotateApiKey(input: {id: $id}) { secret } }',
    { id: wide.id },
    headers,
  );
  expect(codesOf(rotate)).toEqual(['FORBIDDEN']);
});

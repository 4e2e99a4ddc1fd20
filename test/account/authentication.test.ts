// Who is calling: the same answers at both doors.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../src/auth/api-key.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let bob: Person;
let key: { id: string; secret: string };
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp('Ada');
  bob = await server.signUp('Bob');
  key = await server.createKey(ada);
});
afterAll(() => server.close());

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

/** What both doors answer to somebody with these headers. */
async function askBoth(headers: Headers) {
  const rest = await server.rest('GET', `/organizations/${ada.organizationId}/qr-codes`, {
    headers,
  });
  const graphql = await server.graphql('{ me { id } }', {}, headers);
  return { rest, graphql };
}

async function expectBoth(headers: Headers, wanted: typeof unauthorized) {
  const { rest, graphql } = await askBoth(headers);
  expect(rest.status).toBe(wanted.statusCode);
  expect(rest.headers.get('content-type')).toMatch(/^application\/json/);
  expect(rest.body).toEqual(wanted);
  expect(graphql.status).toBe(wanted.statusCode);
  expect(graphql.errors).toEqual([
    { message: wanted.message, extensions: expect.objectContaining({ code: wanted.code }) },
  ]);
}

describe('a wrong key', () => {
  const changed = (text: string, index: number) =>
    text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);

  test.each<[string, () => Headers]>([
    ['none', () => ({})],
    ['an empty header', () => ({ 'x-api-key': '' })],
    ['Bearer with nothing', () => ({ authorization: 'Bearer ' })],
    ['Bearer with another text', () => ({ authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x' })],
    ['10 kB', () => ({ 'x-api-key': `ilqr_${'a'.repeat(10_000)}` })],
    ['a key of another product', () => ({ 'x-api-key': 'sk_live_4eC39HqLyjWDarjtT1zdp7dc' })],
    ['one character of the public id changed', () => ({ 'x-api-key': changed(key.secret, 8) })],
    ['one character of the secret changed', () => ({ 'x-api-key': changed(key.secret, 30) })],
    ['one character of the checksum changed', () => ({ 'x-api-key': changed(key.secret, 52) })],
    ['an upper case prefix', () => ({ 'x-api-key': key.secret.replace('ilqr_', 'ILQR_') })],
    ['spaces inside', () => ({ 'x-api-key': key.secret.replace('_', '_ ') })],
    [
      'the right id with another secret, well-formed',
      () => ({ 'x-api-key': createKey('another secret', key.secret.slice(5, 17)).text }),
    ],
    ['a well-formed key that never was', () => ({ 'x-api-key': createKey('another').text })],
    [
      'X-API-Key and Bearer that differ',
      () => ({ 'x-api-key': key.secret, authorization: `Bearer ${createKey('another').text}` }),
    ],
    ['a session cookie that never was', () => ({ cookie: 'ilqr_session=abc' })],
  ])('%s gets the one 401', (_name, headers) => expectBoth(headers(), unauthorized));

  test('two X-API-Key headers that differ get the one 401', async () => {
    const headers = new Headers([
      ['x-api-key', key.secret],
      ['x-api-key', createKey('another').text],
    ]);
    const url = `${server.url}/api/v1/users/me/organizations`;
    const response = await fetch(url, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(unauthorized);
  });

  test('a wrong key is not rescued by a good session', () =>
    expectBoth({ 'x-api-key': 'ilqr_wrong', cookie: ada.cookie }, unauthorized));
});

test('a right key comes in through X-API-Key, through Bearer, in any case of the header', async () => {
  const right: Headers[] = [
    { 'x-api-key': key.secret },
    { 'X-API-KEY': key.secret },
    { authorization: `Bearer ${key.secret}` },
    { authorization: `bearer ${key.secret}` },
    { 'x-api-key': key.secret, authorization: `Bearer ${key.secret}` },
  ];
  for (const headers of right) {
    const { rest, graphql } = await askBoth(headers);
    expect(rest.status).toBe(200);
    expect(graphql.data).toEqual({ me: { id: ada.userId } });
  }
});

test('a revoked key is told so from the next request on; with a wrong secret it stays a 401', async () => {
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
  const guess = createKey('another', secret.slice(5, 17)).text;
  await expectBoth({ 'x-api-key': guess }, unauthorized);
});

test('an expired key gets 401', async () => {
  const { id, secret } = await server.createKey(ada, { expiresAt: '2999-01-01T00:00:00Z' });
  expect((await askBoth({ 'x-api-key': secret })).rest.status).toBe(200);
  await server.prisma.apiKey.update({ where: { id }, data: { expiresAt: new Date(0) } });
  await expectBoth({ 'x-api-key': secret }, unauthorized);
});

test('a rotated key works on through its overlap; without one it is revoked at once', async () => {
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
  // It has a successor already.
  expect((await rotate(id)).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  const other = await server.createKey(ada);
  const second = await rotate(other.id);
  expect(second.data).toMatchObject({
    rotateApiKey: { replaced: { id: other.id, status: 'REVOKED' } },
  });
  await expectBoth({ 'x-api-key': other.secret }, revoked);
});

describe('what belongs to another organization', () => {
  test('its paths are those of one that never existed', async () => {
    const never = bob.organizationId.replace(/.{4}$/, 'zzzz');
    for (const rest of ['', '/qr_01h455vb4pex5vsknk084sn02q']) {
      for (const method of rest ? ['GET', 'PUT', 'DELETE'] : ['GET', 'POST']) {
        const body = method === 'PUT' || method === 'POST' ? { nonsense: 1 } : undefined;
        const ask = (organizationId: string) =>
          server.rest(method, `/organizations/${organizationId}/qr-codes${rest}`, {
            key: key.secret,
            body,
          });
        const [foreign, nothing] = [await ask(bob.organizationId), await ask(never)];
        expect(foreign.status, method).toBe(404);
        expect(foreign.bytes).toEqual(nothing.bytes);
      }
    }
  });

  test('its ids inside one’s own paths are those of things that never existed', async () => {
    const bobsKey = await server.createKey(bob);
    const foreign = await server.createQrCode(bobsKey.secret, bob.organizationId);
    const never = foreign.id.replace(/.{4}$/, 'zzzz');
    for (const [method, tail] of [
      ['GET', ''],
      ['GET', '/download'],
      ['PUT', ''],
      ['DELETE', ''],
    ] as const) {
      const ask = (id: string) =>
        server.rest(method, `/organizations/${ada.organizationId}/qr-codes/${id}${tail}`, {
          key: key.secret,
          body: method === 'PUT' ? { name: 'mine now' } : undefined,
        });
      const [theirs, nothing] = [await ask(foreign.id), await ask(never)];
      expect(theirs.status, method).toBe(404);
      expect(theirs.bytes).toEqual(nothing.bytes);
    }
    const kept = await server.rest(
      'GET',
      `/organizations/${bob.organizationId}/qr-codes/${foreign.id}`,
      { key: bobsKey.secret },
    );
    expect(kept.body).toMatchObject({ name: 'Test' });
  });

  test('GraphQL finds none of it, by no way', async () => {
    const bobsKey = await server.createKey(bob);
    const foreign = await server.createQrCode(bobsKey.secret, bob.organizationId);
    const ids = [bob.organizationId, bob.userId, bobsKey.id, foreign.id];
    const cookies: Headers[] = [{ cookie: ada.cookie }];
    for (const headers of cookies) {
      const { data, errors } = await server.graphql(
        `query ($ids: [ID!]!, $code: ID!, $org: ID!, $mine: ID!) {
          nodes(ids: $ids) { id }
          node(id: $code) { id }
          organization(id: $org) { id }
          mine: organization(id: $mine) { qrCode(id: $code) { id } }
        }`,
        { ids, code: foreign.id, org: bob.organizationId, mine: ada.organizationId },
        headers,
      );
      expect(errors).toEqual([]);
      expect(data).toEqual({
        nodes: [null, null, null, null],
        node: null,
        organization: null,
        mine: { qrCode: null },
      });
    }
  });

  test.each([
    ['updateQrCode', 'updateQrCode(input: {id: $id, name: "x"}) { qrCode { id } }', 'qr'],
    ['deleteQrCode', 'deleteQrCode(input: {id: $id}) { deletedQrCodeId }', 'qr'],
    ['revokeApiKey', 'revokeApiKey(input: {id: $id}) { apiKey { id } }', 'key'],
    ['rotateApiKey', 'rotateApiKey(input: {id: $id}) { secret }', 'key'],
  ])('%s of it is NOT_FOUND, as of what never existed', async (_name, field, kind) => {
    const bobsKey = await server.createKey(bob);
    const foreign =
      kind === 'qr'
        ? (await server.createQrCode(bobsKey.secret, bob.organizationId)).id
        : bobsKey.id;
    const ask = (id: string) =>
      server.graphql(`mutation ($id: ID!) { ${field} }`, { id }, { cookie: ada.cookie });
    const [theirs, nothing] = [await ask(foreign), await ask(foreign.replace(/.{4}$/, 'zzzz'))];
    expect(theirs.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(theirs.errors).toEqual(nothing.errors);
    expect(theirs.data).toEqual(nothing.data);
  });
});

describe('permissions', () => {
  test.each<[string, string, string, string, unknown]>([
    ['QR_CODES_READ', 'GET', '', 'qrCodes { totalCount }', undefined],
    ['QR_CODES_READ', 'GET', '/{id}', 'qrCode(id: $id) { id }', undefined],
    ['QR_CODES_READ', 'GET', '/{id}/download', 'qrCode(id: $id) { svg }', undefined],
  ])('reading without %s names it: %s%s', async (permission, method, tail, field, body) => {
    const others = ['ORGANIZATION_READ', 'QR_CODES_WRITE'];
    const { secret } = await server.createKey(ada, { permissions: others });
    const { id } = await server.createQrCode(key.secret, ada.organizationId);
    const path = `/organizations/${ada.organizationId}/qr-codes${tail.replace('{id}', id)}`;
    expect((await server.rest(method, path, { key: secret, body })).body).toEqual({
      statusCode: 403,
      message: `This needs the permission ${permission}`,
      error: 'Forbidden',
      code: 'FORBIDDEN',
    });
    const { errors } = await server.graphql(
      `query ($org: ID!${field.includes('$id') ? ', $id: ID!' : ''}) { organization(id: $org) { ${field} } }`,
      { org: ada.organizationId, id },
      { 'x-api-key': secret },
    );
    expect(errors).toMatchObject([
      { message: `This needs the permission ${permission}`, extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('writing without QR_CODES_WRITE names it, before the input is looked at', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const { id } = await server.createQrCode(key.secret, ada.organizationId);
    const list = `/organizations/${ada.organizationId}/qr-codes`;
    for (const [method, path] of [
      ['POST', list],
      ['PUT', `${list}/${id}`],
      ['DELETE', `${list}/${id}?unknown=1`],
    ] as const) {
      const body = method === 'DELETE' ? undefined : '{"nonsense":';
      const answer = await server.rest(method, path, { key: secret, body });
      expect(answer.body, method).toMatchObject({
        code: 'FORBIDDEN',
        message: 'This needs the permission QR_CODES_WRITE',
      });
    }
    const answer = await server.graphql(
      `mutation ($org: ID!) {
        createQrCode(input: {organizationId: $org, name: "", content: {url: {url: "no"}}}) { qrCode { id } }
      }`,
      { org: ada.organizationId },
      { 'x-api-key': secret },
    );
    expect(answer.errors).toMatchObject([
      { message: 'This needs the permission QR_CODES_WRITE', extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('a key by default neither reads nor makes keys', async () => {
    const read = await server.graphql(
      'query ($org: ID!) { organization(id: $org) { apiKeys { totalCount } } }',
      { org: ada.organizationId },
      { 'x-api-key': key.secret },
    );
    expect(read.errors[0]?.message).toBe('This needs the permission API_KEYS_READ');
    const write = await server.graphql(
      'mutation ($org: ID!) { createApiKey(input: {organizationId: $org, name: "x"}) { secret } }',
      { org: ada.organizationId },
      { 'x-api-key': key.secret },
    );
    expect(write.errors[0]?.message).toBe('This needs the permission API_KEYS_WRITE');
    expect(write.data).toBeNull();
  });

  test('a key never hands out what it does not hold', async () => {
    const maker = await server.createKey(ada, { permissions: ['API_KEYS_WRITE', 'QR_CODES_READ'] });
    const make = (permissions: string[] | undefined) =>
      server.graphql(
        `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { permissions } } }`,
        { input: { organizationId: ada.organizationId, name: 'x', permissions } },
        { 'x-api-key': maker.secret },
      );
    expect((await make(['QR_CODES_READ'])).data).toMatchObject({
      createApiKey: { apiKey: { permissions: ['QR_CODES_READ'] } },
    });
    for (const more of [['QR_CODES_READ', 'QR_CODES_WRITE'], undefined]) {
      expect((await make(more)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('a key can do no more than the role of its maker, as that is now', async () => {
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

  test('a person’s role bounds a session in the same way', async () => {
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const answer = await server.graphql(
      `mutation ($org: ID!) {
        createQrCode(input: {organizationId: $org, name: "x", content: {url: {url: "https://example.com"}}}) { qrCode { id } }
      }`,
      { org: ada.organizationId },
      { cookie: viewer.cookie },
    );
    expect(answer.errors[0]?.message).toBe('This needs the permission QR_CODES_WRITE');
  });
});

test('a key that may write but not read makes, changes and deletes, but is not shown what was there', async () => {
  const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_WRITE'] });
  const { id } = await server.createQrCode(key.secret, ada.organizationId);
  const body = { type: 'URL', name: 'New', data: { url: 'https://example.org' } };
  const path = `/organizations/${ada.organizationId}/qr-codes/${id}`;
  const headers = { 'x-api-key': secret };
  expect((await server.createQrCode(secret, ada.organizationId)).shortCode).toBeTruthy();
  const put = await server.rest('PUT', path, { key: secret, body });
  expect(put.body).toMatchObject({
    statusCode: 403,
    message: 'This needs the permission QR_CODES_READ',
  });
  const update = 'mutation ($i: UpdateQrCodeInput!) { updateQrCode(input: $i) { qrCode { id } } }';
  const changed = await server.graphql(update, { i: { id, name: 'New' } }, headers);
  expect(changed.data).toEqual({ updateQrCode: { qrCode: { id } } });
  expect((await server.rest('GET', path, { key: secret })).status).toBe(403);
  expect((await server.rest('DELETE', path, { key: secret })).status).toBe(204);
});

test('the order of checks: route, who, whether, what', async () => {
  const path = `/organizations/${bob.organizationId}/qr-codes`;
  const bad = { body: '{"type":' };
  const codes = [
    await server.rest('POST', `${path}/x/y/z`, bad),
    await server.rest('POST', path, bad),
    await server.rest('POST', path, { ...bad, key: key.secret }),
    await server.rest('POST', path.replace(bob.organizationId, ada.organizationId), {
      ...bad,
      key: key.secret,
    }),
  ].map(({ status }) => status);
  expect(codes).toEqual([404, 401, 404, 400]);
});

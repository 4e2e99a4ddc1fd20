// Test keys and the QR codes that they create.
import { beforeEach, describe, expect, test } from 'vitest';
import { put, scanOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

let key: string;
beforeEach(async () => {
  ({ secret: key } = await server.createKey(ada, { test: true }));
});

const item = { type: 'URL', name: 'New', data: { url: 'https://example.com' } };
const rest = (method: string, path: string, body?: object) =>
  server.rest(method, `/organizations/${ada.organizationId}${path}`, {
    key,
    ...(body && { body }),
  });
const createTestCode = () => server.createQrCode(key, ada.organizationId);
const total = async (query: string, ask = ada.rest) =>
  Object((await ask('GET', `/qr-codes${query}`)).body).pagination.total;

describe('a test key', () => {
  test('is told apart by its prefix, also in its preview', async () => {
    expect(key).toMatch(/^ilqr_test_[0-9A-Za-z]{48}$/);
    const { data } = await server.graphql(
      'query ($org: ID!) { organization(id: $org) { apiKeys { nodes { preview test } } } }',
      { org: ada.organizationId },
      { cookie: ada.cookie },
    );
    const nodes: unknown[] = Object(data).organization.apiKeys.nodes;
    expect(nodes).toContainEqual({ preview: `${key.slice(0, 22)}…`, test: true });
    expect(nodes).toContainEqual({ preview: `${ada.key.slice(0, 17)}…`, test: false });
  });

  test('does not authenticate with the prefix of another key', async () => {
    const without = key.replace('test_', '');
    expect((await server.rest('GET', '/users/me/organizations', { key: without })).status).toBe(
      401,
    );
  });

  test('marks what it creates', async () => {
    const { body } = await rest('POST', '/qr-codes', item);
    expect(body).toMatchObject({ test: true });
    await rest('POST', '/qr-codes/bulk-create', { items: [item] });
    await server.rest('POST', `/organizations/${ada.organizationId}/qr-codes/import`, {
      headers: { 'x-api-key': key, 'content-type': 'text/csv' },
      body: 'name,url\nRow,https://example.com',
    });
    expect(await total('?test=true')).toBe(3);
    expect((await ada.rest('POST', '/qr-codes', { body: item })).body).toMatchObject({
      test: false,
    });
  });

  test('neither sees nor changes other QR codes', async () => {
    const other = await ada.createQrCode();
    const own = await createTestCode();
    expect(await total('', rest)).toBe(1);
    expect(await total('?test=false', rest)).toBe(0);
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      const body = method === 'PATCH' ? { name: 'X' } : undefined;
      expect((await rest(method, `/qr-codes/${other.id}`, body)).status).toBe(404);
      expect((await rest(method, `/qr-codes/${own.id}`, body)).status).toBeLessThan(300);
    }
  });

  test('counts only test codes in folders', async () => {
    const { body } = await ada.rest('POST', '/folders', { body: { name: 'Both' } });
    const folderId = Object(body).id;
    await ada.createQrCode({ folderId });
    await server.createQrCode(key, ada.organizationId, { folderId });
    const count = async (secret: string) => {
      const { data } = await server.graphql(
        'query ($org: ID!, $id: ID!) { organization(id: $org) { folder(id: $id) { qrCodeCount } } }',
        { org: ada.organizationId, id: folderId },
        { 'x-api-key': secret },
      );
      return Object(data).organization.folder.qrCodeCount;
    };
    expect([await count(key), await count(ada.key)]).toEqual([1, 2]);
  });

  test('changes nothing that is not marked', async () => {
    const { body } = await ada.rest('POST', '/folders', { body: { name: 'Folder' } });
    for (const [method, path, given] of [
      ['POST', '/folders', { name: 'X' }],
      ['PATCH', `/folders/${Object(body).id}`, { name: 'X' }],
      ['POST', '/style-presets', { name: 'X', style: {} }],
      ['POST', '/webhooks', { url: 'https://example.com', events: ['qr.created'] }],
      ['POST', '/api-keys', { name: 'X' }],
    ] as const)
      expect((await rest(method, path, given)).status, path).toBe(403);
  });

  test('keeps its prefix when it is rotated', async () => {
    const { id } = await server.createKey(ada, { test: true });
    const { data } = await server.graphql(
      'mutation ($id: ID!) { rotateApiKey(input: {id: $id}) { secret apiKey { test } } }',
      { id },
      { cookie: ada.cookie },
    );
    expect(Object(data).rotateApiKey).toMatchObject({
      secret: expect.stringMatching(/^ilqr_test_/),
      apiKey: { test: true },
    });
  });
});

test('lists are filtered by whether a QR code is a test code', async () => {
  const live = await ada.createQrCode({ name: 'Live', tags: ['x'] });
  const { id } = await createTestCode();
  const idsOf = async (query: string) => {
    const { qrCodes, pagination } = Object((await ada.rest('GET', `/qr-codes${query}`)).body);
    expect(pagination.total, query).toBe(qrCodes.length);
    return qrCodes.map((code: { id: string }) => code.id);
  };
  expect(await idsOf('')).toEqual([id, live.id]);
  for (const sort of ['-createdAt', 'name', '-totalScans']) {
    expect(await idsOf(`?test=true&sort=${sort}`)).toEqual([id]);
    expect(await idsOf(`?test=false&sort=${sort}`)).toEqual([live.id]);
  }
  expect(await idsOf('?test=false&tag=x')).toEqual([live.id]);
  expect(await idsOf('?test=true&tag=x')).toEqual([]);
  expect(await idsOf('?test=false&search=Live')).toEqual([live.id]);
});

describe('purging test data', () => {
  const purge = (headers: Record<string, string>) =>
    server.graphql(
      'mutation ($org: ID!) { purgeTestData(input: {organizationId: $org}) { purgedCount hasMore } }',
      { org: ada.organizationId },
      headers,
    );

  test('deletes all test codes with their scans, in the trash or not, and nothing else', async () => {
    const live = await ada.createQrCode();
    const codes = [await createTestCode(), await createTestCode()];
    await put(
      server,
      codes.map(({ id }) => scanOf(id, new Date().toISOString())),
    );
    await rest('DELETE', `/qr-codes/${codes[0]?.id}`);
    const { data } = await purge({ cookie: ada.cookie });
    expect(data).toEqual({ purgeTestData: { purgedCount: 2, hasMore: false } });
    for (const { id } of codes) {
      expect((await ada.rest('GET', `/qr-codes/${id}`)).status).toBe(404);
      expect((await ada.rest('GET', `/qr-codes/${id}/scans`)).status).toBe(404);
    }
    expect((await ada.rest('GET', `/qr-codes/${live.id}`)).status).toBe(200);
  });

  test('is also done by a test key, over REST, but by no other key', async () => {
    await createTestCode();
    const path = '/qr-codes/purge-test-data';
    expect((await ada.rest('POST', path)).status).toBe(403);
    expect((await rest('POST', path)).body).toEqual({ purgedCount: 1, hasMore: false });
    const again = await rest('POST', path);
    expect(again.body).toEqual({ purgedCount: 0, hasMore: false });
    const editor = await server.addMember(ada.organizationId, 'EDITOR');
    expect((await purge({ cookie: editor.cookie })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('goes part by part', async () => {
    const { id } = await createTestCode();
    await server.prisma.$executeRaw`
      INSERT INTO "QrCode" SELECT copy.* FROM generate_series(1, 1200) AS number,
        "QrCode" code, LATERAL jsonb_populate_record(code, jsonb_build_object(
          'id', left(code."id", 24) || lpad(number::text, 5, '0'), 'shortCode', 'part-' || number)) AS copy
      WHERE code."id" = ${id}`;
    const { data } = await purge({ cookie: ada.cookie });
    expect(data).toEqual({ purgeTestData: { purgedCount: 1201, hasMore: false } });
    expect(await total('')).toBe(0);
  });
});

// Every change of a QR code has a version: who, when, from where, and from what to what.
import { describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { listVersions, readVersions } from './history.ts';

const server = useServer();
const ada = useCaller(server, { name: 'Ada Lovelace' });

const asPerson = async (query: string) => {
  const { errors, data } = await server.graphql(query, {}, { cookie: ada.cookie });
  expect(errors).toEqual([]);
  return data;
};
const put = async (id: string, body: object) =>
  expect((await ada.rest('PUT', `/qr-codes/${id}`, { body })).status).toBe(200);

describe('a version', () => {
  test('says what was created and changed, and by which key', async () => {
    const { id, shortCode } = await ada.createQrCode({ name: 'Menu', tags: ['a'] });
    await put(id, {
      name: 'Menu 2',
      data: { url: 'https://example.org' },
      style: { cornerRadius: 10 },
      tags: [],
      status: 'PAUSED',
      routing: { scanLimit: 5, password: 'open sesame' },
    });
    await put(id, { routing: { scanLimit: 5, password: 'another word' } });
    const { nodes, totalCount } = await readVersions(ada, id);
    expect(totalCount).toBe(3);
    expect(nodes.map(({ number }) => number)).toEqual([3, 2, 1]);
    for (const { createdAt: _time, changes: _changes, number: _number, ...by } of nodes) {
      expect(by).toEqual({
        source: 'API',
        userId: ada.userId,
        userName: 'Ada Lovelace',
        apiKeyId: ada.keyId,
        apiKeyName: 'Test',
      });
    }
    const style = { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 };
    const content = { url: 'https://example.com' };
    const changed = (field: string, from: unknown, to: unknown) => ({ field, from, to });
    expect(nodes[2]?.changes).toEqual([
      changed('type', null, 'URL'),
      changed('name', null, 'Menu'),
      changed('shortCode', null, shortCode),
      changed('dynamic', null, true),
      changed('content', null, content),
      changed('style', null, style),
      changed('status', null, 'ACTIVE'),
      changed('tags', null, ['a']),
    ]);
    expect(nodes[1]?.changes).toEqual([
      changed('name', 'Menu', 'Menu 2'),
      changed('content', content, { url: 'https://example.org' }),
      changed('style', style, { ...style, cornerRadius: 10 }),
      changed('routing', null, { scanLimit: 5 }),
      changed('password', null, 'set'),
      changed('status', 'ACTIVE', 'PAUSED'),
      changed('tags', ['a'], []),
    ]);
    expect(nodes[0]?.changes).toEqual([changed('password', 'set', 'changed')]);
    expect(JSON.stringify(nodes)).not.toContain('argon2');
  });

  test('says that it came from the dashboard, in bulk or from a file', async () => {
    const { id } = await ada.createQrCode();
    await asPerson(`mutation { updateQrCode(input: {id: "${id}", name: "B"}) { qrCode { id } } }`);
    await ada.rest('POST', '/qr-codes/bulk-update', { body: { items: [{ id, name: 'C' }] } });
    expect(await listVersions(ada, id)).toMatchObject([
      [3, 'BULK', [['name', 'B', 'C']]],
      [2, 'DASHBOARD', [['name', expect.anything(), 'B']]],
      [1, 'API', expect.anything()],
    ]);
    const [, person] = (await readVersions(ada, id)).nodes;
    expect(person).toMatchObject({ userName: 'Ada Lovelace', apiKeyId: null, apiKeyName: null });

    const imported = await server.rest(
      'POST',
      `/organizations/${ada.organizationId}/qr-codes/import`,
      {
        key: ada.key,
        body: 'name,url\nFrom a file,https://example.com',
        headers: { 'content-type': 'text/csv' },
      },
    );
    expect(imported.status, JSON.stringify(imported.body)).toBe(200);
    const newest = await server.prisma.qrCode.findFirstOrThrow({
      where: { organizationId: ada.organizationId },
      orderBy: { id: 'desc' },
    });
    expect(await listVersions(ada, newest.id)).toMatchObject([[1, 'IMPORT', expect.anything()]]);
  });

  test('is added by changes that are not edits of the QR code', async () => {
    const folder = textAt((await ada.rest('POST', '/folders', { body: { name: 'F' } })).body, 'id');
    const { id } = await ada.createQrCode({ folderId: folder });
    expect((await ada.rest('DELETE', `/folders/${folder}`)).status).toBe(204);
    expect(await listVersions(ada, id)).toMatchObject([
      [2, 'API', [['folderId', folder, null]]],
      [1, 'API', expect.anything()],
    ]);
    await server.prisma.$executeRaw`UPDATE "QrCode" SET "name" = 'By hand' WHERE "id" = ${id}`;
    const [version] = (await readVersions(ada, id)).nodes;
    expect(version).toMatchObject({
      ...{ number: 3, source: 'OTHER', userId: null, userName: null },
      changes: [{ field: 'name', to: 'By hand' }],
    });
    const read = await ada.graphql(
      'query ($id: ID!) { node(id: $id) { ... on QrCode { version } } }',
      {
        id,
      },
    );
    expect(read.data).toEqual({ node: { version: 3 } });
  });

  test('is not added by what changes nothing', async () => {
    const { id } = await ada.createQrCode({ name: 'Same' });
    await put(id, { name: 'Same' });
    await put(id, { name: 'Other' });
    expect(await listVersions(ada, id)).toMatchObject([
      [2, 'API', [['name', 'Same', 'Other']]],
      [1, 'API', expect.anything()],
    ]);
  });

  test('before the first change of a QR code that is older than the history is kept, too', async () => {
    const { id } = await ada.createQrCode({ name: 'Old' });
    await put(id, { name: 'Older' });
    await server.prisma.qrCodeVersion.deleteMany();
    expect(await listVersions(ada, id)).toEqual([]);
    await put(id, { name: 'New' });
    expect(await listVersions(ada, id)).toEqual([
      [3, 'API', [['name', 'Older', 'New']]],
      [2, 'OTHER', []],
    ]);
  });
});

test('the newest 500 are kept', async () => {
  const { id } = await ada.createQrCode({ name: 'Name 1' });
  // Quickly, as if by 600 edits.
  await server.prisma.$executeRaw`
    DO $$ BEGIN
      FOR number IN 2..600 LOOP
        UPDATE "QrCode" SET "name" = 'Name ' || number, "version" = number WHERE "name" = 'Name ' || number - 1;
      END LOOP;
    END $$`;
  const { totalCount, nodes } = await readVersions(ada, id, 'last: 1');
  expect(totalCount).toBe(500);
  expect(nodes).toMatchObject([{ number: 101, changes: [] }]);
});

test('pages are exact in both directions, while versions are added', async () => {
  const { id } = await ada.createQrCode({ name: '1' });
  for (const name of ['2', '3', '4', '5']) await put(id, { name });
  const page = async (args: string) => {
    const { nodes, pageInfo } = await readVersions(ada, id, args);
    return { numbers: nodes.map(({ number }) => number), nodes, ...pageInfo };
  };
  const first = await page('first: 2');
  expect(first).toMatchObject({ numbers: [5, 4], hasNextPage: true, hasPreviousPage: false });
  await put(id, { name: '6' });
  const second = await page(`first: 2, after: "${first.endCursor}"`);
  expect(second).toMatchObject({ numbers: [3, 2], hasNextPage: true, hasPreviousPage: true });
  expect(second.nodes[1]?.changes).toEqual([{ field: 'name', from: '1', to: '2' }]);
  const third = await page(`first: 2, after: "${second.endCursor}"`);
  expect(third).toMatchObject({ numbers: [1], hasNextPage: false });
  const back = await page(`last: 2, before: "${third.startCursor}"`);
  expect(back).toMatchObject({ numbers: [3, 2], hasPreviousPage: true });
  expect(back.nodes[1]?.changes).toEqual([{ field: 'name', from: '1', to: '2' }]);
  expect(await page('first: 2, offset: 1')).toMatchObject({ numbers: [5, 4] });
  const wrong = await ada.graphql(
    '{ organization(id: "x") { qrCodes { nodes { versions(after: "eA") { totalCount } } } } }',
  );
  expect(wrong.errors[0]?.message).toBe('after must be a cursor from an earlier response');
});

test('versions of many QR codes are read and written with as many statements as those of one', async () => {
  const items = (length: number) =>
    Array.from({ length }, (_, index) => ({
      ...{ type: 'URL', name: `${index}` },
      data: { url: 'https://example.com' },
    }));
  const statementsOf = async (length: number) => {
    server.statements.length = 0;
    const { body } = await ada.rest('POST', '/qr-codes/bulk-create', {
      body: { items: items(length) },
    });
    const created = server.statements.length;
    const { results } = Object(body);
    server.statements.length = 0;
    const update = await ada.rest('POST', '/qr-codes/bulk-update', {
      body: {
        items: results.map(({ qrCode }: { qrCode: { id: string } }) => ({
          id: qrCode.id,
          name: 'New',
        })),
      },
    });
    expect(update.status).toBe(200);
    return { created, updated: server.statements.length };
  };
  const few = await statementsOf(1);
  // 100 rows in one statement.
  expect(await statementsOf(500)).toEqual({ created: few.created + 4, updated: few.updated });
  expect(
    await server.prisma.qrCodeVersion.count({
      where: { qrCode: { name: 'New', organizationId: ada.organizationId } },
    }),
  ).toBe(1_002);

  const list = async (first: number) => {
    server.statements.length = 0;
    const { data } = await ada.graphql(
      `query ($org: ID!) { organization(id: $org) { qrCodes(first: ${first}) { nodes {
        versions(first: 2) { totalCount nodes { number changes { field } } } } } } }`,
      { org: ada.organizationId },
    );
    expect(JSON.stringify(data).match(/"totalCount":2/g)).toHaveLength(first);
    return server.statements.length;
  };
  expect(await list(50)).toBe(await list(1));
});

describe('access', () => {
  test('needs QR_CODES_READ in the organization', async () => {
    const { id } = await ada.createQrCode();
    const query =
      'query ($id: ID!) { node(id: $id) { ... on QrCode { versions { totalCount } } } }';
    const writer = await server.createKey(ada, { permissions: ['QR_CODES_WRITE'] });
    const written = await server.graphql(
      `mutation ($id: ID!) { updateQrCode(input: {id: $id, name: "x"}) { qrCode { versions { totalCount } } } }`,
      { id },
      { 'x-api-key': writer.secret },
    );
    expect(written.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const seen = await server.graphql(query, { id }, { cookie: viewer.cookie });
    expect(seen.data).toEqual({ node: { versions: { totalCount: 1 } } });
    const eve = await createCaller(server);
    expect((await eve.graphql(query, { id })).data).toEqual({ node: null });
  });
});

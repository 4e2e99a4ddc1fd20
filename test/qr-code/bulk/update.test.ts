// Updating several QR codes in one request.
import { beforeAll, describe, expect, test } from 'vitest';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { bulkOf } from './bulk.ts';

const server = useServer();
const ada = useCaller(server);
const { graphql, make, ownStatements, rest } = bulkOf(server, ada);
let foreign: { id: string; shortCode: string };
beforeAll(async () => {
  foreign = await (await createCaller(server, { name: 'Bob' })).createQrCode();
});

describe('updating', () => {
  test('applies different changes in a few statements', async () => {
    const ids = await make(500);
    server.statements.length = 0;
    const items = ids.map((id, index) =>
      index % 2 === 0
        ? { id, name: `New ${index}`, style: { cornerRadius: index % 50 } }
        : {
            id,
            tags: [`t${index}`],
            status: 'PAUSED',
            data: { url: `https://example.com/${index}` },
          },
    );
    const { body } = await rest('update', items);
    const statements = ownStatements();
    expect(statements, statements.join('\n')).toHaveLength(10);
    const { results, succeeded } = Object(body);
    expect(succeeded).toBe(500);
    expect(results[2].qrCode).toMatchObject({
      id: ids[2],
      name: 'New 2',
      status: 'ACTIVE',
      tags: [],
      style: { foregroundColor: '#000000', cornerRadius: 2 },
      data: { url: 'https://example.com' },
    });
    expect(results[3].qrCode).toMatchObject({
      id: ids[3],
      name: 'Code 3',
      status: 'PAUSED',
      tags: ['t3'],
      style: { cornerRadius: 0 },
      data: { url: 'https://example.com/3' },
    });
    expect(results[3].etag).toBe('"2-0"');
    expect((await ada.rest('GET', `/qr-codes/${ids[3]}`)).body).toEqual(results[3].qrCode);
    const found = await ada.rest('GET', '/qr-codes?search=New%20&sort=name&limit=1');
    expect(found.body).toMatchObject({ pagination: { total: 250 }, qrCodes: [{ name: 'New 0' }] });
  });

  test('items that do not exist, belong to others, are repeated, outdated or invalid', async () => {
    const [a, b, c] = await make(3);
    const items = [
      { id: a, name: 'A' },
      { id: foreign.id, name: 'mine' },
      { id: 'qr_1', name: 'x' },
      { id: a, name: 'again' },
      { id: b, name: 'B', ifMatch: '"7-0"' },
      { id: c, type: 'TEXT', data: { text: 'x' } },
      { id: b, folderId: null, ifMatch: '"1-0"' },
    ];
    const { body } = await rest('update', items, { atomic: false });
    expect(body).toMatchObject({ succeeded: 1, failed: 6 });
    const { results } = Object(body);
    expect(results[0].qrCode.name).toBe('A');
    expect(results[1].error).toEqual({ code: 'NOT_FOUND', message: 'Not found' });
    expect(results[2].error).toEqual(results[1].error);
    expect(results[3].error).toMatchObject({ details: [{ field: 'items.3.id' }] });
    expect(results[4].error).toMatchObject({ code: 'PRECONDITION_FAILED' });
    expect(results[5].error).toMatchObject({ details: [{ field: 'items.5.type' }] });
    expect(results[6].error).toMatchObject({ details: [{ field: 'items.6.id' }] });
    const refused = await rest('update', items);
    expect(refused.status).toBe(400);
    expect(Object(refused.body).details).toHaveLength(6);
    expect((await rest('update', [{ id: foreign.id }])).status).toBe(404);
    expect((await rest('update', [{ id: b, ifMatch: '"7-0"' }])).status).toBe(412);
    const names = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(names.map(({ name }) => name).sort()).toEqual(['A', 'Code 1', 'Code 2']);
    const bobs = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: foreign.id } });
    expect(bobs).toMatchObject({ name: 'Test', version: 1 });
  });

  test('expectedVersions in GraphQL', async () => {
    const [a, b] = await make(2);
    const { data } = await graphql(
      'update',
      [
        { id: a, name: 'A', expectedVersions: [1] },
        { id: b, name: 'B', expectedVersions: [2, 3] },
      ],
      false,
    );
    expect(data).toMatchObject({
      updateQrCodes: {
        results: [
          { qrCode: { version: 2 }, error: null },
          { qrCode: null, error: { code: 'PRECONDITION_FAILED', details: [] } },
        ],
        succeeded: 1,
      },
    });
  });

  test('the same codes simultaneously in another order: no update is lost or fails', async () => {
    const ids = await make(60);
    const items = (tag: string) => ids.map((id) => ({ id, tags: [tag] }));
    const responses = await Promise.all([
      rest('update', items('a')),
      rest('update', items('b').toReversed()),
      rest('update', items('c')),
      rest('update', items('d').toReversed()),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const rows = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([5]));
    expect(new Set(rows.map(({ tags }) => tags.join()))).toHaveProperty('size', 1);
  });

  test('the audit log names the codes with their changed fields', async () => {
    const [a, b] = await make(2);
    await rest('update', [
      { id: a, name: 'A' },
      { id: b, tags: ['x'] },
    ]);
    const entry = await server.prisma.auditEvent.findFirstOrThrow({
      where: { organizationId: ada.organizationId, action: 'updateQrCodes' },
    });
    expect(entry.targets).toMatchObject([
      { id: a, changes: [{ field: 'name', to: 'A' }] },
      { id: b, changes: [{ field: 'tags', from: [], to: ['x'] }] },
    ]);
  });
});

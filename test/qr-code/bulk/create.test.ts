// Creating several QR codes in one request.
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { bulkOf, code, many, typed } from './bulk.ts';

const server = useServer();
const ada = useCaller(server);
const { count, graphql, make, ownStatements, rest } = bulkOf(server, ada);
let foreign: { id: string; shortCode: string };
beforeAll(async () => {
  foreign = await (await createCaller(server, { name: 'Bob' })).createQrCode();
});

describe('creating', () => {
  test('creates 500 in a few statements, in order, each as if created alone', async () => {
    const alone = await ada.rest('POST', '/qr-codes', { body: code('Code 3') });
    server.statements.length = 0;
    const { status, body } = await rest('create', many(500));
    const statements = ownStatements();
    expect(status).toBe(200);
    // A hundred rows per statement; Prisma would block other requests with longer ones.
    expect(
      statements.filter((sql) => sql.startsWith('INSERT INTO "public"."QrCode"')),
    ).toHaveLength(5);
    expect(statements, statements.join('\n')).toHaveLength(12);
    const { results, succeeded, failed } = Object(body);
    expect([results.length, succeeded, failed]).toEqual([500, 500, 0]);
    expect(results.map(({ qrCode }: { qrCode: { name: string } }) => qrCode.name)).toEqual(
      many(500).map(({ name }) => name),
    );
    const { id, shortCode, shortUrl, createdAt, updatedAt } = results[3].qrCode;
    expect(results[3]).toEqual({
      index: 3,
      qrCode: { ...Object(alone.body), id, shortCode, shortUrl, createdAt, updatedAt },
      etag: '"1-0"',
      error: null,
    });
    const single = await ada.rest('GET', `/qr-codes/${id}`);
    expect(single.body).toEqual(results[3].qrCode);
    expect(single.headers.get('etag')).toBe(results[3].etag);
    expect(await count()).toBe(501);
  });

  test('supports every type of content', async () => {
    const start = '2024-01-15T11:30:00+01:00';
    const { data, errors } = await graphql('create', [
      typed('a', { tags: ['x', 'x'], shortCode: 'Own-Code-1' }),
      { name: 'b', content: { event: { title: 'Fair', start } } },
      { name: 'c', content: { wifi: { ssid: 'net', password: 'long enough' } }, dynamic: true },
    ]);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      createQrCodes: {
        results: [{ qrCode: { tags: ['x'], shortCode: 'own-code-1' } }, {}, {}],
        succeeded: 3,
        failed: 0,
      },
    });
    const stored = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
      orderBy: { name: 'asc' },
    });
    expect(stored.map(({ content }) => content)).toEqual([
      { url: 'https://example.com' },
      { title: 'Fair', start: '2024-01-15T10:30:00Z' },
      { ssid: 'net', password: 'long enough', encryption: 'WPA', hidden: false },
    ]);
  });

  test('simultaneously with the same short codes in another order: creates each once', async () => {
    const names = Array.from(
      { length: 50 },
      (_, index) => `race-${index}-${ada.organizationId.slice(-6)}`,
    );
    const items = names.map((shortCode) => code(shortCode, { shortCode }));
    const orders = [items, items.toReversed(), items, items.toReversed()];
    const responses = await Promise.all(
      orders.map((some) => rest('create', some, { atomic: false })),
    );
    const sums = responses.map(({ body }) => Object(body).succeeded);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(sums.reduce((sum, one) => sum + one, 0)).toBe(50);
    expect(await count()).toBe(50);
    const again = await Promise.all(orders.map((some) => rest('create', some)));
    expect(again.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
  });

  test('reads a folder once; one of another organization does not exist', async () => {
    const folder = (id: string, organizationId: string) =>
      server.prisma.folder.create({ data: { id, organizationId, name: id } });
    const own = `fld_${ada.organizationId.slice(-8)}`;
    await folder(own, ada.organizationId);
    const theirs = `fld_x${ada.organizationId.slice(-8)}`;
    const bobs = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: foreign.id } });
    await folder(theirs, bobs.organizationId);
    server.statements.length = 0;
    const items = many(20).map((one) => ({ ...one, folderId: own }));
    const { body } = await rest('create', items);
    expect(body).toMatchObject({ succeeded: 20 });
    expect(server.statements.filter((sql) => sql.includes('"Folder"'))).toHaveLength(1);
    const refused = await rest('create', [code('x', { folderId: theirs })], { atomic: false });
    const unknown = await rest('create', [code('x', { folderId: 'fld_9' })], { atomic: false });
    expect(refused.body).toMatchObject({ failed: 1 });
    expect(refused.body).toEqual(unknown.body);
  });

  test('runs once per Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'bulk-1' };
    const items = [code('a'), code('')];
    const first = await rest('create', items, { atomic: false }, headers);
    const second = await rest('create', items, { atomic: false }, headers);
    expect(second.body).toEqual(first.body);
    expect(await count()).toBe(1);
    expect((await rest('create', [code('b')], {}, headers)).status).toBe(409);
  });

  test('accepts rules in REST and GraphQL; only one code can have a password', async () => {
    const routing = { scanLimit: 5, validFrom: '2030-01-01T00:00:00Z' };
    const byRest = await rest('create', [code('a', { routing })]);
    expect(byRest.body).toMatchObject({ results: [{ qrCode: { routing } }] });
    const id = textAt(byRest.body, 'results.0.qrCode.id');
    const byGraphQL = await graphql('create', [typed('b', { routing })]);
    expect(byGraphQL.errors).toEqual([]);
    const changed = await rest('update', [{ id, routing: { scanLimit: 6 } }]);
    expect(changed.body).toMatchObject({ results: [{ qrCode: { routing: { scanLimit: 6 } } }] });
    const removed = await rest('update', [{ id, routing: null }]);
    expect(Object(removed.body).results[0].qrCode).not.toHaveProperty('routing');

    const secret = { routing: { password: 'open sesame' } };
    const before = await count();
    const refused = await rest('create', [code('c', secret)]);
    expect(refused.body).toMatchObject({
      statusCode: 400,
      details: [
        {
          field: 'items.0.routing.password',
          message: 'cannot be set in bulk; set it for one code at a time',
        },
      ],
    });
    expect((await graphql('create', [typed('d', secret)])).errors[0]?.extensions).toMatchObject({
      details: [{ field: 'input.items.0.routing.password' }],
    });
    expect((await rest('update', [{ id, ...secret }])).status).toBe(400);
    expect(await count()).toBe(before);
  });

  test('adds one entry to the audit log that names all codes', async () => {
    const ids = await make(3);
    const entry = await server.prisma.auditEvent.findFirstOrThrow({
      where: { organizationId: ada.organizationId, action: 'createQrCodes' },
    });
    expect(entry).toMatchObject({ targetId: null, targetIds: ids });
  });
});

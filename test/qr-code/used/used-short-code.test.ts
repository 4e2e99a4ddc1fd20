// Short codes that were used before, and who can use them again.
import { beforeAll, describe, expect, test } from 'vitest';
import { storeNew } from '../../../src/schema/qr-code/bulk/create.ts';
import { type Caller, createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { importsOf } from '../import/import.ts';

const server = useServer({ config: { trashDays: 0 } });
const ada = useCaller(server, { once: true });
let bob: Caller;
beforeAll(async () => {
  bob = await createCaller(server, { name: 'Bob' });
});

const code = (shortCode: string, more: object = {}) => ({
  type: 'URL',
  name: 'Poster',
  data: { url: 'https://example.com' },
  shortCode,
  ...more,
});
const create = (caller: Caller, shortCode: string, more: object = {}) =>
  caller.rest('POST', '/qr-codes', { body: code(shortCode, more) });

/** A code of Ada's that is deleted for good. */
async function usedUp(shortCode: string, more: object = {}): Promise<void> {
  const { status, body } = await create(ada, shortCode, more);
  expect(status).toBe(201);
  expect((await ada.rest('DELETE', `/qr-codes/${Object(body).id}`)).status).toBe(204);
}

const usedBefore =
  'was used before by this organization; set reuseShortCode to true to use it again';

const createByGraphQL = (caller: Caller, shortCode: string, more: object = {}) =>
  caller.graphql(
    'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { shortCode } } }',
    {
      input: {
        organizationId: caller.organizationId,
        name: 'x',
        content: { url: { url: 'https://example.com' } },
        shortCode,
        ...more,
      },
    },
  );

describe('another organization', () => {
  beforeAll(async () => {
    await usedUp('spring');
    expect((await create(ada, 'present')).status).toBe(201);
  });

  test('gets what it gets for a code that exists, byte for byte', async () => {
    for (const more of [{}, { reuseShortCode: true }, { reuseShortCode: false }]) {
      const used = await create(bob, 'spring', more);
      const present = await create(bob, 'present', more);
      expect(used.status).toBe(409);
      const { requestId: _one, ...usedBody } = Object(used.body);
      const { requestId: _other, ...presentBody } = Object(present.body);
      expect(usedBody).toEqual(presentBody);
      const errors = await Promise.all(
        ['SPRING', 'PRESENT'].map((shortCode) => createByGraphQL(bob, shortCode, more)),
      );
      expect(errors[0]?.errors).toEqual(errors[1]?.errors);
      expect(errors[0]?.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    }
  });

  test('gets it in bulk and in an import, too', async () => {
    const items = [code('spring', { reuseShortCode: true }), code('present'), code('bobs-own')];
    const { body } = await bob.rest('POST', '/qr-codes/bulk-create', {
      body: { items, atomic: false },
    });
    const { results } = Object(body);
    const { code: conflict, details } = results[1].error;
    expect(conflict).toBe('CONFLICT');
    expect(results[0].error).toMatchObject({
      code: conflict,
      details: [{ field: 'items.0.shortCode', message: details[0].message }],
    });
    expect(results[2].error).toBeNull();
    const csv = 'name,url,shortCode\nA,https://example.com,spring\nB,https://example.com,present\n';
    const imported = await importsOf(server, bob).importCsv(csv, '?reuseShortCode=true');
    expect(Object(imported.body).details).toEqual([
      { line: 2, field: 'shortCode', message: 'is already in use; choose another' },
      { line: 3, field: 'shortCode', message: 'is already in use; choose another' },
    ]);
  });

  test('cannot pass it by plain SQL', async () => {
    const { organizationId } = bob;
    const insert = (shortCode: string) =>
      server.pool.query(
        `INSERT INTO "QrCode" ("id", "organizationId", "type", "name", "sortName", "shortCode", "dynamic", "content", "style")
         VALUES ($1, $2, 'URL', 'x', 'x', $1, true, '{"url": "https://example.com"}', '{}')`,
        [shortCode, organizationId],
      );
    await expect(insert('spring')).rejects.toMatchObject({
      code: '23505',
      constraint: 'QrCode_shortCode_key',
    });
    await insert('by-sql');
    await expect(
      server.pool.query(`UPDATE "QrCode" SET "shortCode" = 'spring' WHERE "id" = 'by-sql'`),
    ).rejects.toMatchObject({ code: '23505' });
    await server.pool.query(`UPDATE "QrCode" SET "shortCode" = 'by-sql-2' WHERE "id" = 'by-sql'`);
    await server.pool.query(`DELETE FROM "QrCode" WHERE "id" = 'by-sql'`);
    for (const shortCode of ['by-sql', 'by-sql-2']) {
      expect((await create(ada, shortCode)).status).toBe(409);
      expect((await create(bob, shortCode, { reuseShortCode: true })).status).toBe(201);
    }
  });

  test('cannot use one when the organization is deleted', async () => {
    const carol = await createCaller(server, { name: 'Carol' });
    expect((await create(carol, 'carols-own')).status).toBe(201);
    await server.pool.query('DELETE FROM "Organization" WHERE "id" = $1', [carol.organizationId]);
    expect((await create(bob, 'carols-own', { reuseShortCode: true })).status).toBe(409);
    expect((await fetch(`${server.url}/q/carols-own`)).status).toBe(410);
  });
});

describe('the same organization', () => {
  test('has to say so', async () => {
    await usedUp('summer');
    const refused = await create(ada, 'Summer');
    expect(refused.body).toMatchObject({
      statusCode: 409,
      code: 'CONFLICT',
      details: [{ field: 'shortCode', message: usedBefore }],
    });
    const { errors } = await createByGraphQL(ada, 'summer', { reuseShortCode: false });
    expect(errors[0]?.extensions).toMatchObject({
      details: [{ field: 'input.shortCode', message: usedBefore }],
    });
    expect((await create(ada, 'SUMMER', { reuseShortCode: true })).status).toBe(201);
    const response = await fetch(`${server.url}/q/summer`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect((await create(ada, 'summer', { reuseShortCode: true })).body).toMatchObject({
      details: [{ field: 'shortCode', message: 'is already in use; choose another' }],
    });
  });

  test('says so for each item in bulk', async () => {
    await usedUp('bulk-1');
    await usedUp('bulk-2');
    const items = [code('bulk-1'), code('bulk-2', { reuseShortCode: true }), code('bulk-3')];
    const send = (atomic: boolean) =>
      ada.rest('POST', '/qr-codes/bulk-create', { body: { items, atomic } });
    expect((await send(true)).body).toMatchObject({
      statusCode: 409,
      details: [{ field: 'items.0.shortCode', message: usedBefore }],
    });
    expect((await send(false)).body).toMatchObject({
      results: [
        { error: { details: [{ field: 'items.0.shortCode', message: usedBefore }] } },
        { qrCode: { shortCode: 'bulk-2' } },
        { qrCode: { shortCode: 'bulk-3' } },
      ],
    });
  });

  test('says so for an import, by an option or by a column', async () => {
    const { importCsv } = importsOf(server, ada);
    for (const name of ['csv-1', 'csv-2', 'csv-3']) await usedUp(name);
    const row = (name: string, reuse = '') => `A,https://example.com,${name},${reuse}`;
    const file = (...rows: string[]) => ['name,url,shortCode,reuseShortCode', ...rows].join('\n');
    const mixed = file(row('csv-1'), row('csv-2', 'TRUE'));
    expect((await importCsv(mixed)).body).toMatchObject({
      details: [{ line: 2, field: 'shortCode', message: usedBefore }],
    });
    expect((await importCsv(mixed, '?skipInvalid=true')).body).toMatchObject({ created: 1 });
    const both = file(row('csv-1'), row('csv-3'));
    const dryRun = await importCsv(both, '?dryRun=true&reuseShortCode=true');
    expect(dryRun.body).toMatchObject({ created: 2, failed: 0 });
    const { body } = await importCsv(both, '?reuseShortCode=true');
    expect(body).toMatchObject({ created: 2, failed: 0 });
  });

  test('never gets one by chance', async () => {
    await usedUp('drawn-before');
    const draft = (id: string) => ({
      row: {
        id,
        organizationId: ada.organizationId,
        type: 'TEXT' as const,
        name: 'x',
        sortName: 'x',
        dynamic: false,
        shortCode: 'drawn-before',
        content: { text: 'x' },
        style: {},
        tags: [],
      },
      ownShortCode: false,
    });
    const { organizationId } = ada;
    const stored = await server.prisma.$transaction((outer) => {
      const prisma = Object.assign(outer, { $connect: async () => undefined });
      return storeNew([draft('qr_chance')], organizationId, prisma, () => 'never-drawn');
    });
    expect(stored.get('qr_chance')?.shortCode).toBe('never-drawn');
  });
});

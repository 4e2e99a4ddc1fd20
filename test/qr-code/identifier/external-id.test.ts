// External IDs: what they can be, and that they are unique in an organization.
import { describe, expect, test } from 'vitest';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { bulkOf, code } from '../bulk/bulk.ts';

const server = useServer();
const ada = useCaller(server);
const bulk = bulkOf(server, ada);

const post = (externalId: unknown, more: object = {}) =>
  ada.rest('POST', '/qr-codes', { body: code('Q', { externalId, ...more }) });
const at = (externalId: string) => `/qr-codes/ext_${encodeURIComponent(externalId)}`;
const taken = 'externalId is already in use; choose another';

describe('in paths', () => {
  test.each([
    ['A-1'],
    ['table/12'],
    ['../a?b=c#d'],
    ['100%'],
    ['%2F'],
    ['a b'],
    ['ext_1'],
    ['qr_01m8aaxhsffevtqvmmm1ath4ek'],
    ['Größe'],
    ['机/12'],
    ['x'.repeat(255)],
  ])('%s', async (externalId) => {
    const { status, body } = await post(externalId);
    expect([status, Object(body).externalId]).toEqual([201, externalId]);
    const read = await ada.rest('GET', at(externalId));
    expect([read.status, read.body]).toEqual([200, body]);
  });

  test('work wherever a QR code is named', async () => {
    const { id } = await ada.createQrCode({ externalId: 'A/1' });
    const path = at('A/1');
    const patched = await ada.rest('PATCH', path, { body: { name: 'Two' } });
    expect(patched.body).toMatchObject({ id, name: 'Two' });
    for (const [method, more, status] of [
      ['GET', '/download?format=svg', 200],
      ['GET', '/preview', 200],
      ['GET', '/versions', 200],
      ['GET', '/scans', 200],
      ['GET', '/analytics/export', 200],
      ['POST', '/revert', 200],
      ['DELETE', '', 204],
      ['POST', '/restore', 200],
    ] as const) {
      const body = more === '/revert' ? { body: { version: 1 } } : {};
      expect((await ada.rest(method, `${path}${more}`, body)).status, more).toBe(status);
    }
    const { body } = await ada.rest('GET', `${path}/analytics`);
    expect(body).toMatchObject({ qrCodeId: id });
  });

  test('are case-sensitive and compared in NFC', async () => {
    const { id } = await ada.createQrCode({ externalId: 'Cafe\u0301' });
    expect((await ada.rest('GET', at('Caf\u00e9'))).body).toMatchObject({ id, externalId: 'Café' });
    expect((await ada.rest('GET', at('CAFÉ'))).status).toBe(404);
  });

  test.each(['', '\0', '\u200b', 'x'.repeat(256), 'none'])(
    '%j is not found',
    async (externalId) => {
      await ada.createQrCode({ externalId: 'some' });
      expect((await ada.rest('GET', at(externalId))).status).toBe(404);
      expect((await ada.rest('PATCH', at(externalId), { body: { name: 'x' } })).status).toBe(404);
    },
  );
});

test.each([
  ['', 'externalId must have 1 to 255 characters; it has 0'],
  ['x'.repeat(256), 'externalId must have 1 to 255 characters; it has 256'],
  ['a\nb', 'externalId cannot contain line breaks or control characters'],
  ['a\u2028b', 'externalId cannot contain line breaks or control characters'],
  [' a', 'externalId cannot start or end with a space'],
  ['a\u200bb', 'externalId contains an invisible character, U+200B zero width space; remove it'],
  [7, 'externalId must be a string'],
])('%j is rejected', async (externalId, message) => {
  const created = await post(externalId);
  expect(created.body).toMatchObject({ statusCode: 400, code: 'BAD_REQUEST', message });
  const { id } = await ada.createQrCode();
  const changed = await ada.rest('PUT', `/qr-codes/${id}`, { body: { externalId } });
  expect(changed.body).toMatchObject({ statusCode: 400, code: 'BAD_REQUEST', message });
});

describe('one that is taken', () => {
  test('gets 409 with its field when it is created or set', async () => {
    await ada.createQrCode({ externalId: 'A' });
    const details = [{ field: 'externalId', message: 'is already in use; choose another' }];
    const conflict = { statusCode: 409, code: 'CONFLICT', message: taken, details };
    expect((await post('A')).body).toEqual({ ...conflict, error: 'Conflict' });
    const { id } = await ada.createQrCode({ externalId: 'B' });
    const put = await ada.rest('PUT', `/qr-codes/${id}`, { body: { externalId: 'A' } });
    expect(put.body).toMatchObject(conflict);
    expect((await ada.rest('PUT', `/qr-codes/${id}`, { body: { externalId: 'B' } })).status).toBe(
      200,
    );
    expect((await ada.rest('PUT', `/qr-codes/${id}`, { body: { externalId: null } })).status).toBe(
      200,
    );
    expect((await post('B')).status).toBe(201);
  });

  test('in the trash says so, and is free when that QR code is deleted for good', async () => {
    const { id } = await ada.createQrCode({ externalId: 'A' });
    await ada.rest('DELETE', `/qr-codes/${id}`);
    const { body } = await post('A');
    expect(body).toMatchObject({
      code: 'CONFLICT',
      message:
        'externalId belongs to a QR code in the trash; restore it, delete it for good or choose another',
    });
    expect((await ada.rest('GET', at('A'))).body).toMatchObject({ id, status: 'DELETED' });
    await ada.rest('DELETE', `${at('A')}?purge=true`);
    expect((await post('A')).status).toBe(201);
  });

  test('fails its item of a bulk request, also if an earlier item has it', async () => {
    const { id } = await ada.createQrCode({ externalId: 'A' });
    const items = [
      code('1', { externalId: 'A' }),
      code('2', { externalId: 'B' }),
      code('3', { externalId: 'B' }),
      code('4'),
    ];
    const { status, body } = await bulk.rest('create', items);
    expect([status, Object(body).message]).toEqual([
      409,
      'items.0.externalId is already in use; choose another; items.2.externalId is already in use; choose another',
    ]);
    const each = await bulk.rest('create', items, { atomic: false });
    expect(Object(each.body)).toMatchObject({
      results: [
        { error: { code: 'CONFLICT', details: [{ field: 'items.0.externalId' }] } },
        { qrCode: { externalId: 'B' } },
        { error: { code: 'CONFLICT', details: [{ field: 'items.2.externalId' }] } },
        { qrCode: { externalId: null } },
      ],
      succeeded: 2,
    });
    const [other] = await bulk.make(1);
    const update = await bulk.rest(
      'update',
      [
        { id, externalId: 'C' },
        { id: other, externalId: 'C' },
      ],
      { atomic: false },
    );
    expect(Object(update.body)).toMatchObject({
      results: [{ qrCode: { externalId: 'C' } }, { error: { code: 'CONFLICT' } }],
    });
  });

  test('in another organization is no conflict, and is never shown', async () => {
    const bob = await createCaller(server);
    const theirs = await bob.createQrCode({ externalId: 'A', name: 'Theirs' });
    expect((await ada.rest('GET', at('A'))).status).toBe(404);
    const { status, body } = await post('A');
    expect([status, Object(body).id === theirs.id]).toEqual([201, false]);
    expect((await ada.rest('GET', at('A'))).body).toMatchObject({ name: 'Q' });
    const path = `/organizations/${bob.organizationId}${at('A')}`;
    for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
      const { body } = await server.rest(method, path, {
        key: ada.key,
        ...(method !== 'GET' && method !== 'DELETE' && { body: { name: 'Mine' } }),
      });
      expect(body).toEqual({
        statusCode: 404,
        message: 'Not found',
        error: 'Not Found',
        code: 'NOT_FOUND',
      });
    }
    const { data } = await ada.graphql(
      `query ($org: ID!) { organization(id: $org) { qrCode(externalId: "A") { id } } }`,
      { org: bob.organizationId },
    );
    expect(data).toEqual({ organization: null });
    expect((await bob.rest('GET', at('A'))).body).toMatchObject({ name: 'Theirs' });
  });
});

test('GraphQL finds a QR code by ID or external ID, and wants exactly one of them', async () => {
  const { id } = await ada.createQrCode({
    externalId: 'A',
    notes: 'N',
    metadata: { b: '2', a: '1' },
  });
  const find = (args: string) =>
    ada.graphql(
      `query ($org: ID!) { organization(id: $org) { qrCode(${args}) {
        id externalId notes metadata { key value } metadataData } } }`,
      { org: ada.organizationId },
    );
  const found = {
    id,
    externalId: 'A',
    notes: 'N',
    metadata: [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ],
    metadataData: { a: '1', b: '2' },
  };
  expect((await find('externalId: "A"')).data).toEqual({ organization: { qrCode: found } });
  expect((await find(`id: "${id}"`)).data).toEqual({ organization: { qrCode: found } });
  for (const none of ['externalId: "B"', 'externalId: ""', 'externalId: "\\u0000"']) {
    expect((await find(none)).data).toEqual({ organization: { qrCode: null } });
  }
  const { errors } = await find(`id: "${id}", externalId: "A"`);
  expect(errors).toMatchObject([
    { message: 'externalId cannot be combined with id', extensions: { code: 'BAD_REQUEST' } },
  ]);
  expect((await find('externalId: null')).errors).toMatchObject([
    { message: 'id is required, unless externalId is given' },
  ]);
});

// Creating or updating a QR code by its external ID.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { code } from '../bulk/bulk.ts';
import { listVersions } from '../history/history.ts';

const server = useServer();
const ada = useCaller(server);
const put = (
  externalId: string,
  body: object = code('One'),
  headers: Record<string, string> = {},
) => ada.rest('PUT', `/qr-codes/ext_${encodeURIComponent(externalId)}`, { body, headers });
const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });

describe('PUT by an external ID', () => {
  test('creates with 201, then updates with 200', async () => {
    const created = await put('A/1');
    const { id } = Object(created.body);
    expect([created.status, created.headers.get('location')]).toEqual([
      201,
      `/api/v1/organizations/${ada.organizationId}/qr-codes/${id}`,
    ]);
    expect(created.body).toMatchObject({ externalId: 'A/1', name: 'One' });
    const same = await put('A/1');
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"1-0"']);
    const updated = await put('A/1', code('Two', { tags: ['a'] }));
    expect([updated.status, updated.body]).toMatchObject([200, { id, name: 'Two', tags: ['a'] }]);
    expect((await put('A/1', { name: 'Three' })).body).toMatchObject({
      name: 'Three',
      tags: ['a'],
    });
    expect(await count()).toBe(1);
    expect(await listVersions(ada, id)).toHaveLength(3);
  });

  test('names what a new QR code lacks', async () => {
    const { status, body } = await put('A', { name: 'One' });
    expect([status, Object(body).message]).toEqual([
      400,
      'type must be one of URL, VCARD, WIFI, TEXT, EMAIL, SMS, PHONE, GEO, EVENT',
    ]);
    expect((await put('A', code('One', { externalId: 'B' }))).body).toMatchObject({
      code: 'BAD_REQUEST',
      message: 'externalId must be that of the path, or omitted',
    });
    expect((await put(' A')).body).toMatchObject({
      code: 'BAD_REQUEST',
      message: 'externalId cannot start or end with a space',
    });
    expect(await count()).toBe(0);
  });

  test('If-Match only updates, If-None-Match only creates', async () => {
    for (const etag of ['*', '"1-0"']) {
      expect((await put('A', code('One'), { 'if-match': etag })).status).toBe(412);
    }
    expect((await put('A', code('One'), { 'if-none-match': '*' })).status).toBe(201);
    expect((await put('A', code('Two'), { 'if-none-match': '*' })).status).toBe(412);
    expect((await put('A', code('Two'), { 'if-none-match': '"1-0"' })).body).toMatchObject({
      code: 'BAD_REQUEST',
      message: 'If-None-Match must be *',
    });
    expect((await put('A', code('Two'), { 'if-match': '"9-0"' })).status).toBe(412);
    expect((await put('A', code('Two'), { 'if-match': '"1-0"' })).status).toBe(200);
  });

  test('repeats its answer for the same Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once', 'if-none-match': '*' };
    const first = await put('A', code('One'), headers);
    const again = await put('A', code('One'), headers);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  test('does not touch a QR code in the trash', async () => {
    const { id } = Object((await put('A')).body);
    await ada.rest('DELETE', `/qr-codes/${id}`);
    expect((await put('A', code('Two'))).body).toMatchObject({
      code: 'CONFLICT',
      message: 'id is in the trash; restore it first',
    });
    await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
    expect((await put('A', code('Two'))).status).toBe(201);
  });

  test('needs both permissions', async () => {
    const key = await server.createKey(ada, { permissions: ['QR_CODES_WRITE'] });
    const path = `/organizations/${ada.organizationId}/qr-codes/ext_A`;
    const conditions: Record<string, string>[] = [
      {},
      { 'if-none-match': '*' },
      { 'if-match': '*' },
    ];
    for (const headers of conditions) {
      const { status } = await server.rest('PUT', path, {
        key: key.secret,
        body: code('One'),
        headers,
      });
      expect(status).toBe(403);
    }
    expect(await count()).toBe(0);
  });
});

test('PUT by an ID never creates', async () => {
  const { status } = await ada.rest('PUT', '/qr-codes/qr_01m8aaxhsffevtqvmmm1ath4ek', {
    body: code('One'),
  });
  expect([status, await count()]).toEqual([404, 0]);
});

describe('upsertQrCode', () => {
  const upsert = (input: object) =>
    ada.graphql(
      `mutation ($input: UpsertQrCodeInput!) { upsertQrCode(input: $input) {
        created qrCode { id name version metadataData externalId } } }`,
      {
        input: {
          organizationId: ada.organizationId,
          name: 'One',
          content: { url: { url: 'https://example.com' } },
          ...input,
        },
      },
    );

  test('says whether it created, and replaces the metadata', async () => {
    const first = await upsert({ externalId: 'A', metadata: [{ key: 'a', value: '1' }] });
    const { id } = Object(first.data).upsertQrCode.qrCode;
    expect(first.data).toMatchObject({
      upsertQrCode: { created: true, qrCode: { metadataData: { a: '1' }, version: 1 } },
    });
    const same = await upsert({ externalId: 'A', metadata: [{ key: 'a', value: '1' }] });
    expect(same.data).toMatchObject({
      upsertQrCode: { created: false, qrCode: { id, version: 1 } },
    });
    const next = await upsert({
      ...{ externalId: 'A', name: 'Two', style: null, dynamic: null },
      metadata: [{ key: 'b', value: '2' }],
    });
    expect(next.data).toMatchObject({
      upsertQrCode: {
        created: false,
        qrCode: { id, name: 'Two', metadataData: { b: '2' }, version: 2 },
      },
    });
    const events = await server.prisma.auditEvent.findMany({
      where: { organizationId: ada.organizationId, action: 'upsertQrCode' },
    });
    expect(events.map(({ targetId }) => targetId)).toEqual([id, id]);
  });

  test('checks the version that is expected', async () => {
    const code = async (input: object) => (await upsert(input)).errors[0]?.extensions?.code;
    expect(await code({ externalId: 'A', expectedVersions: [1] })).toBe('PRECONDITION_FAILED');
    expect(await code({ externalId: 'A', expectedVersions: [] })).toBeUndefined();
    expect(await code({ externalId: 'A', expectedVersions: [] })).toBe('PRECONDITION_FAILED');
    expect(await code({ externalId: 'A', expectedVersions: [1] })).toBeUndefined();
  });

  test('changes neither type nor short code', async () => {
    await upsert({ externalId: 'A', shortCode: 'first-one' });
    expect((await upsert({ externalId: 'A', shortCode: 'first-one' })).errors).toEqual([]);
    expect((await upsert({ externalId: 'A', shortCode: 'other-one' })).errors).toMatchObject([
      {
        message: 'input.shortCode cannot be changed after the code is created; it is first-one',
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
    const wifi = await upsert({ externalId: 'A', content: { wifi: { ssid: 'x' } } });
    expect(wifi.errors).toMatchObject([
      { message: 'input.content must be url: the type of a code cannot be changed' },
    ]);
  });

  test('does not touch a QR code in the trash', async () => {
    const { data } = await upsert({ externalId: 'A' });
    await ada.rest('DELETE', `/qr-codes/${Object(data).upsertQrCode.qrCode.id}`);
    expect((await upsert({ externalId: 'A' })).errors).toMatchObject([
      {
        message:
          'input.externalId belongs to a QR code in the trash; restore it, delete it for good or choose another',
        extensions: { code: 'CONFLICT' },
      },
    ]);
  });
});

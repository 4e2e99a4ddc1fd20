// Metadata and notes of QR codes.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { bulkOf, code } from '../bulk/bulk.ts';
import { listVersions } from '../history/history.ts';

const server = useServer();
const ada = useCaller(server);

const send = async (method: string, id: string, body: object) => {
  const response = await ada.rest(method, `/qr-codes/${id}`, { body });
  return { status: response.status, ...Object(response.body) };
};
const pairs = (count: number, prefix = 'k') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 'v']));

describe('metadata', () => {
  test('is kept, {} without any, and never shown to visitors', async () => {
    const created = await ada.rest('POST', '/qr-codes', { body: code('None') });
    expect(created.body).toMatchObject({ externalId: null, metadata: {}, notes: null });
    const metadata = { sku: 'A-1', 'Größe 🙂': ' x\n', empty: '' };
    const { id, shortUrl } = await ada.createQrCode({
      ...{ type: 'TEXT', data: { text: 'Hello' } },
      ...{ metadata, notes: 'Secret note', externalId: 'Secret ID' },
    });
    const { empty: _empty, ...kept } = metadata;
    expect((await ada.rest('GET', `/qr-codes/${id}`)).body).toMatchObject({ metadata: kept });
    const page = await (await fetch(shortUrl)).text();
    expect(page).toContain('Hello');
    expect(page).not.toMatch(/Secret|A-1/);
  });

  test('PATCH merges by key, null or an empty value removes, and null removes all', async () => {
    const { id } = await ada.createQrCode({ metadata: { a: '1', b: '2', c: '3' } });
    const change = { a: '9', b: null, c: '', d: '4' };
    expect((await send('PATCH', id, { metadata: change })).metadata).toEqual({ a: '9', d: '4' });
    expect((await send('PATCH', id, { metadata: {} })).metadata).toEqual({ a: '9', d: '4' });
    expect((await send('PATCH', id, { metadata: null })).metadata).toEqual({});
  });

  test('PUT replaces all pairs, and keeps them if it has none', async () => {
    const { id } = await ada.createQrCode({ metadata: { a: '1', b: '2' } });
    expect((await send('PUT', id, { name: 'x' })).metadata).toEqual({ a: '1', b: '2' });
    expect((await send('PUT', id, { metadata: { b: '3', c: '4' } })).metadata).toEqual({
      b: '3',
      c: '4',
    });
    expect((await send('PUT', id, { metadata: {} })).metadata).toEqual({});
  });

  test('concurrent patches all count', async () => {
    const { id } = await ada.createQrCode();
    const keys = ['a', 'b', 'c', 'd'];
    await Promise.all(keys.map((key) => send('PATCH', id, { metadata: { [key]: key } })));
    const { body } = await ada.rest('GET', `/qr-codes/${id}`);
    expect(Object.keys(Object(body).metadata).sort()).toEqual(keys);
  });

  test('bulk updates merge by key', async () => {
    const { id } = await ada.createQrCode({ metadata: { a: '1', b: '2' } });
    const bulk = bulkOf(server, ada);
    const { body } = await bulk.rest('update', [{ id, metadata: { a: null, c: '3' } }]);
    expect(body).toMatchObject({ results: [{ qrCode: { metadata: { b: '2', c: '3' } } }] });
  });

  test('GraphQL merges typed pairs', async () => {
    const update = (id: string, metadata: unknown) =>
      ada.graphql(
        `mutation ($id: ID!, $metadata: [MetadataEntryInput!]) {
          updateQrCode(input: {id: $id, metadata: $metadata}) { qrCode { metadata { key value } } } }`,
        { id, metadata },
      );
    const { id } = await ada.createQrCode({ metadata: { a: '1', b: '2' } });
    const { data } = await update(id, [
      { key: 'b', value: null },
      { key: 'c', value: '3' },
    ]);
    expect(data).toEqual({
      updateQrCode: {
        qrCode: {
          metadata: [
            { key: 'a', value: '1' },
            { key: 'c', value: '3' },
          ],
        },
      },
    });
    const twice = await update(id, [
      { key: 'x', value: '1' },
      { key: 'x', value: '2' },
    ]);
    expect(twice.errors).toMatchObject([
      { message: 'input.metadata.1.key duplicates an earlier key' },
    ]);
    expect((await update(id, null)).data).toEqual({ updateQrCode: { qrCode: { metadata: [] } } });
  });

  test.each<[unknown, string]>([
    [pairs(51), 'metadata must have at most 50 pairs; it would have 51'],
    [{ a: 'x'.repeat(501) }, 'metadata.a must have at most 500 characters; it has 501'],
    [{ a: 7 }, 'metadata.a must be a string'],
    [{ a: '\0' }, 'metadata.a cannot contain the character NUL (U+0000)'],
    [{ '': 'x' }, 'metadata. is a key that must have 1 to 40 characters; it has 0'],
    [{ 'a[b]': 'x' }, 'metadata.a[b] is a key that cannot contain square brackets'],
    [{ ' a': 'x' }, 'metadata. a is a key that cannot start or end with a space'],
    [
      { 'a\nb': 'x' },
      'metadata.a\nb is a key that cannot contain line breaks or control characters',
    ],
    [[], 'metadata must be an object'],
    ['x', 'metadata must be an object'],
  ])('%j is rejected', async (metadata, message) => {
    const { id } = await ada.createQrCode();
    const created = await ada.rest('POST', '/qr-codes', { body: code('Q', { metadata }) });
    expect(created.body).toMatchObject({ code: 'BAD_REQUEST', message });
    for (const method of ['PUT', 'PATCH']) {
      expect(await send(method, id, { metadata })).toMatchObject({ code: 'BAD_REQUEST', message });
    }
  });

  test('50 pairs are the limit after a change, too', async () => {
    const { id } = await ada.createQrCode({ metadata: pairs(50) });
    expect(await send('PATCH', id, { metadata: { more: 'v' } })).toMatchObject({
      code: 'BAD_REQUEST',
      message: 'metadata must have at most 50 pairs; it would have 51',
    });
    const other = pairs(50, 'other');
    expect((await send('PUT', id, { metadata: other })).metadata).toEqual(other);
  });
});

test('notes have up to 5,000 characters', async () => {
  const { id } = await ada.createQrCode({ notes: 'x'.repeat(5_000) });
  expect(await send('PATCH', id, { notes: 'x'.repeat(5_001) })).toMatchObject({
    code: 'BAD_REQUEST',
    message: 'notes must have at most 5000 characters; it has 5001',
  });
  expect((await send('PATCH', id, { notes: 'Two\nlines' })).notes).toBe('Two\nlines');
  expect((await send('PATCH', id, { notes: null })).notes).toBeNull();
});

describe('versions', () => {
  test('hold all three; what changes nothing is none', async () => {
    const own = { externalId: 'A', metadata: { a: '1' }, notes: 'N' };
    const { id } = await ada.createQrCode(own);
    for (const method of ['PUT', 'PATCH']) await send(method, id, own);
    await send('PATCH', id, { externalId: 'B', metadata: { a: null, b: '2' }, notes: null });
    const versions = await listVersions(ada, id);
    expect(versions.map(([number]) => number)).toEqual([2, 1]);
    expect(versions[0]?.[2]).toEqual([
      ['externalId', 'A', 'B'],
      ['metadata', { a: '1' }, { b: '2' }],
      ['notes', 'N', null],
    ]);
  });

  test('a revert brings back metadata and notes, and keeps the external ID', async () => {
    const { id } = await ada.createQrCode({ externalId: 'A', metadata: { a: '1' }, notes: 'N' });
    await send('PATCH', id, { externalId: 'B', metadata: { a: null, b: '2' }, notes: 'Other' });
    const { body } = await ada.rest('POST', `/qr-codes/${id}/revert`, { body: { version: 1 } });
    expect(body).toMatchObject({ externalId: 'B', metadata: { a: '1' }, notes: 'N' });
  });

  test('a change by plain SQL is a version, too', async () => {
    const { id } = await ada.createQrCode();
    await server.pool.query(
      `UPDATE "QrCode" SET "metadata" = '{"a": "1"}', "notes" = 'N', "externalId" = 'A' WHERE "id" = $1`,
      [id],
    );
    expect((await listVersions(ada, id))[0]).toEqual([
      2,
      'OTHER',
      [
        ['externalId', null, 'A'],
        ['metadata', null, { a: '1' }],
        ['notes', null, 'N'],
      ],
    ]);
  });
});

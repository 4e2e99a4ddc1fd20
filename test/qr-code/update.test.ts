// Updating QR codes in both APIs, also concurrently.
import { beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { documented, everyField, readByGraphQL } from './qr-code.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const update = (input: Record<string, unknown>) =>
  ada.graphql(
    `mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { ${everyField} version } } }`,
    { input },
  );

describe('updating a code', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await ada.createQrCode({
      ...documented,
      tags: ['a', 'b'],
    }));
  });

  test('PUT changes only the given fields', async () => {
    const before = (await ada.rest('GET', `/qr-codes/${id}`)).body;
    const { status, body } = await ada.rest('PUT', `/qr-codes/${id}`, {
      body: { name: 'New', data: { url: 'https://example.org' }, style: { cornerRadius: 50 } },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...(typeof before === 'object' ? before : {}),
      name: 'New',
      data: { url: 'https://example.org' },
      style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 50 },
      updatedAt: textAt(body, 'updatedAt'),
    });
    expect(await readByGraphQL(ada, id)).toEqual({ node: body });
  });

  test('a response can be sent back unchanged', async () => {
    const { body } = await ada.rest('GET', `/qr-codes/${id}`);
    const { type, name, data, style, tags, folderId, status } = Object(body);
    const put = await ada.rest('PUT', `/qr-codes/${id}`, {
      body: { type, name, data, style, tags, folderId, status },
    });
    expect(put.status).toBe(200);
    expect(put.body).toEqual({ ...Object(body), updatedAt: textAt(put.body, 'updatedAt') });
  });

  test('an empty body changes nothing visible', async () => {
    const { status, body } = await ada.rest('PUT', `/qr-codes/${id}`, { body: {} });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...documented, tags: ['a', 'b'] });
  });

  test('tags can be cleared; the status can change and change back', async () => {
    const put = (body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });
    expect((await put({ tags: [] })).body).toMatchObject({ tags: [] });
    expect((await put({ status: 'PAUSED' })).body).toMatchObject({ status: 'PAUSED' });
    expect((await put({ status: 'ACTIVE' })).body).toMatchObject({ status: 'ACTIVE' });
  });

  test.each<[string, object, string]>([
    ['another type', { type: 'TEXT', data: { text: 'x' } }, 'type'],
    ['data of another type', { data: { text: 'x' } }, 'data.text'],
    ['an invalid status', { status: 'GONE' }, 'status'],
    ['an invalid URL', { data: { url: 'javascript:1' } }, 'data.url'],
    ['the ID', { id: 'qr_1' }, 'id'],
  ])('%s is rejected and changes nothing', async (_what, body, field) => {
    const before = (await ada.rest('GET', `/qr-codes/${id}`)).body;
    const response = await ada.rest('PUT', `/qr-codes/${id}`, {
      body: { name: 'N', ...body },
    });
    expect(response.body).toMatchObject({ statusCode: 400 });
    expect(JSON.stringify(response.body)).toContain(`"field":"${field}"`);
    expect((await ada.rest('GET', `/qr-codes/${id}`)).body).toEqual(before);
  });

  test('GraphQL changes the same fields', async () => {
    const { data } = await update({ id, name: 'New', tags: ['c'], status: 'ARCHIVED' });
    expect(data).toMatchObject({
      updateQrCode: { qrCode: { name: 'New', tags: ['c'], status: 'ARCHIVED', version: 2 } },
    });
    const rest = await ada.rest('GET', `/qr-codes/${id}`);
    expect(rest.body).toMatchObject({ name: 'New', tags: ['c'], status: 'ARCHIVED' });
    const other = await update({ id, content: { text: { text: 'x' } } });
    expect(other.errors[0]).toMatchObject({
      message: expect.stringContaining('input.content'),
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  test('an outdated ETag in If-Match gets 412; a scan does not change the ETag', async () => {
    const first = await ada.rest('GET', `/qr-codes/${id}`);
    const etag = first.headers.get('etag') ?? '';
    const put = (value: string, name: string) =>
      ada.rest('PUT', `/qr-codes/${id}`, { body: { name }, headers: { 'if-match': value } });
    await fetch(textAt(first.body, 'shortUrl'), { redirect: 'manual' });
    const second = await put(etag, 'Second');
    expect(second.status).toBe(200);
    const late = await put(etag, 'Third');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ statusCode: 412, code: 'PRECONDITION_FAILED' });
    expect((await put('"nonsense"', 'Third')).status).toBe(412);
    const list = `"0-0", ${second.headers.get('etag')}`;
    expect((await put(list, 'Listed')).status).toBe(200);
    expect((await put('*', 'Third')).status).toBe(200);
    expect((await put(second.headers.get('etag') ?? '', 'Fourth')).status).toBe(412);
  });

  test('of two simultaneous edits of a version, one succeeds', async () => {
    const etag = (await ada.rest('GET', `/qr-codes/${id}`)).headers.get('etag') ?? '';
    const responses = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) =>
        ada.rest('PUT', `/qr-codes/${id}`, {
          body: { name },
          headers: { 'if-match': etag },
        }),
      ),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  test('If-None-Match gets 304 until something changes', async () => {
    const etag = (await ada.rest('GET', `/qr-codes/${id}`)).headers.get('etag') ?? '';
    const again = () =>
      ada.rest('GET', `/qr-codes/${id}`, { headers: { 'if-none-match': `"x", ${etag}` } });
    expect((await again()).status).toBe(304);
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'New' } });
    expect((await again()).status).toBe(200);
  });
});

// The picture of a QR code, as REST gives it and as GraphQL draws it.
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodePng } from './support/decode.ts';
import { textAt } from './support/json.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let qrCode: { id: string; shortUrl: string };
let path: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  qrCode = await server.createQrCode(key, ada.organizationId, {
    name: 'Café “A/B”',
    style: { foregroundColor: '#123456', cornerRadius: 50 },
  });
  path = `/organizations/${ada.organizationId}/qr-codes/${qrCode.id}`;
});
afterAll(() => server.close());

const download = (query = '', headers: Record<string, string> = {}) =>
  server.rest('GET', `${path}/download${query}`, { key, headers });

/** Width and height as the PNG says them (its IHDR chunk). */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test('PNG of 512 pixels, if nothing is said; it holds the short link', async () => {
  const { status, headers, bytes } = await download();
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('image/png');
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="Caf? ?A B?.png"; filename*=UTF-8''Caf%C3%A9%20%E2%80%9CA%20B%E2%80%9D.png`,
  );
  expect(sizeOf(bytes)).toEqual([512, 512]);
  expect(await decodePng(bytes)).toBe(qrCode.shortUrl);
});

test.each(['a'.repeat(79), 'a'.repeat(80), ''])(
  'a name that is cut is cut between characters',
  async (start) => {
    const { id } = await server.createQrCode(key, ada.organizationId, { name: `${start}😀` });
    const answer = await server.rest(
      'GET',
      `/organizations/${ada.organizationId}/qr-codes/${id}/download`,
      { key },
    );
    expect(answer.status).toBe(200);
  },
);

test.each([64, 200, 513, 4096])('PNG of %i pixels', async (size) => {
  const { bytes } = await download(`?format=png&size=${size}`);
  expect(sizeOf(bytes)).toEqual([size, size]);
  expect(await decodePng(bytes)).toBe(qrCode.shortUrl);
});

test('SVG, the same as GraphQL’s but for its size', async () => {
  const { headers, bytes } = await download('?format=svg&size=300');
  expect(headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  const svg = new TextDecoder().decode(bytes);
  expect(svg).toMatch(/<svg[^>]* width="300" height="300"/);
  expect(await decodePng(new Resvg(svg).render().asPng())).toBe(qrCode.shortUrl);

  const { data } = await server.graphql(
    'query ($id: ID!) { node(id: $id) { ... on QrCode { svg } } }',
    { id: qrCode.id },
    { 'x-api-key': key },
  );
  expect(textAt(data, 'node.svg')).toBe(svg.replace(' width="300" height="300"', ''));
});

test('PDF', async () => {
  const { headers, bytes } = await download('?format=pdf');
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
});

test.each(['size=63', 'size=4097', 'size=big', 'format=gif', 'colour=red'])(
  '%s is refused, by its name',
  async (query) => {
    const { status, body } = await download(`?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
  },
);

test('a picture too small for its content says which size it takes', async () => {
  const { id } = await server.createQrCode(key, ada.organizationId, {
    type: 'TEXT',
    data: { text: 'x'.repeat(2_000) },
  });
  const answer = await server.rest(
    'GET',
    `/organizations/${ada.organizationId}/qr-codes/${id}/download?size=64`,
    { key },
  );
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: 'UNPROCESSABLE', details: [{ field: 'size' }] });
  const least = /\d{3}/.exec(textAt(answer.body, 'message'))?.[0];
  const again = await server.rest(
    'GET',
    `/organizations/${ada.organizationId}/qr-codes/${id}/download?size=${least}`,
    { key },
  );
  expect(again.status).toBe(200);
});

describe('the ETag', () => {
  test('gets 304 with nothing, by exact, weak or any match', async () => {
    const etag = (await download()).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const value of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, bytes, headers } = await download('', { 'if-none-match': value });
      expect(status).toBe(304);
      expect(bytes).toHaveLength(0);
      expect(headers.get('etag')).toBe(etag);
    }
    expect((await download('', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('differs by format and size, stays with a new target, changes with the look', async () => {
    const etag = async (query = '') => (await download(query)).headers.get('etag');
    const before = await etag();
    expect(new Set([before, await etag('?size=300'), await etag('?format=svg')]).size).toBe(3);
    const put = (body: object) => server.rest('PUT', path, { key, body });
    await put({ data: { url: 'https://example.org' } });
    expect(await etag()).toBe(before);
    await put({ style: { foregroundColor: '#000000' } });
    expect(await etag()).not.toBe(before);
  });
});

test('HEAD tells what GET would, without the picture', async () => {
  const get = await download();
  const head = await server.rest('HEAD', `${path}/download`, { key });
  expect(head.status).toBe(200);
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  expect(head.bytes).toHaveLength(0);
});

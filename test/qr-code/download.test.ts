// The picture of a QR code, as REST gives it and as GraphQL draws it.
import { Resvg } from '@resvg/resvg-js';
import { parse } from 'content-disposition';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { textAt } from '../support/document/json.ts';
import { decodePng } from '../support/picture/decode.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

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

test.each<[what: string, name: string, file: string]>([
  ['a family of one character', 'Fest 👩‍👩‍👧', 'Fest 👩‍👩‍👧.png'],
  ['letters that do not join', 'می‌خواهم', 'می‌خواهم.png'],
  ['an ending that is written backwards', 'invoice\u202Egnp.exe', 'invoice gnp.exe.png'],
  ['marks of direction', '\u200Fשלום\u200E', 'שלום.png'],
  ['quotes', 'The "new" \'menu\'', "The new 'menu'.png"],
  ['a percent sign', '50%41 off', '50%41 off.png'],
  ['a header', 'a\r\nSet-Cookie: b=c', 'a Set-Cookie b=c.png'],
  ['separators', '../../etc/passwd', 'etc passwd.png'],
  ['a device', 'CON', '_CON.png'],
  ['another device', 'nul.txt', '_nul.txt.png'],
  ['nothing but dots', '...', 'qr-code.png'],
  ['what is too long', `${'a'.repeat(190)}👩‍👩‍👧`, `${'a'.repeat(190)}.png`],
])('the file of a code is named safely: %s', async (_what, name, file) => {
  const { id } = await server.createQrCode(key, ada.organizationId, { name });
  const { headers } = await server.rest(
    'GET',
    `/organizations/${ada.organizationId}/qr-codes/${id}/download`,
    { key },
  );
  const disposition = headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^[ -~]+$/);
  expect(headers.get('set-cookie')).toBeNull();
  expect(parse(disposition)).toMatchObject({ type: 'attachment', parameters: { filename: file } });
});

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

test.each([
  ['widthMm=50', 50],
  ['widthMm=1000', 1000],
  ['size=96', 25.4],
  ['', (512 / 96) * 25.4],
])('a PDF with %s is %f mm wide', async (query, millimetres) => {
  const { bytes } = await download(`?format=pdf${query && `&${query}`}`);
  const [, points] = /MediaBox \[0 0 ([\d.]+)/.exec(new TextDecoder('latin1').decode(bytes)) ?? [];
  expect((Number(points) / 72) * 25.4).toBeCloseTo(millimetres, 1);
});

test.each(['widthMm=50', 'format=svg&widthMm=50', 'format=pdf&size=100&widthMm=50'])(
  '%s is refused, as the width in millimetres is for a PDF alone',
  async (query) => {
    const { status, body } = await download(`?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ details: [{ field: 'widthMm' }] });
  },
);

test.each([
  'size=63',
  'size=4097',
  'size=big',
  'format=gif',
  'colour=red',
  'widthMm=9&format=pdf',
  'widthMm=1001&format=pdf',
  'widthMm=1.5&format=pdf',
])('%s is refused, by its name', async (query) => {
  const { status, body } = await download(`?${query}`);
  expect(status).toBe(400);
  expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
});

test('a picture too small for its content says which size it takes', async () => {
  const { id } = await server.createQrCode(key, ada.organizationId, {
    type: 'TEXT',
    data: { text: 'x'.repeat(2_000) },
    dynamic: false,
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

describe('an address that names its picture', () => {
  const imageUrl = async (args = '') => {
    const { data, errors } = await server.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode { imageUrl${args} } } }`,
      { id: qrCode.id },
      { 'x-api-key': key },
    );
    return { url: errors.length > 0 ? undefined : new URL(textAt(data, 'node.imageUrl')), errors };
  };

  test.each([
    ['', 'image/png'],
    ['(format: SVG)', 'image/svg+xml'],
    ['(format: PDF, size: 300)', 'application/pdf'],
    ['(size: 4096)', 'image/png'],
  ])('imageUrl%s is good for ever', async (args, type) => {
    const { url } = await imageUrl(args);
    expect(url?.origin).toBe(new URL(server.url).origin);
    const query = url?.search ?? '';
    expect(url?.pathname).toBe(`/api/v1${path}/download`);
    const { headers } = await download(query);
    expect(headers.get('content-type')).toMatch(type);
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(headers.get('etag')).toBe(`"${url?.searchParams.get('v')}"`);
    const again = await download(query, { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  });

  test('is another one after an edit; the old one shows the new picture, for now', async () => {
    const { url: before } = await imageUrl();
    await server.rest('PUT', path, { key, body: { style: { foregroundColor: '#654321' } } });
    const { url: after } = await imageUrl();
    expect(after?.search).not.toBe(before?.search);
    const old = await download(before?.search);
    expect(old.status).toBe(200);
    expect(old.headers.get('cache-control')).toBe('private, no-cache');
    expect(old.headers.get('etag')).toBe(`"${after?.searchParams.get('v')}"`);
    expect((await download()).headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each(['(size: 63)', '(size: 4097)'])('imageUrl%s is refused', async (args) => {
    const { errors } = await imageUrl(args);
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('the symbol', () => {
  const drawn = z.object({
    node: z.object({
      payload: z.string(),
      svg: z.string(),
      symbol: z.object({
        version: z.int(),
        size: z.int(),
        errorCorrection: z.string(),
        sizeInCapitals: z.int(),
      }),
    }),
  });
  const symbolOf = async (id: string) => {
    const { data } = await server.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode {
        payload svg symbol { version size errorCorrection sizeInCapitals }
      } } }`,
      { id },
      { 'x-api-key': key },
    );
    return data;
  };

  test('is smaller in capital letters, which the picture then holds', async () => {
    const create = (style: object) =>
      server.createQrCode(key, ada.organizationId, {
        style: { errorCorrection: 'HIGH', ...style },
      });
    const small = await create({ capitalLetters: true });
    const { symbol } = drawn.parse(await symbolOf((await create({})).id)).node;
    const inCapitals = drawn.parse(await symbolOf(small.id)).node;
    expect(symbol.errorCorrection).toBe('HIGH');
    expect(symbol.size).toBe(17 + 4 * symbol.version);
    expect(symbol.sizeInCapitals).toBeLessThan(symbol.size);
    expect(inCapitals.symbol.size).toBe(symbol.sizeInCapitals);
    expect(inCapitals.symbol.sizeInCapitals).toBe(symbol.sizeInCapitals);
    expect(inCapitals.payload).toBe(small.shortUrl.toUpperCase());
    const png = new Resvg(inCapitals.svg, { fitTo: { mode: 'width', value: 400 } })
      .render()
      .asPng();
    expect(await decodePng(png)).toBe(small.shortUrl.toUpperCase());
  });

  test('has no size in capitals where the picture holds the content itself', async () => {
    const { id } = await server.createQrCode(key, ada.organizationId, {
      type: 'TEXT',
      data: { text: 'abc' },
      dynamic: false,
    });
    expect(await symbolOf(id)).toMatchObject({
      node: { symbol: { version: 1, size: 21, errorCorrection: 'MEDIUM', sizeInCapitals: null } },
    });
  });

  test('has one for a dynamic code, whatever it holds', async () => {
    const dynamic = { type: 'TEXT', data: { text: 'abc' } };
    const { id } = await server.createQrCode(key, ada.organizationId, dynamic);
    expect(await symbolOf(id)).toMatchObject({
      node: { symbol: { sizeInCapitals: expect.any(Number) } },
    });
  });
});

describe('a style is stored only if it is read', () => {
  const codes = () => `/organizations/${ada.organizationId}/qr-codes`;
  const put = (target: string, body: object) =>
    server.rest('PUT', `${codes()}/${target}`, { key, body });

  test('with everything that is wrong, nothing stored', async () => {
    const before = await server.prisma.qrCode.count();
    const { status, body } = await server.rest('POST', codes(), {
      key,
      body: {
        type: 'URL',
        name: 'x',
        data: { url: 'https://example.com' },
        style: {
          foregroundColor: '#FFFFFF',
          backgroundColor: '#000000',
          frame: { shape: 'NONE', caption: '東' },
        },
      },
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'UNPROCESSABLE',
      details: [{ field: 'style.foregroundColor' }, { field: 'style.frame.caption' }],
    });
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('a new content is checked with the style that is there, a new style with the content', async () => {
    const { id } = await server.createQrCode(key, ada.organizationId, {
      type: 'TEXT',
      data: { text: 'short' },
      dynamic: false,
      style: { errorCorrection: 'HIGH' },
    });
    const text = 'x'.repeat(2_000);
    const long = await put(id, { data: { text } });
    expect(long.status).toBe(422);
    expect(long.body).toMatchObject({ details: [{ field: 'data' }] });
    expect(textAt(long.body, 'message')).toMatch(/2000 bytes.* 1273 at error correction H/);
    expect((await put(id, { data: { text }, style: { errorCorrection: null } })).status).toBe(200);
    expect((await put(id, { style: { errorCorrection: 'QUARTILE' } })).status).toBe(422);
    expect((await put(id, { name: 'another' })).status).toBe(200);
  });
});

test('HEAD tells what GET would, without the picture', async () => {
  const get = await download();
  const head = await server.rest('HEAD', `${path}/download`, { key });
  expect(head.status).toBe(200);
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  expect(head.bytes).toHaveLength(0);
});

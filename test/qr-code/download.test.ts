// Images of QR codes over REST and GraphQL.
import { Resvg } from '@resvg/resvg-js';
import { parse } from 'content-disposition';
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { decodePng } from '../support/picture/decode.ts';
import { sizeOf } from '../support/picture/picture.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
let qrCode: { id: string; shortUrl: string };
let path: string;
beforeAll(async () => {
  qrCode = await ada.createQrCode({
    name: 'Café “A/B”',
    style: { foregroundColor: '#123456', cornerRadius: 50 },
  });
  path = `/qr-codes/${qrCode.id}`;
});

const download = (query = '', headers: Record<string, string> = {}) =>
  ada.rest('GET', `${path}/download${query}`, { headers });

test('defaults to a PNG of 512 pixels with the short link', async () => {
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
  'a truncated file name is cut between characters',
  async (start) => {
    const { id } = await ada.createQrCode({ name: `${start}😀` });
    const response = await ada.rest('GET', `/qr-codes/${id}/download`);
    expect(response.status).toBe(200);
  },
);

test.each<[what: string, name: string, file: string]>([
  ['an emoji family', 'Fest 👩‍👩‍👧', 'Fest 👩‍👩‍👧.png'],
  ['letters with non-joiners', 'می‌خواهم', 'می‌خواهم.png'],
  ['an extension with a right-to-left override', 'invoice\u202Egnp.exe', 'invoice gnp.exe.png'],
  ['direction marks', '\u200Fשלום\u200E', 'שלום.png'],
  ['quotes', 'The "new" \'menu\'', "The new 'menu'.png"],
  ['a percent sign', '50%41 off', '50%41 off.png'],
  ['a header injection', 'a\r\nSet-Cookie: b=c', 'a Set-Cookie b=c.png'],
  ['separators', '../../etc/passwd', 'etc passwd.png'],
  ['a reserved device name', 'CON', '_CON.png'],
  ['another reserved device name', 'nul.txt', '_nul.txt.png'],
  ['only dots', '...', 'qr-code.png'],
  ['a long name', `${'a'.repeat(190)}👩‍👩‍👧`, `${'a'.repeat(190)}.png`],
])('the file name of a code is safe: %s', async (_what, name, file) => {
  const { id } = await ada.createQrCode({ name });
  const { headers } = await ada.rest('GET', `/qr-codes/${id}/download`);
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

test('SVG, the same as in GraphQL except for the size', async () => {
  const { headers, bytes } = await download('?format=svg&size=300');
  expect(headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  const svg = new TextDecoder().decode(bytes);
  expect(svg).toMatch(/<svg[^>]* width="300" height="300"/);
  expect(await decodePng(new Resvg(svg).render().asPng())).toBe(qrCode.shortUrl);

  const { data } = await ada.graphql(
    'query ($id: ID!) { node(id: $id) { ... on QrCode { svg } } }',
    { id: qrCode.id },
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
])('a PDF with %s is %f mm wide', async (query, millimeters) => {
  const { bytes } = await download(`?format=pdf${query && `&${query}`}`);
  const [, points] = /MediaBox \[0 0 ([\d.]+)/.exec(new TextDecoder('latin1').decode(bytes)) ?? [];
  expect((Number(points) / 72) * 25.4).toBeCloseTo(millimeters, 1);
});

test.each([
  'size=63',
  'size=4097',
  'size=big',
  'format=gif',
  'colour=red',
  'widthMm=9&format=pdf',
  'widthMm=1001&format=pdf',
  'widthMm=1.5&format=pdf',
])('%s is rejected, naming the parameter', async (query) => {
  const { status, body } = await download(`?${query}`);
  expect(status).toBe(400);
  expect(body).toMatchObject({ details: [{ field: query.split('=')[0] }] });
});

test('an image too small for its content returns the minimum size', async () => {
  const { id } = await ada.createQrCode({
    type: 'TEXT',
    data: { text: 'x'.repeat(2_000) },
    dynamic: false,
  });
  const response = await ada.rest('GET', `/qr-codes/${id}/download?size=64`);
  expect(response.status).toBe(422);
  expect(response.body).toMatchObject({ code: 'UNPROCESSABLE', details: [{ field: 'size' }] });
  const least = /\d{3}/.exec(textAt(response.body, 'message'))?.[0];
  const again = await ada.rest('GET', `/qr-codes/${id}/download?size=${least}`);
  expect(again.status).toBe(200);
});

describe('the ETag', () => {
  test('returns 304 without a body for an exact, weak or any match', async () => {
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

  test('depends on format, size and style, but not on the destination', async () => {
    const etag = async (query = '') => (await download(query)).headers.get('etag');
    const before = await etag();
    expect(new Set([before, await etag('?size=300'), await etag('?format=svg')]).size).toBe(3);
    const put = (body: object) => ada.rest('PUT', path, { body });
    await put({ data: { url: 'https://example.org' } });
    expect(await etag()).toBe(before);
    await put({ style: { foregroundColor: '#000000' } });
    expect(await etag()).not.toBe(before);
  });
});

describe('an image URL with a version', () => {
  const imageUrl = async (args = '') => {
    const { data, errors } = await ada.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode { imageUrl${args} } } }`,
      { id: qrCode.id },
    );
    return { url: errors.length > 0 ? undefined : new URL(textAt(data, 'node.imageUrl')), errors };
  };

  test.each([
    ['', 'image/png'],
    ['(format: SVG)', 'image/svg+xml'],
    ['(format: PDF, size: 300)', 'application/pdf'],
    ['(size: 4096)', 'image/png'],
  ])('imageUrl%s can be cached permanently', async (args, type) => {
    const { url } = await imageUrl(args);
    expect(url?.origin).toBe(new URL(server.url).origin);
    const query = url?.search ?? '';
    expect(url?.pathname).toBe(`/api/v1/organizations/${ada.organizationId}${path}/download`);
    const { headers } = await download(query);
    expect(headers.get('content-type')).toMatch(type);
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(headers.get('etag')).toBe(`"${url?.searchParams.get('v')}"`);
    const again = await download(query, { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  });

  test('changes after an edit; the old one returns the new image, briefly cached', async () => {
    const { url: before } = await imageUrl();
    await ada.rest('PUT', path, {
      body: { style: { foregroundColor: '#654321' } },
    });
    const { url: after } = await imageUrl();
    expect(after?.search).not.toBe(before?.search);
    const old = await download(before?.search);
    expect(old.status).toBe(200);
    expect(old.headers.get('cache-control')).toBe('private, no-cache');
    expect(old.headers.get('etag')).toBe(`"${after?.searchParams.get('v')}"`);
    expect((await download()).headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each(['(size: 63)', '(size: 4097)'])('imageUrl%s is rejected', async (args) => {
    const { errors } = await imageUrl(args);
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

test('HEAD returns the headers of GET without the image', async () => {
  const get = await download();
  const head = await ada.rest('HEAD', `${path}/download`);
  expect(head.status).toBe(200);
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  expect(head.bytes).toHaveLength(0);
});

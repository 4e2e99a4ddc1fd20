// The printed width of QR codes, in both APIs.
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { textAt } from '../../support/document/json.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { sizeOf } from '../../support/picture/picture.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer({ config: { shortUrl: 'https://qr.example/q' } });
const ada = useCaller(server, { once: true });

// 29 modules and a quiet zone of 4 on each side: 37 x 0.4 mm = 14.8 mm.
let id: string;
beforeAll(async () => {
  ({ id } = await ada.createQrCode({ name: 'Menu', shortCode: 'menu-of-the-week' }));
});

const download = (query: string, code = id) =>
  ada.rest('GET', `/qr-codes/${code}/download?${query}`);

async function imageUrl(args: string, code = id) {
  const query = `query ($id: ID!) { node(id: $id) { ... on QrCode { imageUrl(${args}) } } }`;
  const { data, errors } = await ada.graphql(query, { id: code });
  if (errors[0]) return { message: errors[0].message, code: errors[0].extensions.code };
  return { url: textAt(data, 'node.imageUrl') };
}

const tooSmall =
  'must be at least 15 for this QR code: its modules would be 0.37 mm wide, and phones need 0.4 mm; set allowFine to allow it';

describe('a printed width', () => {
  test.each(['pdf', 'eps', 'svg', 'png'])(
    'at which phones cannot scan the code is rejected with the least: %s',
    async (format) => {
      const { status, body } = await download(`format=${format}&widthMm=14`);
      expect(status).toBe(422);
      expect(body).toMatchObject({
        code: 'UNPROCESSABLE',
        message: `widthMm ${tooSmall}`,
        details: [{ field: 'widthMm', message: tooSmall }],
      });
      expect(await imageUrl(`format: ${format.toUpperCase()}, widthMm: 14`)).toEqual({
        code: 'UNPROCESSABLE',
        message: `widthMm ${tooSmall}`,
      });
      expect((await download(`format=${format}&widthMm=15`)).status).toBe(200);
      expect((await download(`format=${format}&widthMm=14&allowFine=true`)).status).toBe(200);
    },
  );

  test('is also that of a PNG with a density; without one, pixels are only pixels', async () => {
    const { status, body } = await download('size=100&dpi=300');
    expect(status).toBe(422);
    expect(body).toMatchObject({
      details: [
        {
          field: 'size',
          message:
            'must be at least 175 at 300 dpi (15 mm) for this QR code: its modules would be 0.22 mm wide, and phones need 0.4 mm; set allowFine to allow it',
        },
      ],
    });
    for (const query of ['size=175&dpi=300', 'size=100', 'size=100&dpi=300&allowFine=true']) {
      expect((await download(query)).status).toBe(200);
    }
  });

  test('includes frame and quiet zone', async () => {
    const style = { quietZone: 10, frame: { shape: 'SQUARE' } };
    const framed = await ada.createQrCode({ shortCode: 'menu-of-the-other', style });
    // (29 + 20 + 2 x 1.47) x 0.4 mm = 20.8 mm.
    expect(await download('format=pdf&widthMm=20', framed.id)).toMatchObject({ status: 422 });
    expect(await download('format=pdf&widthMm=21', framed.id)).toMatchObject({ status: 200 });
  });

  test('is that of the image', async () => {
    const svg = new TextDecoder().decode((await download('format=svg&widthMm=40')).bytes);
    expect(svg).toMatch(/<svg[^>]* width="40mm" height="40mm" viewBox=/);
    const png = (await download('widthMm=40')).bytes;
    expect(sizeOf(png)).toEqual([472, 472]);
    expect(await decodePng(png)).toBe('https://qr.example/q/menu-of-the-week');
    expect(sizeOf((await download('widthMm=40&dpi=600')).bytes)).toEqual([945, 945]);
  });
});

/** Pixels per meter of a PNG; undefined if it does not say. */
function densityOf(png: Uint8Array): number | undefined {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf('pHYs');
  expect(bytes.indexOf('pHYs', at + 4)).toBe(-1);
  return at < 0 ? undefined : bytes.readUInt32BE(at + 4);
}

test.each([{}, { moduleShape: 'DOT' }])('a PNG carries its density: %j', async (style) => {
  const code = await ada.createQrCode({ style });
  const densityWith = async (query: string) => {
    const { bytes } = await download(query, code.id);
    expect(await decodePng(bytes)).toBe(code.shortUrl);
    return densityOf(bytes);
  };
  expect(await densityWith('size=600&dpi=300')).toBe(11_811);
  expect(await densityWith('widthMm=50&dpi=600')).toBe(23_622);
  expect(await densityWith('widthMm=50')).toBe(11_811);
  const plain = await download('size=600', code.id);
  expect(densityOf(plain.bytes)).not.toBe(11_811);
});

const facts = z.object({
  node: z.object({
    symbol: z.object({ minWidthMm: z.int(), near: z.int(), far: z.int() }),
  }),
});

test('the symbol says how small it can be and from how far it can be scanned', async () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on QrCode {
    symbol { minWidthMm near: scanDistanceMm far: scanDistanceMm(widthMm: 40) }
  } } }`;
  const { data } = await ada.graphql(query, { id });
  expect(facts.parse(data).node.symbol).toEqual({ minWidthMm: 15, near: 150, far: 400 });
});

describe('options', () => {
  test.each([
    ['format=pdf&size=100&widthMm=50', 'widthMm', 'cannot be combined with size'],
    ['widthMm=900', 'widthMm', /^must be at most 346 at 300 dpi/],
    ['widthMm=10&dpi=72', 'widthMm', /^must be at least 23 at 72 dpi/],
    ['format=pdf&dpi=300', 'dpi', 'can only be used with the format PNG'],
    ['dpi=71', 'dpi', 'must be an integer between 72 and 1200'],
    ['allowFine=true', 'allowFine', 'can only be used with widthMm or dpi'],
    ['colorSpace=cmyk', 'colorSpace', 'can only be used with the format PDF or EPS'],
    ['format=pdf&colorSpace=lab', 'colorSpace', 'must be one of rgb, cmyk'],
    ['format=pdf&spotColor=Gold', 'spotColor', 'can only be used with the color space CMYK'],
    ['format=eps&bleedMm=3', 'bleedMm', 'can only be used with the format PDF'],
    ['format=pdf&bleedMm=21', 'bleedMm', 'must be an integer between 0 and 20'],
    ['format=svg&cropMarks=true', 'cropMarks', 'can only be used with the format PDF'],
    ['format=pdf&cropMarks=yes', 'cropMarks', 'must be one of true, false'],
  ])('%s is rejected', async (query, field, message) => {
    const { status, body } = await download(query);
    expect(status).toBe(400);
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(body).toMatchObject({ details: [{ field, message: expected }] });
  });

  test.each(['All', 'cyan', ' Gold', 'Größe', 'x'.repeat(61), ''])(
    'a spot color cannot be called “%s”',
    async (name) => {
      const query = `format=pdf&colorSpace=cmyk&spotColor=${encodeURIComponent(name)}`;
      const { status, body } = await download(query);
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: 'spotColor' }] });
      const inGraphql = await imageUrl(`format: PDF, colorSpace: CMYK, spotColor: "${name}"`);
      expect(inGraphql).toMatchObject({ code: 'BAD_REQUEST' });
    },
  );

  test('a spot color cannot replace a gradient', async () => {
    const stops = [
      { offset: 0, color: '#000000' },
      { offset: 100, color: '#0033A0' },
    ];
    const code = await ada.createQrCode({ style: { gradient: { type: 'LINEAR', stops } } });
    const message = 'cannot be used for this QR code, because its design has a gradient';
    const query = 'format=pdf&colorSpace=cmyk&spotColor=Gold';
    expect(await download(query, code.id)).toMatchObject({
      status: 422,
      body: { details: [{ field: 'spotColor', message }] },
    });
    const args = 'format: PDF, colorSpace: CMYK, spotColor: "Gold"';
    expect(await imageUrl(args, code.id)).toEqual({
      code: 'UNPROCESSABLE',
      message: `spotColor ${message}`,
    });
  });

  test.each([
    'format: PDF, widthMm: 40, colorSpace: CMYK, spotColor: "PANTONE 286 C", bleedMm: 3, cropMarks: true',
    'format: EPS, widthMm: 12, allowFine: true, colorSpace: CMYK',
    'format: PNG, widthMm: 40, dpi: 600',
    'format: PNG, size: 600, dpi: 300',
    'format: SVG, widthMm: 40',
    'format: PDF, widthMm: null, dpi: null, allowFine: null, colorSpace: null, bleedMm: null, cropMarks: false',
  ])('are those of GraphQL: %s', async (args) => {
    const { url = '' } = await imageUrl(args);
    const { search, searchParams } = new URL(url);
    const signed = await fetch(`${server.url}${new URL(url).pathname}${search}`);
    expect([signed.status, signed.headers.get('cache-control')]).toEqual([
      200,
      'private, max-age=31536000, immutable',
    ]);
    for (const name of ['by', 'expires', 'signature']) searchParams.delete(name);
    const { bytes } = await download(searchParams.toString());
    expect(Buffer.from(await signed.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });

  test('that change the image change its ETag', async () => {
    const queries = [
      'format=pdf&widthMm=40',
      'format=pdf&widthMm=40&colorSpace=cmyk',
      'format=pdf&widthMm=40&colorSpace=cmyk&spotColor=Gold',
      'format=pdf&widthMm=40&bleedMm=3',
      'format=pdf&widthMm=40&cropMarks=true',
      'format=eps&widthMm=40',
      'size=600',
      'size=600&dpi=300',
      'size=600&dpi=301',
    ];
    const etags: (string | null)[] = [];
    for (const query of queries) etags.push((await download(query)).headers.get('etag'));
    expect(new Set(etags).size).toBe(queries.length);
    const same = await download('format=pdf&widthMm=40&colorSpace=rgb&bleedMm=0&cropMarks=false');
    expect(same.headers.get('etag')).toBe(etags[0]);
  });
});

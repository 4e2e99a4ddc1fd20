// Rendered symbols can be decoded: corner radii, sizes, colors, contents.
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContentType, encodeContent, parseContent } from '../../src/domain/content/index.ts';
import { renderPng, TooSmallError } from '../../src/domain/render/png/png.ts';
import { styleProblems } from '../../src/domain/render/scannability.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { quietZone } from '../../src/domain/render/symbol/modules.ts';
import { encodeSymbol, TooMuchDataError } from '../../src/domain/render/symbol/symbol.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { decodePng } from '../support/picture/decode.ts';
import { sizeOf } from '../support/picture/picture.ts';
import { link, rasterize, style } from './picture.ts';

const radii = [0, 10, 30, 50];
const sizes = [64, 200, 512, 1024];
const colors = [
  { foregroundColor: '#000000', backgroundColor: '#FFFFFF' },
  { foregroundColor: '#03a', backgroundColor: '#fE9' },
  { foregroundColor: '#949494', backgroundColor: '#FFFFFF' },
  { foregroundColor: '#FF0000', backgroundColor: '#FFFFFF' },
  { foregroundColor: '#000000', backgroundColor: '#8000FF' },
];

/** Red, green, blue and alpha of every pixel of a PNG, from the top left. */
function pixelsOf(png: Buffer): Buffer {
  const [width, height] = sizeOf(png);
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

describe.each(radii)('corner radius %i', (cornerRadius) => {
  describe.each(sizes)('%i pixels', (size) => {
    test.each(colors)('$foregroundColor on $backgroundColor can be decoded', async (chosen) => {
      const png = await renderPng(link, style({ ...chosen, cornerRadius }), size);
      expect(sizeOf(png)).toEqual([size, size]);
      expect(await decodePng(png)).toBe(link);
    });
  });

  test.each([64, 65, 99, 100, 333, 4096])('a PNG has exactly %i pixels', async (size) => {
    expect(sizeOf(await renderPng(link, style({ cornerRadius }), size))).toEqual([size, size]);
  });

  test.each([128, 500])('an SVG rasterized to %i pixels can be decoded', async (width) => {
    const svg = renderSvg(link, style({ cornerRadius }), { title: 'Link' });
    expect(await decodePng(rasterize(svg, width))).toBe(link);
  });

  test.each([2, 9, 16])('PNG and SVG look the same at %i pixels per module', async (scale) => {
    const symbol = encodeSymbol(link);
    const modules = symbol.size + 2 * quietZone;
    const look = style({ cornerRadius, foregroundColor: '#03A', backgroundColor: '#FFEE99' });
    const size = modules * scale;
    const png = pixelsOf(await renderPng(link, look, size));
    const svg = pixelsOf(rasterize(renderSvg(link, look), size));
    expect(png.length).toBe(svg.length);
    // Different antialiasing may differ by a few of the 255 levels; a wrong shape differs by most.
    const differences = png.map((level, index) => Math.abs(level - (svg[index] ?? 0)));
    expect(differences.reduce((a, b) => Math.max(a, b))).toBeLessThan(40);
    if (scale === 2) return; // too few pixels to contain one that no corner reaches
    for (let y = 0; y < modules; y += 1) {
      for (let x = 0; x < modules; x += 1) {
        const at = ((y * scale + (scale >> 1)) * size + x * scale + (scale >> 1)) * 4;
        const dark = symbol.isDark(x - quietZone, y - quietZone);
        const expected = dark ? [0x00, 0x33, 0xaa, 255] : [0xff, 0xee, 0x99, 255];
        expect([...png.subarray(at, at + 4)]).toEqual(expected);
      }
    }
  });

  test('the largest symbol can be decoded', async () => {
    const text = 'Lorem ipsum dolor sit amet, consectetur. '.repeat(60).slice(0, 2331);
    expect(encodeSymbol(text).size).toBe(177);
    expect(await decodePng(await renderPng(text, style({ cornerRadius }), 1024))).toBe(text);
  });
});

const contents: [ContentType, object][] = [
  [
    'VCARD',
    {
      firstName: 'Zoë',
      lastName: 'Müller; Söhne',
      phone: '+49 30 1234',
      email: 'zoe@example.com',
      website: 'https://example.com',
      address: { street: '東京都 1', city: 'Köln' },
    },
  ],
  ['WIFI', { ssid: 'Café "5G"', password: 'p;a:s\\s,w', hidden: true }],
  ['TEXT', { text: 'Grüße, 世界! 😀 مرحبا\nNext' }],
  ['EMAIL', { to: 'a@example.com', subject: 'Hä?', body: '1\n2' }],
  ['SMS', { phone: '+49 30 1234', message: 'Bin gleich da – 5 €' }],
  ['PHONE', { phone: '+49 30 1234' }],
  ['GEO', { latitude: 52.5, longitude: 13.4, query: 'Tor' }],
  ['EVENT', { title: 'Fête', start: '2024-01-15T10:30:00Z', description: 'é'.repeat(100) }],
];

test.each(contents)('%s can be encoded, rendered and decoded', async (type, data) => {
  const content = parseContent(type, data);
  if (content.type === 'URL') throw new Error('a URL has no text of its own');
  const text = encodeContent(content);
  expect(await decodePng(await renderPng(text, defaultStyle, 512))).toBe(text);
  expect(await decodePng(await renderPng(text, style({ cornerRadius: 50 }), 512))).toBe(text);
});

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`);
const anyStyle = fc
  .record({
    foregroundColor: anyColor,
    backgroundColor: anyColor,
    cornerRadius: fc.integer({ min: 0, max: 50 }),
  })
  .filter((candidate) => styleProblems(candidate).length === 0);
const anyUrl = fc.webUrl({ withQueryParameters: true, withFragments: true });
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.stringMatching(/^[0-9]{1,300}$/),
  fc.stringMatching(/^[0-9A-Z $%*+./:-]{1,300}$/),
  anyUrl,
);

test('200 random texts in random valid styles can be decoded', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyText,
      anyStyle,
      fc.integer({ min: 300, max: 700 }),
      async (text, look, size) => {
        expect(await decodePng(await renderPng(text, look, size))).toBe(text);
      },
    ),
    { numRuns: 200, seed: 20260101 },
  );
}, 60_000);

test.each([
  ['byte', 'x', 2331],
  ['byte, two per character', 'é', 1165],
  ['alphanumeric', 'A', 3391],
  ['numeric', '7', 5596],
])(
  '%s data fits up to the limit; more is rejected with both numbers',
  async (_mode, unit, most) => {
    expect(encodeSymbol(unit.repeat(most)).size).toBe(177);
    const text = unit.repeat(most + 1);
    const bytes = Buffer.byteLength(text);
    const limit = unit === 'é' ? 2331 : most;
    const error = new TooMuchDataError(bytes, limit);
    expect(() => encodeSymbol(text)).toThrow(error);
    expect(() => renderSvg(text, defaultStyle)).toThrow(error);
    await expect(renderPng(text, defaultStyle, 512)).rejects.toThrow(error);
    expect(error.message).toBe(
      `This content has ${bytes} bytes; a QR code can hold at most ${limit} at error correction M.`,
    );
  },
);

test('a size of less than a pixel per module is rejected with the minimum', async () => {
  const text = 'x'.repeat(1000);
  const smallest = encodeSymbol(text).size + 8;
  for (const cornerRadius of [0, 30]) {
    const look = style({ cornerRadius });
    await expect(renderPng(text, look, smallest - 1)).rejects.toThrow(
      new TooSmallError(smallest - 1, smallest),
    );
    expect(sizeOf(await renderPng(text, look, smallest))).toEqual([smallest, smallest]);
  }
  for (const size of [0, 63, 4097, 100.5, Number.NaN]) {
    await expect(renderPng(link, defaultStyle, size)).rejects.toThrow(RangeError);
  }
});

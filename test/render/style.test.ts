// What a style asks for, in every format.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { missingCharacters } from '../../src/domain/render/caption.ts';
import { renderPdf } from '../../src/domain/render/pdf.ts';
import { renderPng, TooSmallError } from '../../src/domain/render/png/png.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { symbolOf } from '../../src/domain/render/symbol/level.ts';
import { encodeSymbol, TooMuchDataError } from '../../src/domain/render/symbol/symbol.ts';
import { defaultStyle, type Style } from '../../src/domain/style/shape.ts';
import { decodePng } from '../support/picture/decode.ts';
import { pageAsSvg, streamsOf } from '../support/picture/pdf.ts';
import { logos, stylesFor } from '../support/picture/style-cases.ts';

const link = 'https://ilqr.co/q/abcd2345';
const style = (changes: Partial<Style>): Style => ({ ...defaultStyle, ...changes });

const logoOf = ({ logo }: Style) => (logo ? { logo: logos[logo.id] } : {});

const rasterize = (svg: string, width: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

/** The colour at a place, given in shares of the width with the height. */
async function pixels(png: Buffer): Promise<(x: number, y: number) => number[]> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
    return [...data.subarray(at, at + 4)];
  };
}

const pixelAt = async (png: Buffer, x: number, y: number): Promise<number[]> =>
  (await pixels(png))(x, y);

/** A light background behind what is transparent, as the style says that there will be. */
const laid = (png: Buffer, { backgroundColor }: Style): Promise<Buffer> =>
  sharp(png).flatten({ background: backgroundColor }).toBuffer();

describe.each(stylesFor(link))('%s', (_name, look) => {
  test('SVG, PNG, PDF are read, in the same proportions', async () => {
    const svg = renderSvg(link, look, { size: 400, title: 'T', ...logoOf(look) });
    const png = await renderPng(link, look, 400, logoOf(look));
    const pdf = Buffer.from(await renderPdf(link, look, { size: 50, ...logoOf(look) }));
    expect(await decodePng(await laid(rasterize(svg, 400), look))).toBe(link);
    expect(await decodePng(await laid(png, look))).toBe(link);
    expect(await decodePng(await laid(rasterize(pageAsSvg(pdf), 400), look))).toBe(link);

    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const [, , points] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1')) ?? [];
    const ratio = Number(height) / Number(width);
    expect(Number(width)).toBe(400);
    expect(Number(points) / ((50 / 25.4) * 72)).toBeCloseTo(ratio, 3);
    const size = await sharp(png).metadata();
    expect(size.width).toBe(400);
    // Whole pixels a module leave a margin, which is the same on all sides.
    expect(Math.abs((size.height ?? 0) - 400 * ratio)).toBeLessThanOrEqual(ratio === 1 ? 0 : 12);
  });
});

test('the same arguments always give the same bytes', async () => {
  for (const id of Object.keys(logos)) {
    const look = style({
      moduleShape: 'DOT',
      gradient: {
        type: 'RADIAL',
        stops: [
          { offset: 10, color: '#700' },
          { offset: 90, color: '#007' },
        ],
      },
      logo: { id, shape: 'CIRCLE' },
      frame: { shape: 'ROUNDED', caption: 'Scan me' },
      transparentBackground: true,
    });
    const png = () => renderPng(link, look, 300, logoOf(look));
    expect((await png()).equals(await png())).toBe(true);
    const pdf = async () => Buffer.from(await renderPdf(link, look, { size: 60, ...logoOf(look) }));
    expect((await pdf()).equals(await pdf())).toBe(true);
    expect(renderSvg(link, look, logoOf(look))).toBe(renderSvg(link, look, logoOf(look)));
  }
});

test('a logo without its image is an error of the program', async () => {
  const look = style({ logo: { id: 'a' } });
  expect(() => renderSvg(link, look)).toThrow('the image of the logo a is missing');
  await expect(renderPng(link, look, 200)).rejects.toThrow('is missing');
  await expect(renderPdf(link, look, { size: 50 })).rejects.toThrow('is missing');
});

test.each([false, true])('a transparent background is not drawn (dots: %s)', async (dots) => {
  const look = style({
    foregroundColor: '#AA0000',
    transparentBackground: true,
    cornerRadius: 40,
    ...(dots && { moduleShape: 'DOT' as const }),
  });
  const svg = renderSvg(link, look);
  expect(svg).not.toContain('<rect');
  const png = await renderPng(link, look, 370);
  const { data } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 4)].at(3)).toBe(0);
  let edges = 0;
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3] ?? 0;
    if (opacity > 0 && opacity < 255) edges += 1;
    // Nearly clear pixels have too few levels left to say their colour exactly.
    if (opacity > 60) {
      expect(Math.abs((data[at] ?? 0) - 0xaa)).toBeLessThan(4);
      expect(data[at + 1]).toBe(0);
    }
  }
  expect(edges).toBeGreaterThan(100);
  const pdf = Buffer.from(await renderPdf(link, look, { size: 50 }));
  expect(pageAsSvg(pdf)).not.toContain('#ffffff');
});

test('the quiet zone is as wide as it is said', async () => {
  const svg = renderSvg(link, style({ quietZone: 7 }));
  expect(svg).toContain('viewBox="0 0 39 39"');
  expect(svg).toContain('d="m7 7h7');
  const png = await renderPng(link, style({ quietZone: 7, cornerRadius: 10 }), 390);
  expect(await pixelAt(png, 6.5 / 39, 10.5 / 39)).toEqual([255, 255, 255, 255]);
  expect(await pixelAt(png, 7.5 / 39, 10.5 / 39)).toEqual([0, 0, 0, 255]);
});

test('eyes have colours of their own, over a gradient', async () => {
  const look = style({
    gradient: {
      type: 'LINEAR',
      angle: 0,
      stops: [
        { offset: 0, color: '#700' },
        { offset: 100, color: '#007' },
      ],
    },
    eyeBallColor: '#005500',
  });
  const svg = renderSvg(link, look);
  const [, id] = /<linearGradient id="(fill-[0-9a-f]{8})"/.exec(svg) ?? [];
  expect(svg).toContain(`fill="url(#${id})"`);
  const png = await renderPng(link, look, 330);
  expect(await pixelAt(png, 7.5 / 33, 7.5 / 33)).toEqual([0x00, 0x55, 0x00, 255]);
  const [red = 0, , blue = 0] = await pixelAt(png, 4.5 / 33, 7.5 / 33);
  const [laterRed = 0, , laterBlue = 0] = await pixelAt(png, 28.5 / 33, 7.5 / 33);
  expect(red).toBeGreaterThan(laterRed + 60);
  expect(laterBlue).toBeGreaterThan(blue + 60);
  const pdf = Buffer.from(await renderPdf(link, look, { size: 50 })).toString('latin1');
  expect(pdf).toContain('/ShadingType 2');
});

test.each(Object.entries(logos))('a logo as %s is in every format', async (id, logo) => {
  const look = style({ logo: { id, size: 24 } });
  const png = await renderPng(link, look, 410, { logo });
  // Its middle is a red disc.
  const [red = 0, green = 255, blue = 255] = await pixelAt(png, 0.5, 0.5);
  expect(red).toBeGreaterThan(200);
  expect(Math.max(green, blue)).toBeLessThan(100);
  const svg = renderSvg(link, look, { logo });
  expect(svg).toContain(`href="data:${logo.mediaType};base64,`);
  const [, width, height] = /<image [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(logo.width / logo.height, 2);
  const pdf = Buffer.from(await renderPdf(link, look, { size: 50, logo })).toString('latin1');
  expect(pdf).toContain('/Subtype /Image');
  if (id === 'jpeg') expect(pdf).toContain('/DCTDecode');
});

test('a logo as SVG reaches no file', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'logo-')), 'red.png');
  await sharp({ create: { width: 8, height: 8, channels: 3, background: '#FF0000' } }).toFile(file);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image width="8" height="8" href="${file}"/></svg>`;
  const logo = {
    mediaType: 'image/svg+xml' as const,
    bytes: Buffer.from(svg),
    width: 8,
    height: 8,
  };
  const look = style({ logo: { id: 'a' } });
  const png = await renderPng(link, look, 410, { logo });
  expect(await pixelAt(png, 0.5, 0.5)).toEqual([255, 255, 255, 255]);
  const pdf = Buffer.from(await renderPdf(link, look, { size: 50, logo }));
  // The colours of the image are one stream of zeros.
  const red = streamsOf(pdf).some((stream) => stream.includes('\u00FF\u0000\u0000\u00FF'));
  expect(red).toBe(false);
  const seen = {
    ...logo,
    bytes: readFileSync(file),
    mediaType: 'image/png' as const,
  };
  const other = Buffer.from(await renderPdf(link, look, { size: 50, logo: seen }));
  expect(streamsOf(other).some((stream) => stream.includes('\u00FF\u0000\u0000'))).toBe(true);
});

test('no module is drawn where a logo lies', async () => {
  const look = style({ logo: { id: 'png', size: 20 } });
  const clear = { ...logos.png, mediaType: 'image/png' as const, width: 1, height: 1 };
  const bytes = await sharp({
    create: { width: 1, height: 1, channels: 4, background: '#FFFFFF00' },
  })
    .png()
    .toBuffer();
  const png = await renderPng(link, look, 410, { logo: { ...clear, bytes } });
  const symbol = symbolOf(link, look);
  expect(symbol.errorCorrection).toBe('HIGH');
  const middle = 4 + (symbol.size - 1) / 2;
  for (const dx of [-3, 0, 3]) {
    for (const dy of [-3, 0, 3]) {
      const [x, y] = [(middle + dx + 0.5) / 41, (middle + dy + 0.5) / 41];
      expect(await pixelAt(png, x, y)).toEqual([255, 255, 255, 255]);
    }
  }
});

test.each([
  [{}, 'MEDIUM'],
  [{ logo: { id: 'a' } }, 'HIGH'],
  [{ logo: { id: 'a' }, errorCorrection: 'QUARTILE' as const }, 'QUARTILE'],
  [{ errorCorrection: 'LOW' as const }, 'LOW'],
])('%j is encoded at %s', (changes, level) => {
  expect(symbolOf(link, style(changes)).errorCorrection).toBe(level);
});

test('a logo takes the highest level that the text leaves room for', () => {
  const level = (length: number) =>
    symbolOf('x'.repeat(length), style({ logo: { id: 'a' } })).errorCorrection;
  expect(level(100)).toBe('HIGH');
  expect(level(1500)).toBe('QUARTILE');
  expect(level(2300)).toBe('MEDIUM');
});

test.each([
  ['LOW', 2953],
  ['MEDIUM', 2331],
  ['QUARTILE', 1663],
  ['HIGH', 1273],
] as const)('at %s %i bytes fit, one more is refused with the numbers', (level, most) => {
  expect(encodeSymbol('x'.repeat(most), level)).toMatchObject({
    version: 40,
    errorCorrection: level,
  });
  const text = 'x'.repeat(most + 1);
  expect(() => renderSvg(text, style({ errorCorrection: level }))).toThrow(TooMuchDataError);
  expect(() => encodeSymbol(text, level)).toThrow(
    `This content takes ${most + 1} bytes; a QR code holds at most ${most} at error correction ${level[0]}.`,
  );
});

test('a caption makes the picture higher, above or below; it is drawn without a font', async () => {
  const look = (captionPosition: 'TOP' | 'BOTTOM') =>
    style({
      frame: { shape: 'ROUNDED', color: '#003366', caption: 'Scan <me> & "go"', captionPosition },
    });
  for (const [position, top, bottom] of [
    ['TOP', true, false],
    ['BOTTOM', false, true],
  ] as const) {
    const png = await renderPng(link, look(position), 400);
    const { height } = await sharp(png).metadata();
    expect(height).toBeGreaterThan(430);
    const at = await pixels(png);
    // Where the caption is, some of the band is white.
    const white = (y: number) =>
      Array.from({ length: 200 }, (_, index) => at((index + 0.5) / 200, y)).filter(
        ([red = 0]) => red > 200,
      ).length;
    const isCaption = (y: number) => white(y) > 5 && white(y) < 150;
    expect(isCaption(0.08)).toBe(top);
    expect(isCaption(0.92)).toBe(bottom);
  }
  const svg = renderSvg(link, look('TOP'), { title: 'x' });
  expect(svg).not.toMatch(/<text|font|&amp;/);
});

test.each([200, 333, 360, 512])('a frame reaches all edges of %i pixels', async (size) => {
  const png = await renderPng(link, style({ frame: { shape: 'SQUARE', color: '#003366' } }), size);
  const at = await pixels(png);
  const last = (size - 0.5) / size;
  for (const [x, y] of [
    [0, 0.5],
    [last, 0.5],
    [0.5, 0],
    [0.5, last],
    [0, 0],
    [last, last],
  ] as const) {
    expect(at(x, y)).toEqual([0x00, 0x33, 0x66, 255]);
  }
});

test('a long caption becomes small enough', () => {
  const svg = renderSvg(link, style({ frame: { shape: 'NONE', caption: 'W'.repeat(40) } }));
  const [, path = ''] = /<path fill="#000000" d="(M[^m]+)"\/><\/svg>/.exec(svg) ?? [];
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const across = numbers.filter((_, index) => index % 2 === 0);
  expect(Math.min(...across)).toBeGreaterThan(0);
  expect(Math.max(...across)).toBeLessThan(33);
});

test.each([
  ['Scan me! 100 % – “now” €', []],
  ['Ελληνικά Русский Tiếng Việt हिन्दी Ōłđ', []],
  ['日本 and 日本', ['日', '本']],
  ['a\u0000b\u202Ec', ['\u0000', '\u202E']],
  ['👩‍👩‍👧', ['👩‍👩‍👧']],
])('%j lacks %j', (caption, expected) => {
  expect(missingCharacters(caption)).toEqual(expected);
});

test('a picture that is too small for its frame says which size it takes', async () => {
  const look = style({ quietZone: 16, errorCorrection: 'HIGH', frame: { shape: 'SQUARE' } });
  const error = await renderPng(link, look, 64).catch((caught: unknown) => caught);
  if (!(error instanceof TooSmallError)) throw new Error('expected TooSmallError');
  expect(error.smallest).toBeGreaterThan(60);
  const png = await renderPng(link, look, error.smallest);
  expect((await sharp(png).metadata()).width).toBe(error.smallest);
});

// Frames and captions.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { missingCharacters } from '../../src/domain/render/caption.ts';
import { renderPng, TooSmallError } from '../../src/domain/render/png/png.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { link, pixels, style } from './picture.ts';

test('a caption above or below makes the image taller and needs no font to render', async () => {
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
    // Part of the band is white where the caption is.
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

test('a long caption is scaled down to fit', () => {
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

test('an image too small for its frame returns the minimum size', async () => {
  const look = style({ quietZone: 16, errorCorrection: 'HIGH', frame: { shape: 'SQUARE' } });
  const error = await renderPng(link, look, 64).catch((caught: unknown) => caught);
  if (!(error instanceof TooSmallError)) throw new Error('expected TooSmallError');
  expect(error.smallest).toBeGreaterThan(60);
  const png = await renderPng(link, look, error.smallest);
  expect((await sharp(png).metadata()).width).toBe(error.smallest);
});

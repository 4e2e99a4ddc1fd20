// Style options in every format.
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../src/domain/render/pdf/pdf.ts';
import { renderPng } from '../../src/domain/render/png/png.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { symbolOf } from '../../src/domain/render/symbol/level.ts';
import { encodeSymbol, TooMuchDataError } from '../../src/domain/render/symbol/symbol.ts';
import type { Style } from '../../src/domain/style/shape.ts';
import { readCode } from '../support/picture/decode.ts';
import { pageAsSvg } from '../support/picture/pdf.ts';
import { logos, stylesFor } from '../support/picture/style-cases.ts';
import { link, logoOf, pixelAt, rasterize, style } from './picture.ts';

/** The text of a picture with a light background behind transparent parts, as declared by the style. */
async function read(png: Buffer, { backgroundColor }: Style): Promise<string> {
  const { data, info } = await sharp(png)
    .flatten({ background: backgroundColor })
    .toColorspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return readCode(Buffer.concat([Buffer.from(`P6 ${info.width} ${info.height} 255\n`), data]));
}

describe.each(stylesFor(link))('%s', (_name, look) => {
  test('SVG, PNG and PDF can be decoded and have the same proportions', async () => {
    const svg = renderSvg(link, look, { size: 400, title: 'T', ...logoOf(look) });
    const png = await renderPng(link, look, 400, logoOf(look));
    const pdf = Buffer.from(await renderPdf(link, look, { size: 50, ...logoOf(look) }));
    expect(await read(rasterize(svg, 400), look)).toBe(link);
    expect(await read(png, look)).toBe(link);
    expect(await read(rasterize(pageAsSvg(pdf), 400), look)).toBe(link);

    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const [, , points] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1')) ?? [];
    const ratio = Number(height) / Number(width);
    expect(Number(width)).toBe(400);
    expect(Number(points) / ((50 / 25.4) * 72)).toBeCloseTo(ratio, 3);
    const size = await sharp(png).metadata();
    expect(size.width).toBe(400);
    // Whole pixels per module leave the same margin on all sides.
    expect(Math.abs((size.height ?? 0) - 400 * ratio)).toBeLessThanOrEqual(ratio === 1 ? 0 : 12);
  });
});

test('the same arguments always produce the same bytes', async () => {
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
    // Nearly transparent pixels have too few levels to encode their color exactly.
    if (opacity > 60) {
      expect(Math.abs((data[at] ?? 0) - 0xaa)).toBeLessThan(4);
      expect(data[at + 1]).toBe(0);
    }
  }
  expect(edges).toBeGreaterThan(100);
  const pdf = Buffer.from(await renderPdf(link, look, { size: 50 }));
  expect(pageAsSvg(pdf)).not.toContain('#ffffff');
});

test('the quiet zone has the requested width', async () => {
  const svg = renderSvg(link, style({ quietZone: 7 }));
  expect(svg).toContain('viewBox="0 0 39 39"');
  expect(svg).toContain('d="m7 7h7');
  const png = await renderPng(link, style({ quietZone: 7, cornerRadius: 10 }), 390);
  expect(await pixelAt(png, 6.5 / 39, 10.5 / 39)).toEqual([255, 255, 255, 255]);
  expect(await pixelAt(png, 7.5 / 39, 10.5 / 39)).toEqual([0, 0, 0, 255]);
});

test('finder patterns keep their own colors on a gradient', async () => {
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

test.each([
  [{}, 'MEDIUM'],
  [{ logo: { id: 'a' } }, 'HIGH'],
  [{ logo: { id: 'a' }, errorCorrection: 'QUARTILE' as const }, 'QUARTILE'],
  [{ errorCorrection: 'LOW' as const }, 'LOW'],
])('%j is encoded in %s', (changes, level) => {
  expect(symbolOf(link, style(changes)).errorCorrection).toBe(level);
});

test.each([
  ['LOW', 2953],
  ['MEDIUM', 2331],
  ['QUARTILE', 1663],
  ['HIGH', 1273],
] as const)('at %s %i bytes fit; more is rejected with both numbers', (level, most) => {
  expect(encodeSymbol('x'.repeat(most), level)).toMatchObject({
    version: 40,
    errorCorrection: level,
  });
  const text = 'x'.repeat(most + 1);
  expect(() => renderSvg(text, style({ errorCorrection: level }))).toThrow(TooMuchDataError);
  expect(() => encodeSymbol(text, level)).toThrow(
    `This content has ${most + 1} bytes; a QR code can hold at most ${most} at error correction ${level[0]}.`,
  );
});

// Logos in the center of a symbol.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { renderPdf } from '../../src/domain/render/pdf/pdf.ts';
import { renderPng } from '../../src/domain/render/png/png.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { symbolOf } from '../../src/domain/render/symbol/level.ts';
import { streamsOf } from '../support/picture/pdf.ts';
import { logos } from '../support/picture/style-cases.ts';
import { link, pixelAt, style } from './picture.ts';

test('a logo without its image is an internal error', async () => {
  const look = style({ logo: { id: 'a' } });
  expect(() => renderSvg(link, look)).toThrow('the image of the logo a is missing');
  await expect(renderPng(link, look, 200)).rejects.toThrow('is missing');
  await expect(renderPdf(link, look, { size: 50 })).rejects.toThrow('is missing');
});

test.each(Object.entries(logos))('a logo as %s is included in every format', async (id, logo) => {
  const look = style({ logo: { id, size: 24 } });
  const png = await renderPng(link, look, 410, { logo });
  // A red disc is in its center.
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

test('an SVG logo cannot read files', async () => {
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
  // The color data of the image is one stream of zeros.
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

test('no modules are drawn behind a logo', async () => {
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

test('a logo selects the highest error correction that fits the content', () => {
  const level = (length: number) =>
    symbolOf('x'.repeat(length), style({ logo: { id: 'a' } })).errorCorrection;
  expect(level(100)).toBe('HIGH');
  expect(level(1500)).toBe('QUARTILE');
  expect(level(2300)).toBe('MEDIUM');
});

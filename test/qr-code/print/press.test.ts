// PDF and EPS for a press, printed by Poppler and Ghostscript and read by two decoders.
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { decodePng, decodeWithZbar } from '../../support/picture/decode.ts';
import { sizeOf } from '../../support/picture/picture.ts';
import {
  inkCoverage,
  noPress,
  printPdf,
  printWithGhostscript,
  spotPlates,
} from '../../support/picture/press.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="#C1121F"/><path d="M20 32h24" stroke="#000" stroke-width="6"/></svg>';

const gradient = (type: 'LINEAR' | 'RADIAL') => ({
  type,
  stops: [
    { offset: 0, color: '#0000FF' },
    { offset: 60, color: '#7209B7' },
    { offset: 100, color: '#000000' },
  ],
});

const frame = { shape: 'ROUNDED', caption: 'Scan me – Σκάναρέ με' };

/** Styles by name; `logo` is replaced by an uploaded one. */
const styles: Record<string, object> = {
  plain: {},
  'round corners': { cornerRadius: 50 },
  dots: { moduleShape: 'DOT', eyeFrameShape: 'CIRCLE', eyeBallShape: 'LEAF' },
  bars: { moduleShape: 'VERTICAL_BAR', eyeFrameShape: 'LEAF' },
  diamonds: { moduleShape: 'DIAMOND', eyeFrameColor: '#1D3557' },
  'a linear gradient': { gradient: gradient('LINEAR') },
  'a radial gradient': { moduleShape: 'DOT', gradient: gradient('RADIAL') },
  'a frame': { frame },
  'a caption above': { frame: { shape: 'SQUARE', caption: 'Menu', captionPosition: 'TOP' } },
  'a logo': { logo: true },
  'a transparent background': { transparentBackground: true, logo: true },
};

let logoId: string;
beforeAll(async () => {
  const data = Buffer.from(logo).toString('base64');
  const { body } = await ada.rest('POST', '/logos', { body: { name: 'Mark', data } });
  logoId = textAt(body, 'id');
});

const create = (style: object) =>
  ada.createQrCode({
    name: 'Café (1)',
    style: 'logo' in style ? { ...style, logo: { id: logoId } } : style,
  });

async function file(id: string, query: string): Promise<Uint8Array> {
  const { status, bytes, body } = await ada.rest('GET', `/qr-codes/${id}/download?${query}`);
  expect([status, body]).toEqual([200, body]);
  return bytes;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const expectText = async (png: Buffer, text: string) =>
  expect([await decodePng(png), await decodeWithZbar(png)]).toEqual([text, text]);

describe.skipIf(noPress)(`On a press${noPress ? ` (${noPress})` : ''}`, () => {
  test.each(Object.entries(styles))('%s can be scanned in every format', async (_name, style) => {
    const { id, shortUrl } = await create(style);
    for (const colorSpace of ['rgb', 'cmyk']) {
      const query = `widthMm=30&colorSpace=${colorSpace}`;
      const pdf = await file(id, `format=pdf&${query}&bleedMm=3&cropMarks=true`);
      await expectText(await printPdf(pdf), shortUrl);
      await expectText(await printWithGhostscript(pdf), shortUrl);
      const eps = await file(id, `format=eps&${query}`);
      await expectText(await printWithGhostscript(eps), shortUrl);
    }
  });

  test.each(['format=pdf', 'format=pdf&bleedMm=3&cropMarks=true', 'format=eps'])(
    'black and gray are black ink only: %s',
    async (query) => {
      const { id } = await create({
        foregroundColor: '#222222',
        gradient: {
          type: 'LINEAR',
          stops: [
            { offset: 0, color: '#000000' },
            { offset: 100, color: '#333333' },
          ],
        },
        frame: { shape: 'NONE', caption: 'Menu' },
      });
      const [cyan, magenta, yellow, black] = await inkCoverage(
        await file(id, `${query}&widthMm=40&colorSpace=cmyk`),
      );
      expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
      expect(black).toBeGreaterThan(0.1);
    },
  );

  test('a colored code needs its inks, also in its logo', async () => {
    const { id } = await create({ foregroundColor: '#7209B7' });
    const query = 'format=pdf&widthMm=40&colorSpace=cmyk';
    const [, magenta] = await inkCoverage(await file(id, query));
    expect(magenta).toBeGreaterThan(0.1);
    const { id: withLogo } = await create({ logo: true });
    for (const format of ['pdf', 'eps']) {
      const [cyan, reds] = await inkCoverage(
        await file(withLogo, `format=${format}&widthMm=40&colorSpace=cmyk`),
      );
      expect(cyan).toBeLessThan(0.005);
      expect(reds).toBeGreaterThan(0.005);
    }
  });

  test.each(['pdf', 'eps'])('a spot color has its own plate in %s', async (format) => {
    const { id, shortUrl } = await create({ foregroundColor: '#0033A0' });
    const spot = encodeURIComponent('PANTONE 286 (C)');
    const bytes = await file(id, `format=${format}&widthMm=40&colorSpace=cmyk&spotColor=${spot}`);
    expect(await spotPlates(bytes)).toEqual(['PANTONE 286 (C)']);
    const onScreen = await printWithGhostscript(bytes);
    await expectText(onScreen, shortUrl);
  });

  test('names of colors on the web are spot colors like others', async () => {
    const { id } = await create({ foregroundColor: '#0033A0' });
    const query = 'format=pdf&widthMm=40&colorSpace=cmyk&spotColor=Gold';
    expect(await spotPlates(await file(id, query))).toEqual(['Gold']);
  });

  test('an EPS has its width, and a PDF its width without bleed and marks', async () => {
    const { id } = await create({ frame: { shape: 'SQUARE', caption: 'Menu' } });
    const [width, height] = sizeOf(
      await printWithGhostscript(await file(id, 'format=eps&widthMm=127')),
    );
    expect([width, height > width]).toEqual([1500, true]);
    const pdf = await file(id, 'format=pdf&widthMm=100&bleedMm=3&cropMarks=true');
    // 3 mm of bleed and 5 mm of marks on each side.
    expect(sizeOf(await printPdf(pdf))[0]).toBeCloseTo((116 / 25.4) * 300, -1);
  });
});

/** The corners of a page box in millimeters. */
const boxOf = (pdf: Uint8Array, name: string): number[] | undefined =>
  new RegExp(`/${name} \\[([\\d. ]+)\\]`)
    .exec(textOf(pdf))?.[1]
    ?.split(' ')
    .map((points) => Math.round((Number(points) / 72) * 254) / 10);

test('page boxes say where to cut and how far the background bleeds', async () => {
  const { id } = await create({});
  const boxes = async (query: string) => {
    const pdf = await file(id, `format=pdf&widthMm=50${query}`);
    return ['MediaBox', 'BleedBox', 'TrimBox'].map((name) => boxOf(pdf, name));
  };
  expect(await boxes('')).toEqual([[0, 0, 50, 50], undefined, undefined]);
  expect(await boxes('&bleedMm=3')).toEqual([
    [0, 0, 56, 56],
    [0, 0, 56, 56],
    [3, 3, 53, 53],
  ]);
  expect(await boxes('&bleedMm=3&cropMarks=true')).toEqual([
    [0, 0, 66, 66],
    [5, 5, 61, 61],
    [8, 8, 58, 58],
  ]);
  expect(await boxes('&cropMarks=true')).toEqual([
    [0, 0, 64, 64],
    [7, 7, 57, 57],
    [7, 7, 57, 57],
  ]);
});

test('an EPS has the comments that layout programs read, in ASCII, always the same', async () => {
  const { id } = await create({ foregroundColor: '#0033A0', logo: true });
  const query = 'format=eps&widthMm=25&colorSpace=cmyk&spotColor=PANTONE%20286%20C';
  const bytes = await file(id, query);
  const eps = textOf(bytes);
  expect(eps).toMatch(/^%!PS-Adobe-3\.0 EPSF-3\.0\n%%BoundingBox: 0 0 71 71\n/);
  expect(eps).toContain('\n%%HiResBoundingBox: 0 0 70.8661 70.8661\n');
  expect(eps).toContain('\n%%Title: (Cafe \\(1\\))\n');
  expect(eps).toContain('\n%%DocumentCustomColors: (PANTONE 286 C)\n');
  expect(eps).toMatch(/\n%%EOF\n$/);
  expect(eps).toMatch(/^[\n -~]+$/);
  expect(Math.max(...eps.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(255);
  expect(Buffer.from(await file(id, query)).equals(bytes)).toBe(true);
  const { headers } = await ada.rest('GET', `/qr-codes/${id}/download?${query}`);
  expect(headers.get('content-type')).toBe('application/postscript');
  expect(headers.get('content-disposition')).toContain('.eps');
});

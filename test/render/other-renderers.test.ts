// Images rendered by other programs.
import { spawnSync } from 'node:child_process';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { decodePng } from '../support/picture/decode.ts';
import { logos } from '../support/picture/style-cases.ts';
import { missing } from '../support/server/program.ts';

const noRsvg = missing('rsvg-convert');
const link = 'https://ilqr.co/q/abcd2345';
const size = 400;

const drawn = (logo: keyof typeof logos | undefined): string =>
  renderSvg(
    link,
    {
      ...defaultStyle,
      errorCorrection: 'HIGH',
      ...(logo && { logo: { id: logo, size: 25, shape: 'SQUARE' } }),
    },
    { size, logo: logo === undefined ? undefined : logos[logo] },
  );

function byRsvg(svg: string): Buffer {
  const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--format', 'png'], { input: svg });
  expect([status, String(stderr)]).toEqual([0, '']);
  return stdout;
}

const grays = (png: Buffer): Promise<Buffer> =>
  sharp(png).flatten({ background: '#fff' }).greyscale().raw().toBuffer();

/** The average difference of two images of equal size, from 0 to 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all([grays(one), grays(other)]);
  expect(first.length).toBe(second.length);
  let sum = 0;
  for (const [index, value] of first.entries()) sum += Math.abs(value - (second[index] ?? 0));
  return sum / first.length;
}

/** As SVG 1.1 programs such as Inkscape read it: they ignore references without a namespace. */
const asSvg11 = (svg: string): string => svg.replaceAll(' href="', ' data-href="');

describe.skipIf(noRsvg)(`rsvg${noRsvg ? ` (${noRsvg})` : ''}`, () => {
  test.each([undefined, ...Object.keys(logos)])(
    'renders the same as our renderer, with the logo %s',
    async (logo) => {
      const svg = drawn(logo);
      const ours = new Resvg(svg).render().asPng();
      for (const read of [svg, asSvg11(svg)]) {
        const theirs = byRsvg(read);
        expect(await difference(ours, theirs)).toBeLessThan(1.5);
        expect(await decodePng(theirs)).toBe(link);
      }
    },
  );
});

test('the namespace is only declared where needed', () => {
  expect(drawn(undefined)).not.toContain('xlink');
});

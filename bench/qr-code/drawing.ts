// Images per second, compared with common libraries.
import { z } from 'zod';
import { renderPdf } from '../../src/domain/render/pdf/pdf.ts';
import { renderPng } from '../../src/domain/render/png/png.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { defaultStyle, type Style } from '../../src/domain/style/shape.ts';
import { decodePng } from '../../test/support/picture/decode.ts';
import { logos } from '../../test/support/picture/style-cases.ts';
import { median } from '../support/measure.ts';

const rounds = 9;
const milliseconds = 400;
const size = 512;

type Draw = (text: string) => Promise<unknown>;

const drawer = z.custom<(text: string, size: number) => unknown>(
  (value) => typeof value === 'function',
);
// Their packages are only installed for this script, so their types are unknown.
const peersFile = '../support/drawing-peers.mjs';
const peers = z
  .object({
    svg: z.object({ qrcode: drawer, qr: drawer }),
    png: z.object({ qrcode: drawer }),
  })
  .parse(await import(peersFile));

const style = (changes: Partial<Style>): Style => ({ ...defaultStyle, ...changes });
const png =
  (changes: Partial<Style>): Draw =>
  (text) =>
    renderPng(text, style(changes), size, { logo: changes.logo && logos[changes.logo.id] });

const fancy: Partial<Style> = {
  moduleShape: 'DOT',
  gradient: {
    type: 'LINEAR',
    angle: 45,
    stops: [
      { offset: 0, color: '#7209B7' },
      { offset: 100, color: '#0A3D91' },
    ],
  },
};

/** The first is the baseline. */
const groups: Record<string, [name: string, draw: Draw][]> = {
  SVG: [
    ['qrcode', async (text) => peers.svg.qrcode(text, size)],
    ['qr', async (text) => peers.svg.qr(text, size)],
    ['ours', async (text) => renderSvg(text, defaultStyle)],
    ['ours, round corners', async (text) => renderSvg(text, style({ cornerRadius: 50 }))],
    ['ours, dots with a gradient', async (text) => renderSvg(text, style(fancy))],
  ],
  [`PNG of ${size} pixels`]: [
    ['qrcode', async (text) => peers.png.qrcode(text, size)],
    ['ours', png({})],
    ['ours, round corners', png({ cornerRadius: 50 })],
    ['ours, dots with a gradient', png(fancy)],
    ['ours, with a logo', png({ logo: { id: 'png' } })],
    ['ours, frame with a caption', png({ frame: { shape: 'ROUNDED', caption: 'Scan me' } })],
  ],
  'PDF (no peer)': [
    ['ours', async (text) => renderPdf(text, defaultStyle, { size: 50 })],
    ['ours, dots with a gradient', async (text) => renderPdf(text, style(fancy), { size: 50 })],
  ],
};

/** A different link each time, to prevent caching. */
let links = 0;
function nextLink(): string {
  links += 1;
  return `https://ilqr.co/q/${links.toString(36).padStart(8, '2')}`;
}

/** Images per second. */
async function rate(draw: Draw): Promise<number> {
  const start = performance.now();
  let drawn = 0;
  while (performance.now() - start < milliseconds) {
    await draw(nextLink());
    drawn += 1;
  }
  return (drawn * 1000) / (performance.now() - start);
}

/** Alternating, round after round, so that drift of the machine affects all equally. */
async function compare(draws: readonly Draw[]): Promise<number[]> {
  const rates = draws.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, draw] of draws.entries()) {
      const measured = await rate(draw);
      if (round > 0) rates[index]?.push(measured);
    }
  }
  return rates.map(median);
}

const picture = await peers.png.qrcode('https://ilqr.co/q/abcd2345', size);
if (!(picture instanceof Uint8Array) || !(await decodePng(picture)).startsWith('https://')) {
  throw new Error('qrcode draws no PNG');
}
for (const [what, contenders] of Object.entries(groups)) {
  const rates = await compare(contenders.map(([, draw]) => draw));
  const base = rates[0] ?? Number.NaN;
  console.log(`\n| ${what} | per second (median of ${rounds}) | ratio |\n| --- | ---: | ---: |`);
  for (const [index, [name]] of contenders.entries()) {
    const measured = rates[index] ?? Number.NaN;
    console.log(`| ${name} | ${Math.round(measured)} | ${(measured / base).toFixed(2)} |`);
  }
}

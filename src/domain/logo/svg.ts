// SVG files made into logos.
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { LogoImage } from '../render/logo.ts';
import { checkRatio, LogoProblem, longestSide } from './image.ts';
import { largestSvg } from './svg-source.ts';
import { rewriteSvg } from './svg-tree.ts';

const options = { font: { loadSystemFonts: false }, logLevel: 'off' } as const;

const smallestSize = 0.1;
const largestSize = 100_000;

/** Pixels in which it is drawn on trial: as small, as large as it will ever stand in a code. */
const trials = [32, 1638] as const;
const longestTrial = 500_000;

/**
 * The plain shapes of an SVG, its longer side 512: what is printed comes from the tree that a
 * renderer reads, in which no script, event, link, animation or reference to elsewhere has a place,
 * and holds nothing but what stands on a list. Throws LogoProblem for what cannot be read, shows
 * nothing, or takes more than half a second to draw. The renderer may abort the process or never
 * end, so this must not run in a process that somebody else needs.
 */
export function readSvg(source: string): LogoImage {
  const tree = parse(source);
  const { width, height } = sizeOf(tree);
  const printed = /^<svg [^>]*?viewBox="([-\d.e ]+)"[^>]*>(.*)<\/svg>\s*$/s.exec(tree.toString());
  const [, viewBox = '', inside = ''] = printed ?? [];
  if (!printed) throw broken();
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="${viewBox}">${rewriteSvg(inside.trim())}</svg>`;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > largestSvg) {
    throw new LogoProblem(
      `must be simpler: its plain shapes take ${bytes.length} bytes, more than ${largestSvg}`,
    );
  }
  tryToDraw(text, width >= height ? 'width' : 'height');
  return { mediaType: 'image/svg+xml', bytes, width, height };
}

function parse(source: string): Resvg {
  try {
    return new Resvg(source, options);
  } catch {
    throw broken();
  }
}

const broken = () =>
  new LogoProblem('must be an SVG that can be read; it is broken, or too complex');

/** Width with height such that the longer is 512. */
function sizeOf(size: { width: number; height: number }) {
  const longer = Math.max(size.width, size.height);
  checkRatio(size);
  if (!(Math.min(size.width, size.height) >= smallestSize && longer <= largestSize)) {
    throw new LogoProblem(`must have sides of ${smallestSize} to ${largestSize}`);
  }
  const scaled = (side: number) => Math.max(1, Math.round((side / longer) * longestSide));
  return { width: scaled(size.width), height: scaled(size.height) };
}

function tryToDraw(text: string, mode: 'width' | 'height'): void {
  for (const value of trials) {
    const start = process.cpuUsage();
    const fitTo: ResvgRenderOptions['fitTo'] = { mode, value };
    const { pixels } = new Resvg(text, { ...options, fitTo }).render();
    const { user, system } = process.cpuUsage(start);
    if (user + system > longestTrial) {
      throw new LogoProblem('must be simpler: it takes too long to draw');
    }
    if (pixels.every((value) => value === 0)) {
      throw new LogoProblem('must show something; nothing of it can be seen');
    }
  }
}

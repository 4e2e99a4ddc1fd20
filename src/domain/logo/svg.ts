// Converts SVG files to logos.
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { LogoImage } from '../render/logo.ts';
import { checkRatio, LogoProblem, maxSide } from './image.ts';
import { maxSvgBytes } from './limits.ts';
import { rewriteSvg } from './svg-tree.ts';

const options = { font: { loadSystemFonts: false }, logLevel: 'off' } as const;

const minSize = 0.1;
const maxSize = 100_000;

/** Sizes of trial renderings in pixels: the smallest and largest size of a logo in a QR code. */
const trials = [32, 1638] as const;
const maxTrialTime = 500_000;

/**
 * Reduces an SVG to basic shapes, its longer side 512. The output is printed from the renderer's tree,
 * which has no scripts, events, links, animations or external references, and then restricted to an
 * allowlist. Throws LogoProblem if it cannot be read, is blank, or takes more than half a second to
 * draw. The renderer can abort the process or hang, so run this in a separate process.
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
  if (bytes.length > maxSvgBytes) {
    throw new LogoProblem(
      `is too complex; its shapes take ${bytes.length} bytes, but the limit is ${maxSvgBytes}`,
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

const broken = () => new LogoProblem('cannot be read; the SVG is corrupt or too complex');

/** Scales the size so that the longer side is 512. */
function sizeOf(size: { width: number; height: number }) {
  const longer = Math.max(size.width, size.height);
  checkRatio(size);
  if (!(Math.min(size.width, size.height) >= minSize && longer <= maxSize)) {
    throw new LogoProblem(`must have a width and height between ${minSize} and ${maxSize}`);
  }
  const scaled = (side: number) => Math.max(1, Math.round((side / longer) * maxSide));
  return { width: scaled(size.width), height: scaled(size.height) };
}

function tryToDraw(text: string, mode: 'width' | 'height'): void {
  for (const value of trials) {
    const start = process.cpuUsage();
    const fitTo: ResvgRenderOptions['fitTo'] = { mode, value };
    const { pixels } = new Resvg(text, { ...options, fitTo }).render();
    const { user, system } = process.cpuUsage(start);
    if (user + system > maxTrialTime) {
      throw new LogoProblem('is too complex; it takes too long to draw');
    }
    if (pixels.every((value) => value === 0)) {
      throw new LogoProblem('is blank; it must have visible content');
    }
  }
}

// Rasterizes symbols.
import type { Modules } from '../symbol/modules.ts';

/** Position of a symbol in a square image, in pixels. */
export interface Layout {
  /** Size of the image. */
  size: number;
  /** Width of a module. */
  scale: number;
  /** First column and first line of the symbol. */
  offset: number;
}

const samples = 8;

/**
 * How much a round corner removes from each pixel, 0 to `full`, starting at the corner.
 *
 * The share outside of a quarter circle of `radius` pixels, sampled at 8 x 8 points per pixel.
 */
function cornerCuts(radius: number, full: number): number[][] {
  const outside = (position: number, pixel: number): number =>
    Math.max(0, radius - (pixel + (position + 0.5) / samples));
  const cut = (x: number, y: number): number => {
    let count = 0;
    for (let column = 0; column < samples; column += 1) {
      for (let row = 0; row < samples; row += 1) {
        if (Math.hypot(outside(column, x), outside(row, y)) > radius) count += 1;
      }
    }
    return Math.round((count / samples ** 2) * full);
  };
  const pixels = Array.from({ length: Math.ceil(radius) }, (_, index) => index);
  return pixels.map((y) => pixels.map((x) => cut(x, y)));
}

/** Row y of a symbol as a line of pixels: `full` where it is dark, otherwise 0. */
function plainLine(symbol: Modules, y: number, layout: Layout, full: number): Uint8ClampedArray {
  const { size, scale, offset } = layout;
  const line = new Uint8ClampedArray(size);
  for (let x = 0; x < symbol.size; x += 1) {
    if (symbol.isDark(x, y)) line.fill(full, offset + x * scale, offset + (x + 1) * scale);
  }
  return line;
}

/** Removes the round corners of row y next to the adjacent row `beside`. */
function cutCorners(
  line: Uint8ClampedArray,
  cuts: readonly number[],
  { isDark, size }: Modules,
  [y, beside]: [y: number, beside: number],
  { scale, offset }: Layout,
): void {
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x, y) || isDark(x, beside)) continue;
    const left = offset + x * scale;
    const right = left + scale - 1;
    const leftIsRound = !isDark(x - 1, y);
    const rightIsRound = !isDark(x + 1, y);
    for (const [pixel, cut] of cuts.entries()) {
      if (leftIsRound) line[left + pixel] = (line[left + pixel] ?? 0) - cut;
      if (rightIsRound) line[right - pixel] = (line[right - pixel] ?? 0) - cut;
    }
  }
}

/**
 * All lines of an image from top to bottom, with pixels from 0 (light) to `full` (dark).
 *
 * Draws the same shapes as `modulePath`, with anti-aliased corners. Consecutive identical lines are
 * mostly the same object.
 */
export function rasterize(
  symbol: Modules,
  cornerRadius: number,
  layout: Layout,
  full: number,
): Uint8ClampedArray[] {
  const { size, scale, offset } = layout;
  const cuts = cornerCuts((scale * cornerRadius) / 100, full);
  const lines = new Array<Uint8ClampedArray>(size).fill(new Uint8ClampedArray(size));
  for (let y = 0; y < symbol.size; y += 1) {
    const plain = plainLine(symbol, y, layout, full);
    for (let row = 0; row < scale; row += 1) {
      const top = cuts[row];
      const bottom = cuts[scale - 1 - row];
      const line = top || bottom ? plain.slice() : plain;
      if (top) cutCorners(line, top, symbol, [y, y - 1], layout);
      if (bottom) cutCorners(line, bottom, symbol, [y, y + 1], layout);
      lines[offset + y * scale + row] = line;
    }
  }
  return lines;
}

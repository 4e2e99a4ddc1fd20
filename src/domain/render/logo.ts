// Logos in the middle of a symbol.
import type { Style } from '../style/shape.ts';
import type { Box } from './path-data.ts';
import type { Modules } from './symbol/symbol.ts';

export const logoMediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;

/** A picture to be drawn in a code, harmless, of at most some 512 pixels a side. */
export interface LogoImage {
  mediaType: (typeof logoMediaTypes)[number];
  bytes: Uint8Array<ArrayBuffer>;
  /** In pixels, or in whatever unit an SVG has: only the ratio counts. */
  width: number;
  height: number;
}

type Placement = NonNullable<Style['logo']>;

/** Percent of the symbol's width, if the style does not say. */
const usualSize = 20;

/** What the eyes with the lines between them take of the width of a symbol, in modules. */
const edges = 18;

/** Between the logo and the modules around it, in modules. */
const gap = 0.5;

/**
 * The width of the area that is left free, in modules: the nearest odd number, as the symbol's size is
 * one, so that its edges are those of modules; never less than three. Where nothing is said, it is
 * small enough not to
 * touch the eyes.
 */
function areaWidth(size: number, percent: number | undefined): number {
  const halfOfRest = Math.round(((size * (percent ?? usualSize)) / 100 - 1) / 2);
  const width = Math.max(3, 1 + 2 * halfOfRest);
  return percent === undefined ? Math.min(width, size - edges) : width;
}

/** Whether a module lies, if only with a corner, in the area that a logo leaves free. */
export function isCovered(
  size: number,
  { size: percent, shape = 'SQUARE' }: Placement,
): (x: number, y: number) => boolean {
  const half = areaWidth(size, percent) / 2;
  const center = (size - 1) / 2;
  // How far the nearest edge of the module lies from the middle, in one direction.
  const distance = (position: number): number => Math.max(0, Math.abs(position - center) - 0.5);
  if (shape === 'SQUARE') return (x, y) => distance(x) < half && distance(y) < half;
  return (x, y) => Math.hypot(distance(x), distance(y)) < half;
}

/** The symbol without what a logo takes the place of. */
export function withoutLogoArea({ size, isDark }: Modules, placement: Placement): Modules {
  const covered = isCovered(size, placement);
  return { size, isDark: (x, y) => isDark(x, y) && !covered(x, y) };
}

/**
 * Where an image lies in the middle of a symbol that starts at `margin`, `margin`: as large as the
 * area has room for, in its own aspect.
 */
export function imagePlace(
  size: number,
  margin: number,
  { size: percent, shape = 'SQUARE' }: Placement,
  image: Pick<LogoImage, 'width' | 'height'>,
): Box {
  const room = areaWidth(size, percent) - 2 * gap;
  const reach =
    shape === 'SQUARE'
      ? Math.max(image.width, image.height)
      : Math.hypot(image.width, image.height);
  const width = (image.width * room) / reach;
  const height = (image.height * room) / reach;
  const middle = margin + size / 2;
  return { x: middle - width / 2, y: middle - height / 2, width, height };
}

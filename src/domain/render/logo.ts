// Places logos in the center of a symbol.
import type { Style } from '../style/shape.ts';
import type { Box } from './path-data.ts';
import type { Modules } from './symbol/modules.ts';

export const logoMediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;

/** A sanitized image of at most 512 pixels per side. */
export interface LogoImage {
  mediaType: (typeof logoMediaTypes)[number];
  bytes: Uint8Array<ArrayBuffer>;
  /** In pixels or SVG units; only the ratio matters. */
  width: number;
  height: number;
}

type Placement = NonNullable<Style['logo']>;

/** Default size in percent of the symbol's width. */
const defaultSize = 20;

/** Width of the eyes and their separators in modules. */
const edges = 18;

/** Gap between the logo and the surrounding modules, in modules. */
const gap = 0.5;

/**
 * Width of the cleared area in modules: the nearest odd number, like the symbol's size, so that it
 * aligns with modules; at least three. The default size never touches the eyes.
 */
function areaWidth(size: number, percent: number | undefined): number {
  const halfOfRest = Math.round(((size * (percent ?? defaultSize)) / 100 - 1) / 2);
  const width = Math.max(3, 1 + 2 * halfOfRest);
  return percent === undefined ? Math.min(width, size - edges) : width;
}

/** Whether a module overlaps the cleared area of a logo. */
export function isCovered(
  size: number,
  { size: percent, shape = 'SQUARE' }: Placement,
): (x: number, y: number) => boolean {
  const half = areaWidth(size, percent) / 2;
  const center = (size - 1) / 2;
  // Distance from the center to the nearest edge of the module, along one axis.
  const distance = (position: number): number => Math.max(0, Math.abs(position - center) - 0.5);
  if (shape === 'SQUARE') return (x, y) => distance(x) < half && distance(y) < half;
  return (x, y) => Math.hypot(distance(x), distance(y)) < half;
}

/** The symbol without the cleared area of a logo. */
export function withoutLogoArea({ size, isDark }: Modules, placement: Placement): Modules {
  const covered = isCovered(size, placement);
  return { size, isDark: (x, y) => isDark(x, y) && !covered(x, y) };
}

/**
 * Position of an image centered in a symbol that starts at `margin`, `margin`, as large as the cleared
 * area allows with its aspect ratio.
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

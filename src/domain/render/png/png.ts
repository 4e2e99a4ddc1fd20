// Renders QR codes as PNG.
import { colorChannels } from '../../style/contrast.ts';
import type { Style } from '../../style/shape.ts';
import { type Drawing, type DrawingOptions, drawSymbol, isPlain } from '../drawing.ts';
import { maxImageSize, minImageSize } from '../image-size.ts';
import type { Box } from '../path-data.ts';
import { modulesAcross, symbolOf } from '../symbol/level.ts';
import type { QrSymbol } from '../symbol/symbol.ts';
import { encodePng, type Palette, withDensity } from './png-file.ts';
import { type Layout, rasterize } from './raster.ts';
import { drawPng } from './vector-png.ts';

/** Thrown if an image has fewer pixels than modules. */
export class TooSmallError extends Error {
  readonly size: number;
  /** The smallest size that works for this content. */
  readonly smallest: number;

  constructor(size: number, smallest: number) {
    super(`This content needs at least ${smallest} pixels; ${size} are too few.`);
    this.name = 'TooSmallError';
    this.size = size;
    this.smallest = smallest;
  }
}

/** Share of an image that can stay empty to align modules to whole pixels. */
const emptyShare = 0.15;

/**
 * Pixels per module: an integer, unless that would leave too much of the image empty, or space around a
 * frame.
 */
function scaleOf(modules: number, size: number, { frame }: Style): number {
  if (size < modules) throw new TooSmallError(size, Math.ceil(modules));
  const scale = size / modules;
  const whole = Math.floor(scale);
  return (frame?.shape ?? 'NONE') === 'NONE' && whole >= scale * (1 - emptyShare) ? whole : scale;
}

/** Sharp corners need two colors; sixteen make round ones smooth. */
const levels = ({ cornerRadius }: Style): number => (cornerRadius === 0 ? 1 : 15);

/** Colors from background to foreground in `full` equal steps. */
function blend(style: Style, full: number): Palette {
  const dark = colorChannels(style.foregroundColor);
  const steps = Array.from({ length: full + 1 }, (_, level) => level / full);
  if (style.transparentBackground) {
    return steps.map((share) => [...dark, Math.round(share * 255)]);
  }
  const light = colorChannels(style.backgroundColor);
  const channel = (index: 0 | 1 | 2, share: number): number =>
    Math.round(light[index] + (dark[index] - light[index]) * share);
  return steps.map((share) => [channel(0, share), channel(1, share), channel(2, share), 255]);
}

/** Draws single-color modules without the vector renderer. */
function plainPng(symbol: QrSymbol, style: Style, layout: Layout): Buffer {
  const full = levels(style);
  return encodePng(rasterize(symbol, style.cornerRadius, layout, full), blend(style, full));
}

/** Bounds of the image: the drawing, centered in the space left by the scale. */
function shown({ box }: Drawing, size: number, scale: number): Box {
  const rest = size - box.width * scale;
  const margin = Number.isInteger(scale) ? Math.floor(rest / 2) / scale : 0;
  const width = size / scale;
  const height = box.height + (width - box.width);
  return { x: box.x - margin, y: box.y - margin, width, height };
}

interface PngOptions extends DrawingOptions {
  /** Pixels per inch, which the file is marked with. */
  dpi?: number | undefined;
}

/**
 * Renders a PNG `size` pixels wide with its quiet zone; square unless there is a caption.
 *
 * Modules are aligned to whole pixels if that leaves little of the image empty; otherwise edges are
 * anti-aliased. Deterministic. Rejects with RangeError for a size that is not an integer between 64 and
 * 4096, TooSmallError if a module would be smaller than a pixel, TooMuchDataError if no symbol can hold
 * the text, and Error if the style has a logo whose image is missing.
 */
export async function renderPng(
  text: string,
  style: Style,
  size: number,
  { dpi, ...options }: PngOptions = {},
): Promise<Buffer> {
  const png = await drawnPng(text, style, size, options);
  return dpi === undefined ? png : withDensity(png, dpi);
}

async function drawnPng(
  text: string,
  style: Style,
  size: number,
  options: DrawingOptions,
): Promise<Buffer> {
  if (!Number.isInteger(size) || size < minImageSize || size > maxImageSize) {
    throw new RangeError(
      `size must be an integer between ${minImageSize} and ${maxImageSize}, not ${size}`,
    );
  }
  const symbol = symbolOf(text, style);
  const scale = scaleOf(modulesAcross(symbol, style), size, style);
  if (isPlain(style) && Number.isInteger(scale)) {
    return plainPng(symbol, style, {
      size,
      scale,
      offset: Math.floor((size - symbol.size * scale) / 2),
    });
  }
  const drawing = drawSymbol(symbol, style, options);
  const crisp = drawing.crisp && Number.isInteger(scale);
  return drawPng({ ...drawing, crisp }, shown(drawing, size, scale), size);
}

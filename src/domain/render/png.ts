// QR codes as PNG.
import { colorChannels } from '../color.ts';
import type { Style } from '../style.ts';
import { type Color, encodePng } from './png-file.ts';
import { type Layout, rasterize } from './raster.ts';
import { encodeSymbol, type QrSymbol, quietZone } from './symbol.ts';

/** Thrown if a picture has fewer pixels than the symbol has modules. */
export class TooSmallError extends Error {
  /** The smallest size that works for this content. */
  readonly smallest: number;

  constructor(size: number, smallest: number) {
    super(`This content needs at least ${smallest} pixels; ${size} are too few.`);
    this.name = 'TooSmallError';
    this.smallest = smallest;
  }
}

/** Modules as wide as they can be in whole pixels, the rest spread around as quiet zone. */
function layOut(symbol: QrSymbol, size: number): Layout {
  const smallest = symbol.size + 2 * quietZone;
  const scale = Math.floor(size / smallest);
  if (scale < 1) throw new TooSmallError(size, smallest);
  return { size, scale, offset: Math.floor((size - symbol.size * scale) / 2) };
}

/** The colours from background to foreground, in `full` equal steps. */
function blend(style: Style, full: number): Color[] {
  const light = colorChannels(style.backgroundColor);
  const dark = colorChannels(style.foregroundColor);
  const channel = (index: 0 | 1 | 2, level: number): number =>
    Math.round(light[index] + ((dark[index] - light[index]) * level) / full);
  return Array.from({ length: full + 1 }, (_, level) => [
    channel(0, level),
    channel(1, level),
    channel(2, level),
  ]);
}

/**
 * A PNG of exactly `size` x `size` pixels with a quiet zone of at least 4 modules.
 *
 * Modules are whole pixels wide, so a symbol may be smaller than the picture allows. The same
 * arguments always give the same bytes. Throws RangeError for a size that is no whole number from 64
 * to 4096, TooSmallError if a module would be less than a pixel, TooMuchDataError if no symbol holds
 * the text.
 */
export function renderPng(text: string, style: Style, size: number): Buffer {
  if (!Number.isInteger(size) || size < 64 || size > 4096) {
    throw new RangeError(`size must be a whole number from 64 to 4096, not ${size}`);
  }
  const symbol = encodeSymbol(text);
  const layout = layOut(symbol, size);
  // Sharp corners need two colours; sixteen make round ones smooth.
  const full = style.cornerRadius === 0 ? 1 : 15;
  return encodePng(rasterize(symbol, style.cornerRadius, layout, full), blend(style, full));
}

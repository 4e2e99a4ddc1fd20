// Files made into logos.

import type { LogoImage } from '../render/logo.ts';
import { LogoProblem } from './image.ts';
import { kindOf } from './media-type.ts';
import { readRaster } from './raster.ts';
import { readSvgApart } from './svg-apart.ts';
import { readSvgSource } from './svg-source.ts';

/** Bytes of a file; the README tells callers. */
export const largestFile = 1_048_576;

/**
 * The picture in a PNG, JPEG or SVG file, told by its first bytes, made small, without whatever is
 * no picture. The same file always gives the same bytes. Throws LogoProblem for everything else.
 */
export async function readLogo(bytes: Uint8Array): Promise<LogoImage> {
  if (bytes.length > largestFile) {
    throw new LogoProblem(`must be at most ${largestFile} bytes; it has ${bytes.length}`);
  }
  const kind = kindOf(bytes);
  if (kind === 'PNG' || kind === 'JPEG') return readRaster(kind, bytes);
  if (kind === 'SVG') return readSvgApart(readSvgSource(bytes));
  throw new LogoProblem(`must be a PNG, JPEG or SVG; it is ${kind ? `a ${kind}` : 'none of them'}`);
}

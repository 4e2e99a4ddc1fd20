// Converts image files to logos.

import type { LogoImage } from '../render/logo.ts';
import { LogoProblem } from './image.ts';
import { maxFileBytes } from './limits.ts';
import { kindOf } from './media-type.ts';
import { readRaster } from './raster.ts';
import { readSvgInProcess } from './svg-apart.ts';
import { readSvgSource } from './svg-source.ts';

/**
 * Converts a PNG, JPEG or SVG file, detected by its content, to a small image without metadata.
 * Deterministic. Throws LogoProblem for anything else.
 */
export async function readLogo(bytes: Uint8Array): Promise<LogoImage> {
  if (bytes.length > maxFileBytes) {
    throw new LogoProblem(`must be at most ${maxFileBytes} bytes; it has ${bytes.length}`);
  }
  const kind = kindOf(bytes);
  if (kind === 'PNG' || kind === 'JPEG') return readRaster(kind, bytes);
  if (kind === 'SVG') return readSvgInProcess(readSvgSource(bytes));
  throw new LogoProblem(`must be a PNG, JPEG or SVG file${kind ? `; it is a ${kind}` : ''}`);
}

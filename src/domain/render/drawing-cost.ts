// What checking and drawing cost a caller.
import { isDynamic } from '../qr-code.ts';

/** Modules of a symbol at error correction M for each byte that it holds; 1,000 modules cost 1. */
const modulesOfByte = 13.4;
const modulesOfComplexity = 1_000;
/** Of version 40, the largest. */
const maxCost = 31;

export interface Drawn {
  content?: unknown;
  data?: unknown;
  dynamic?: boolean | null | undefined;
}

/**
 * What the content adds to the complexity of a document: by its bytes; a new dynamic code's symbol holds a short link, which costs nothing. Of a
 * code that is changed nobody knows yet, so it costs as if it were static.
 */
export function drawingCost({ content, data, dynamic }: Drawn, isNew: boolean): number {
  const held = content ?? data;
  if (held == null || (isNew && isDynamic(dynamic))) return 0;
  const modules = Buffer.byteLength(JSON.stringify(held)) * modulesOfByte;
  return Math.min(maxCost, Math.floor(modules / modulesOfComplexity));
}

/** Pixels that cost a REST request another point. */
const pixelsOfPoint = 2_097_152;

/** Points of a picture that is a square of so many pixels. */
export const pointsOfPicture = (size: number): number => 1 + Math.floor(size ** 2 / pixelsOfPoint);

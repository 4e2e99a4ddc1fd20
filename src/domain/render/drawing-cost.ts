// What checking and drawing cost a caller.
import { isDynamic } from '../qr-code/shape.ts';

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
 * What the content adds to the complexity of a document: by its bytes; a new dynamic code's symbol
 * holds a short link, which costs nothing. Of a
 * code that is changed nobody knows yet, so it costs as if it were static.
 */
export function drawingCost({ content, data, dynamic }: Drawn, isNew: boolean): number {
  const held = content ?? data;
  if (held == null || (isNew && isDynamic(dynamic))) return 0;
  return symbolCost(JSON.stringify(held));
}

/** Complexity of a symbol that holds the text. */
function symbolCost(held: string): number {
  const modules = Buffer.byteLength(held) * modulesOfByte;
  return Math.min(maxCost, Math.floor(modules / modulesOfComplexity));
}

/**
 * What a point pays for at an API whose requests are paid by what they work on: items, with what is
 * drawn of each.
 */
const ofPoint = { items: 5, complexity: 100 };

/** Points of so many items, of which symbols of this complexity in all are drawn or checked. */
export const pointsOfItems = (items: number, complexity: number): number =>
  Math.ceil(items / ofPoint.items) + Math.floor(complexity / ofPoint.complexity);

/** Pixels that cost a REST request another point. */
const pixelsOfPoint = 2_097_152;

/** Points of a picture that is a square of so many pixels. */
export const pointsOfPicture = (size: number): number => 1 + Math.floor(size ** 2 / pixelsOfPoint);

/** Points of pictures that hold these texts; `size` is left out where they have no pixels. */
export function pointsOfPictures(held: readonly string[], size = 0): number {
  const complexity = held.reduce((sum, text) => sum + symbolCost(text), 0);
  const pixels = held.length * size ** 2;
  return pointsOfItems(held.length, complexity) + Math.floor(pixels / pixelsOfPoint);
}

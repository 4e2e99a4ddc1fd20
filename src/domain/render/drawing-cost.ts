// Cost of checking and drawing QR codes, for rate limits.
import { isDynamic } from '../qr-code/shape.ts';

/** Modules per encoded byte at error correction M; 1,000 modules cost 1. */
const modulesOfByte = 13.4;
const modulesOfComplexity = 1_000;
/** Cost of version 40, the largest. */
export const maxDrawingCost = 31;

export interface Drawn {
  content?: unknown;
  data?: unknown;
  dynamic?: boolean | null | undefined;
}

/**
 * Complexity that the content adds to a document, by its size. A new dynamic QR code encodes a short
 * link, which is free. For an update it is not known yet whether the code is dynamic, so it costs like
 * a static one.
 */
export function drawingCost({ content, data, dynamic }: Drawn, isNew: boolean): number {
  const held = content ?? data;
  if (held == null || (isNew && isDynamic(dynamic))) return 0;
  return symbolCost(JSON.stringify(held));
}

/** Complexity of a symbol that encodes the text. */
function symbolCost(held: string): number {
  const modules = Buffer.byteLength(held) * modulesOfByte;
  return Math.min(maxDrawingCost, Math.floor(modules / modulesOfComplexity));
}

/**
 * What one point covers in requests that are charged by their work: items, and complexity drawn for them.
 */
const ofPoint = { items: 5, complexity: 100 };

/** Points for a number of items, and for the total complexity of their symbols. */
export const pointsOfItems = (items: number, complexity: number): number =>
  Math.ceil(items / ofPoint.items) + Math.floor(complexity / ofPoint.complexity);

/** Pixels covered by one point of a REST request. */
const pixelsOfPoint = 2_097_152;

/** Points for a square image of `size` pixels per side. */
export const pointsOfPicture = (size: number): number => 1 + Math.floor(size ** 2 / pixelsOfPoint);

/** Points for images that encode these texts; omit `size` for vector formats. */
export function pointsOfPictures(held: readonly string[], size = 0): number {
  const complexity = held.reduce((sum, text) => sum + symbolCost(text), 0);
  const pixels = held.length * size ** 2;
  return pointsOfItems(held.length, complexity) + Math.floor(pixels / pixelsOfPoint);
}

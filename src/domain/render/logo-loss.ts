// Checks that error correction can compensate for the modules covered by a logo.
import { LRUCache } from 'lru-cache';
import type { Style } from '../style/shape.ts';
import { isCovered } from './logo.ts';
import { correctableErrors, lossOf } from './symbol/codewords.ts';
import type { QrSymbol } from './symbol/symbol.ts';

type Placement = NonNullable<Style['logo']>;

/**
 * Share of the correctable errors per block that a logo can use; the rest is reserved for dirt, folds
 * and bad light.
 */
const share = 0.5;

/** Cached, because it only depends on the version, error correction and logo, not on the text. */
const known = new LRUCache<string, { isCorrectable: boolean }>({ max: 1_000 });

/** Whether a reader can compensate for the area of a logo, with the same margin to spare. */
function isCorrectable(symbol: QrSymbol, placement: Placement): boolean {
  const { size, shape } = placement;
  const key = `${symbol.version} ${symbol.errorCorrection} ${size} ${shape}`;
  const found = known.get(key);
  if (found) return found.isCorrectable;
  const { codewords, hurtsPatterns } = lossOf(symbol, isCovered(symbol.size, placement));
  const isCorrectable = !hurtsPatterns && codewords <= correctableErrors(symbol) * share;
  known.set(key, { isCorrectable });
  return isCorrectable;
}

const sizes = { least: 5, most: 40 };

/** The largest possible logo size in percent; undefined if no logo is possible. */
function largestSize(symbol: QrSymbol, placement: Placement): number | undefined {
  for (let size = sizes.most; size >= sizes.least; size -= 1) {
    if (isCorrectable(symbol, { ...placement, size })) return size;
  }
  return undefined;
}

/** The problem with a logo that covers too much; undefined if there is none. */
export function logoProblem(symbol: QrSymbol, placement: Placement): string | undefined {
  if (isCorrectable(symbol, placement)) return undefined;
  const level = symbol.errorCorrection;
  const largest = largestSize(symbol, placement);
  const higher = level === 'HIGH' ? 'shorter content' : 'a higher error correction level';
  if (largest === undefined) {
    return `must be removed: this content has no room for a logo at error correction ${level[0]}; use ${higher}`;
  }
  return (
    `must be at most ${largest} for this content at error correction ${level[0]}; ` +
    `${placement.size ?? 'the default size'} covers more than half of the correctable errors, or a ` +
    `pattern that readers need${level === 'HIGH' ? '' : `; ${higher} allows more`}`
  );
}

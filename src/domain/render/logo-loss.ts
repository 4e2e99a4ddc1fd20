// How large a logo may be for what it takes from a symbol to be mended.
import { LRUCache } from 'lru-cache';
import type { Style } from '../style/shape.ts';
import { isCovered } from './logo.ts';
import { lossOf, mendable } from './symbol/codewords.ts';
import type { QrSymbol } from './symbol/symbol.ts';

type Placement = NonNullable<Style['logo']>;

/**
 * What a logo may take of the errors that a block of codewords can mend; the rest is left to dirt,
 * folds, bad light.
 */
const share = 0.5;

/** Decides no more than the size of a symbol, its error correction and the logo, whatever the text. */
const known = new LRUCache<string, { mended: boolean }>({ max: 1_000 });

/** Whether a reader can do without what lies under a logo, with as much again to spare. */
function isMended(symbol: QrSymbol, placement: Placement): boolean {
  const { size, shape } = placement;
  const key = `${symbol.version} ${symbol.errorCorrection} ${size} ${shape}`;
  const found = known.get(key);
  if (found) return found.mended;
  const { codewords, hurtsPatterns } = lossOf(symbol, isCovered(symbol.size, placement));
  const mended = !hurtsPatterns && codewords <= mendable(symbol) * share;
  known.set(key, { mended });
  return mended;
}

const sizes = { least: 5, most: 40 };

/** The largest size in percent that a logo may have; undefined if none may be there at all. */
function largestSize(symbol: QrSymbol, placement: Placement): number | undefined {
  for (let size = sizes.most; size >= sizes.least; size -= 1) {
    if (isMended(symbol, { ...placement, size })) return size;
  }
  return undefined;
}

/** Why a symbol cannot do without what a logo covers, with what would be right; undefined if it can. */
export function logoProblem(symbol: QrSymbol, placement: Placement): string | undefined {
  if (isMended(symbol, placement)) return undefined;
  const level = symbol.errorCorrection;
  const largest = largestSize(symbol, placement);
  const higher = level === 'HIGH' ? 'a shorter content' : 'a higher error correction';
  if (largest === undefined) {
    return `must be left out: at error correction ${level[0]} no logo can be mended for this content; take ${higher}`;
  }
  return (
    `must be at most ${largest} for this content at error correction ${level[0]}; ` +
    `${placement.size ?? 'the usual size'} covers more than half of what can be mended, or what ` +
    `the code is found by${level === 'HIGH' ? '' : `; ${higher} allows more`}`
  );
}

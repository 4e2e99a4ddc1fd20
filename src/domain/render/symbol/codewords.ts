// Maps the modules of a symbol to codewords and error correction blocks (ISO/IEC 18004, 7.7).
import { _alignmentPatterns, _BYTES, _ECC_BLOCKS, _WORDS_PER_BLOCK } from 'qr';
import type { QrSymbol } from './symbol.ts';
import { libraryNames } from './symbol.ts';

/** A square grid in row-major order. */
interface Grid {
  size: number;
  cells: Uint8Array;
}

function fill({ size, cells }: Grid, [left, top]: [number, number], width: number, height: number) {
  for (let y = Math.max(0, top); y < Math.min(size, top + height); y += 1) {
    cells.fill(1, y * size + Math.max(0, left), y * size + Math.min(size, left + width));
  }
}

/** Patterns that a reader needs: finder, timing, format and version. */
function fixedPatterns(version: number): Grid {
  const size = 17 + 4 * version;
  const grid = { size, cells: new Uint8Array(size * size) };
  fill(grid, [0, 0], 9, 9);
  fill(grid, [size - 8, 0], 8, 9);
  fill(grid, [0, size - 8], 9, 8);
  fill(grid, [0, 6], size, 1);
  fill(grid, [6, 0], 1, size);
  if (version >= 7) {
    fill(grid, [size - 11, 0], 3, 6);
    fill(grid, [0, size - 11], 6, 3);
  }
  return grid;
}

/** Adds alignment patterns; none overlaps a finder pattern. */
function withAlignmentPatterns(version: number, { size, cells }: Grid): Grid {
  const grid = { size, cells: cells.slice() };
  const centers = _alignmentPatterns(version);
  const last = centers.length - 1;
  for (const [row, y] of centers.entries()) {
    for (const [column, x] of centers.entries()) {
      const isOnEye =
        (row === 0 && (column === 0 || column === last)) || (row === last && column === 0);
      if (!isOnEye) fill(grid, [x - 2, y - 2], 5, 5);
    }
  }
  return grid;
}

/** Data modules in bit order: alternately up and down in pairs of columns. */
function dataModules({ size, cells }: Grid): number[] {
  const order: number[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1; // the column of the timing pattern
    for (let step = 0; step < size; step += 1) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (cells[y * size + x] === 0) order.push(y * size + x);
      }
    }
    upwards = !upwards;
  }
  return order;
}

interface Blocks {
  count: number;
  /** Error correction codewords per block. */
  mending: number;
  /** Data codewords in all blocks. */
  data: number;
}

function blocksOf({
  version,
  errorCorrection,
}: Pick<QrSymbol, 'version' | 'errorCorrection'>): Blocks {
  const level = libraryNames[errorCorrection];
  const count = _ECC_BLOCKS[level][version - 1] ?? 0;
  const mending = _WORDS_PER_BLOCK[level][version - 1] ?? 0;
  return { count, mending, data: (_BYTES[version - 1] ?? 0) - count * mending };
}

/** The block of an interleaved codeword; the last data codewords belong to the longer blocks. */
function blockOf(codeword: number, { count, data }: Blocks): number {
  if (codeword >= data) return (codeword - data) % count;
  const inTurns = Math.floor(data / count) * count;
  const longer = data % count;
  return codeword < inTurns ? codeword % count : count - longer + (codeword - inTurns);
}

interface Placement {
  fixed: Grid;
  /** Codeword by module; -1 if there is none. */
  codewords: Int16Array;
}

const placements = new Map<number, Placement>();

/** Cached, because it only depends on the version. */
function placementOf(version: number): Placement {
  const known = placements.get(version);
  if (known) return known;
  const fixed = fixedPatterns(version);
  const codewords = new Int16Array(fixed.cells.length).fill(-1);
  const bits = 8 * (_BYTES[version - 1] ?? 0);
  const modules = dataModules(withAlignmentPatterns(version, fixed));
  for (const [bit, module] of modules.slice(0, bits).entries()) codewords[module] = bit >> 3;
  const placement = { fixed, codewords };
  placements.set(version, placement);
  return placement;
}

/** The codeword of a module and its block; undefined if there is none. */
export function codewordAt(
  symbol: Pick<QrSymbol, 'version' | 'errorCorrection' | 'size'>,
  x: number,
  y: number,
): { codeword: number; block: number } | undefined {
  const codeword = placementOf(symbol.version).codewords[y * symbol.size + x] ?? -1;
  return codeword < 0 ? undefined : { codeword, block: blockOf(codeword, blocksOf(symbol)) };
}

/** Number of wrong codewords that a block can correct. */
export const correctableErrors = (symbol: Pick<QrSymbol, 'version' | 'errorCorrection'>): number =>
  Math.floor(blocksOf(symbol).mending / 2);

/**
 * What is lost if some modules are covered: the number of codewords in the most affected block, and
 * whether a pattern is damaged without which the symbol cannot be read.
 */
export function lossOf(
  symbol: QrSymbol,
  isCovered: (x: number, y: number) => boolean,
): { codewords: number; hurtsPatterns: boolean } {
  const { fixed } = placementOf(symbol.version);
  const lost = new Map<number, Set<number>>();
  let hurtsPatterns = false;
  for (let y = 0; y < symbol.size; y += 1) {
    for (let x = 0; x < symbol.size; x += 1) {
      if (!isCovered(x, y)) continue;
      if (fixed.cells[y * symbol.size + x] === 1) hurtsPatterns = true;
      const at = codewordAt(symbol, x, y);
      if (at) lost.set(at.block, (lost.get(at.block) ?? new Set()).add(at.codeword));
    }
  }
  const codewords = Math.max(0, ...Array.from(lost.values(), ({ size }) => size));
  return { codewords, hurtsPatterns };
}

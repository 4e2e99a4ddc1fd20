// QR symbols: which modules of a square are dark.
import { LRUCache } from 'lru-cache';
import { encodeQR } from 'qr';
import type { Style } from '../../style/shape.ts';
import { encodeUtf8 } from './utf8-symbol.ts';

/** The light frame that a reader needs around a symbol, in modules (ISO/IEC 18004). */
export const quietZone = 4;

export type ErrorCorrection = NonNullable<Style['errorCorrection']>;

/** A square of modules; those outside of it are light. */
export interface Modules {
  /** Modules in a row, without the quiet zone. */
  readonly size: number;
  /** Whether the module in column x, row y is dark; false outside. */
  isDark(x: number, y: number): boolean;
}

export interface QrSymbol extends Modules {
  /** 1 to 40. */
  readonly version: number;
  readonly errorCorrection: ErrorCorrection;
}

/** Characters that version 40 holds: digits, capital letters, bytes (ISO/IEC 18004, table 7). */
const capacities = {
  LOW: [7089, 4296, 2953],
  MEDIUM: [5596, 3391, 2331],
  QUARTILE: [3993, 2420, 1663],
  HIGH: [3057, 1852, 1273],
} as const satisfies Record<ErrorCorrection, readonly number[]>;

/** The levels as the encoder names them. */
export const libraryNames = {
  LOW: 'low',
  MEDIUM: 'medium',
  QUARTILE: 'quartile',
  HIGH: 'high',
} as const satisfies Record<ErrorCorrection, string>;

/** Thrown if a text does not fit into the largest symbol. */
export class TooMuchDataError extends Error {
  /** What the text takes in UTF-8. */
  readonly bytes: number;
  /** What a version 40 symbol holds of characters such as these. */
  readonly limit: number;
  readonly level: ErrorCorrection;

  constructor(bytes: number, limit: number, level: ErrorCorrection = 'MEDIUM') {
    super(
      `This content takes ${bytes} bytes; a QR code holds at most ${limit} at error correction ${level[0]}.`,
    );
    this.name = 'TooMuchDataError';
    this.bytes = bytes;
    this.limit = limit;
    this.level = level;
  }
}

/** Capacity of version 40 for a text, by the mode that its characters allow. */
function capacity(text: string, level: ErrorCorrection): number {
  const [digits, letters, bytes] = capacities[level];
  if (/^\d*$/.test(text)) return digits;
  return /^[\dA-Z $%*+\-./:]*$/.test(text) ? letters : bytes;
}

const isHeld = (text: string, level: ErrorCorrection): boolean =>
  Buffer.byteLength(text) <= capacity(text, level);

/**
 * A text beyond ASCII with the word that it is UTF-8, without which some readers guess wrong; a text that
 * has no room left for that word goes without.
 */
function modulesOf(text: string, ecc: (typeof libraryNames)[ErrorCorrection]): boolean[][] {
  const announced = isAscii(text) ? undefined : encodeUtf8(text, ecc);
  if (announced) return announced;
  // The library draws at least one light module around the symbol.
  const framed = encodeQR(text, 'raw', { ecc, border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

/** A code that is made is looked at by several checks, and drawn. */
const latest = new LRUCache<string, QrSymbol>({ max: 16 });

/**
 * The smallest symbol that holds a text, in UTF-8, at an error correction level.
 *
 * The same arguments always give the same symbol. Throws TooMuchDataError if no symbol holds the
 * text.
 */
export function encodeSymbol(text: string, level: ErrorCorrection = 'MEDIUM'): QrSymbol {
  if (!isHeld(text, level)) {
    throw new TooMuchDataError(Buffer.byteLength(text), capacity(text, level), level);
  }
  const key = `${level} ${text}`;
  const known = latest.get(key);
  if (known) return known;
  const modules = modulesOf(text, libraryNames[level]);
  const size = modules.length;
  const symbol: QrSymbol = {
    size,
    version: (size - 17) / 4,
    errorCorrection: level,
    isDark: (x, y) => modules[y]?.[x] ?? false,
  };
  latest.set(key, symbol);
  return symbol;
}

// Encodes text as QR symbols.
import { LRUCache } from 'lru-cache';
import { encodeQR } from 'qr';
import type { Style } from '../../style/shape.ts';
import type { Modules } from './modules.ts';
import { encodeUtf8 } from './utf8-symbol.ts';

export type ErrorCorrection = NonNullable<Style['errorCorrection']>;

export interface QrSymbol extends Modules {
  /** 1 to 40. */
  readonly version: number;
  readonly errorCorrection: ErrorCorrection;
}

/** Capacity of version 40 in digits, alphanumeric characters and bytes (ISO/IEC 18004, table 7). */
const capacities = {
  LOW: [7089, 4296, 2953],
  MEDIUM: [5596, 3391, 2331],
  QUARTILE: [3993, 2420, 1663],
  HIGH: [3057, 1852, 1273],
} as const satisfies Record<ErrorCorrection, readonly number[]>;

/** Level names of the encoder. */
export const libraryNames = {
  LOW: 'low',
  MEDIUM: 'medium',
  QUARTILE: 'quartile',
  HIGH: 'high',
} as const satisfies Record<ErrorCorrection, string>;

/** Thrown if a text does not fit into the largest symbol. */
export class TooMuchDataError extends Error {
  /** Size of the text in UTF-8. */
  readonly bytes: number;
  /** Capacity of a version 40 symbol for this kind of text. */
  readonly limit: number;
  readonly level: ErrorCorrection;

  constructor(bytes: number, limit: number, level: ErrorCorrection = 'MEDIUM') {
    super(
      `This content has ${bytes} bytes; a QR code can hold at most ${limit} at error correction ${level[0]}.`,
    );
    this.name = 'TooMuchDataError';
    this.bytes = bytes;
    this.limit = limit;
    this.level = level;
  }
}

/** Capacity of version 40 for a text, depending on its encoding mode. */
function capacity(text: string, level: ErrorCorrection): number {
  const [digits, letters, bytes] = capacities[level];
  if (/^\d*$/.test(text)) return digits;
  return /^[\dA-Z $%*+\-./:]*$/.test(text) ? letters : bytes;
}

const isHeld = (text: string, level: ErrorCorrection): boolean =>
  Buffer.byteLength(text) <= capacity(text, level);

/**
 * Declares non-ASCII text as UTF-8, because some scanners guess wrong otherwise, unless there is no room
 * for the declaration.
 */
function modulesOf(text: string, ecc: (typeof libraryNames)[ErrorCorrection]): boolean[][] {
  const announced = isAscii(text) ? undefined : encodeUtf8(text, ecc);
  if (announced) return announced;
  // The library adds a border of at least one module.
  const framed = encodeQR(text, 'raw', { ecc, border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

/** Several checks and the drawing of one QR code use the same symbol. */
const latest = new LRUCache<string, QrSymbol>({ max: 16 });

/**
 * Encodes a text in UTF-8 as the smallest symbol at an error correction level.
 *
 * Deterministic. Throws TooMuchDataError if no symbol can hold the text.
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

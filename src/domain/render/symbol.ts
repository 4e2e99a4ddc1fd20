// QR symbols: which modules of a square are dark.
import { encodeQR } from 'qr';

/** The light frame that a reader needs around a symbol, in modules (ISO/IEC 18004). */
export const quietZone = 4;

export interface QrSymbol {
  /** Modules in a row, without the quiet zone. */
  readonly size: number;
  /** Whether the module in column x, row y is dark; false outside the symbol. */
  isDark(x: number, y: number): boolean;
}

/** Thrown if a text does not fit into the largest symbol. */
export class TooMuchDataError extends Error {
  /** What the text takes in UTF-8. */
  readonly bytes: number;
  /** What a version 40 symbol holds of characters such as these. */
  readonly limit: number;

  constructor(bytes: number, limit: number) {
    super(
      `This content takes ${bytes} bytes; a QR code holds at most ${limit} at error correction M.`,
    );
    this.name = 'TooMuchDataError';
    this.bytes = bytes;
    this.limit = limit;
  }
}

/** Capacity of version 40 at error correction M by mode (ISO/IEC 18004, table 7). */
function capacity(text: string): number {
  if (/^\d*$/.test(text)) return 5596;
  return /^[\dA-Z $%*+\-./:]*$/.test(text) ? 3391 : 2331;
}

function modulesOf(text: string): boolean[][] {
  try {
    return encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  } catch (error) {
    // The library has no class of its own for this.
    if (error instanceof Error && error.message === 'Capacity overflow') {
      throw new TooMuchDataError(Buffer.byteLength(text), capacity(text));
    }
    throw error;
  }
}

/**
 * The smallest symbol that holds a text at error correction M (15 % can be mended), in UTF-8.
 *
 * The same text always gives the same symbol. Throws TooMuchDataError if no symbol holds it.
 */
export function encodeSymbol(text: string): QrSymbol {
  const modules = modulesOf(text);
  // The library draws at least one light module around the symbol.
  return {
    size: modules.length - 2,
    isDark: (x, y) => modules[y + 1]?.[x + 1] ?? false,
  };
}

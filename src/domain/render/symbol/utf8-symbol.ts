// Encodes symbols that declare UTF-8 (ECI 26, ISO/IEC 18004 7.4.2), which the library does not support.
import { _BYTES, _ECC_BLOCKS, _GF256, _tests, _WORDS_PER_BLOCK, type ErrorCorrection } from 'qr';

/** ECI mode 0111 with the designator of UTF-8, then byte mode. */
const announcement: readonly [value: number, bits: number][] = [
  [0b0111, 4],
  [26, 8],
  [0b0100, 4],
];

const announcementBits = announcement.reduce((sum, [, bits]) => sum + bits, 0);

const countBits = (version: number): number => (version < 10 ? 8 : 16);

interface Layout {
  version: number;
  blocks: number;
  /** Error correction codewords per block. */
  errorCorrectionWords: number;
  /** Data codewords in all blocks. */
  data: number;
}

function layoutOf(version: number, level: ErrorCorrection): Layout {
  const blocks = _ECC_BLOCKS[level][version - 1] ?? 0;
  const errorCorrectionWords = _WORDS_PER_BLOCK[level][version - 1] ?? 0;
  return {
    version,
    blocks,
    errorCorrectionWords,
    data: (_BYTES[version - 1] ?? 0) - blocks * errorCorrectionWords,
  };
}

function smallest(bytes: number, level: ErrorCorrection): Layout | undefined {
  for (let version = 1; version <= 40; version += 1) {
    const layout = layoutOf(version, level);
    if (announcementBits + countBits(version) + bytes * 8 <= layout.data * 8) return layout;
  }
  return undefined;
}

/** Data codewords, padded to the capacity. */
function dataWords(bytes: Uint8Array, { version, data }: Layout): Uint8Array {
  const words = new Uint8Array(data);
  let place = 0;
  const push = (value: number, bits: number) => {
    for (let bit = bits - 1; bit >= 0; bit -= 1, place += 1) {
      words[place >> 3] = ((words[place >> 3] ?? 0) << 1) | ((value >> bit) & 1);
    }
  };
  for (const [value, bits] of announcement) push(value, bits);
  push(bytes.length, countBits(version));
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, data * 8 - place));
  push(0, -place & 7);
  for (let index = place >> 3, filler = 0xec; index < data; index += 1, filler ^= 0xec ^ 0x11) {
    words[index] = filler;
  }
  return words;
}

/** Coefficients of the generator polynomial except the first (7.5.2). */
function generator(words: number): Uint8Array {
  const { exp, log } = _GF256;
  const times = (a: number, b: number) =>
    a === 0 || b === 0 ? 0 : (exp[((log[a] ?? 0) + (log[b] ?? 0)) % 255] ?? 0);
  let polynomial = [1];
  for (let root = 0; root < words; root += 1) {
    const shifted = [...polynomial, 0];
    polynomial = shifted.map(
      (value, index) => value ^ times(polynomial[index - 1] ?? 0, exp[root] ?? 0),
    );
  }
  return Uint8Array.from(polynomial.slice(1));
}

/** Interleaves data blocks, the shorter ones first, then error correction blocks (7.6). */
function interleaved(
  words: Uint8Array,
  { blocks, errorCorrectionWords, data }: Layout,
): Uint8Array {
  const polynomial = generator(errorCorrectionWords);
  const shorter = Math.floor(data / blocks);
  const longer = data % blocks;
  let start = 0;
  const parts = Array.from({ length: blocks }, (_, index) => {
    const length = shorter + (index < blocks - longer ? 0 : 1);
    const part = words.subarray(start, start + length);
    start += length;
    return { part, mends: _tests.rsEcc(part, polynomial) };
  });
  const turns = (lists: Uint8Array[], length: number) =>
    Array.from({ length }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
  return Uint8Array.from([
    ...turns(
      parts.map(({ part }) => part),
      shorter + 1,
    ),
    ...turns(
      parts.map(({ mends }) => mends),
      errorCorrectionWords,
    ),
  ]);
}

/**
 * Encodes a text with a UTF-8 declaration as rows of modules of the smallest symbol; undefined if it
 * does not fit.
 */
export function encodeUtf8(text: string, level: ErrorCorrection): boolean[][] | undefined {
  const bytes = new TextEncoder().encode(text);
  const layout = smallest(bytes.length, level);
  if (!layout) return undefined;
  const codewords = interleaved(dataWords(bytes, layout), layout);
  const drawn = _tests.drawSymbol(layout.version, level, codewords);
  const size = 17 + 4 * layout.version;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => _tests.matGet(drawn, x, y) === 1),
  );
}

// Minimal PNG encoder for images with few colors.
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Length, type, data, checksum (PNG 5.3). */
function chunk(
  type: 'IHDR' | 'pHYs' | 'PLTE' | 'tRNS' | 'IDAT' | 'IEND',
  data: Uint8Array,
): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

/** Bits per pixel. */
type Depth = 1 | 4;

function header(size: number, depth: Depth): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(size, 4);
  data[8] = depth;
  data[9] = 3; // a pixel is an index into the palette
  return data;
}

/** Packs pixels into bytes, the first one in the highest bits (PNG 7.2). */
function pack(line: ArrayLike<number>, depth: Depth, bytes: Uint8Array, start: number): void {
  const pixelsInByte = 8 / depth;
  let position = start;
  for (let first = 0; first < line.length; first += pixelsInByte) {
    let byte = 0;
    for (let pixel = first; pixel < first + pixelsInByte; pixel += 1) {
      byte = (byte << depth) | (line[pixel] ?? 0);
    }
    bytes[position] = byte;
    position += 1;
  }
}

/** Adds filter bytes to lines; a repeated line is all zeros with the filter Up (PNG 9.2). */
function filter(lines: readonly ArrayLike<number>[], depth: Depth): Buffer {
  const width = Math.ceil((lines.length * depth) / 8) + 1;
  const bytes = Buffer.alloc(lines.length * width);
  for (const [index, line] of lines.entries()) {
    if (line === lines[index - 1]) bytes[index * width] = 2;
    else pack(line, depth, bytes, index * width + 1);
  }
  return bytes;
}

/** Colors with channels and opacity from 0 to 255. */
export type Palette = readonly (readonly [
  red: number,
  green: number,
  blue: number,
  opacity: number,
])[];

/**
 * Encodes a square PNG (third edition) with a palette of up to 16 colors.
 *
 * Each line has as many pixels as there are lines; a pixel is an index into the palette. Repeating the
 * same line object is cheap.
 */
export function encodePng(lines: readonly ArrayLike<number>[], palette: Palette): Buffer {
  const depth = palette.length > 2 ? 4 : 1;
  const colors = palette.flatMap((color) => color.slice(0, 3));
  const opacities = palette.map(([, , , opacity]) => opacity);
  const isOpaque = opacities.every((opacity) => opacity === 255);
  return Buffer.concat([
    signature,
    chunk('IHDR', header(lines.length, depth)),
    chunk('PLTE', Buffer.from(colors)),
    isOpaque ? Buffer.alloc(0) : chunk('tRNS', Buffer.from(opacities)),
    // Level 6 is three to six times slower and saves only a few hundred bytes.
    chunk('IDAT', deflateSync(filter(lines, depth), { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Chunks of a PNG, each whole. */
function chunksOf(png: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = signature.length; at < png.length; ) {
    const end = at + png.readUInt32BE(at) + 12;
    chunks.push(png.subarray(at, end));
    at = end;
  }
  return chunks;
}

/** Marks a PNG with its pixels per inch, which programs use as its size (PNG 11.3.5.3). */
export function withDensity(png: Buffer, dpi: number): Buffer {
  const data = Buffer.alloc(9);
  const perMeter = Math.round(dpi / 0.0254);
  data.writeUInt32BE(perMeter, 0);
  data.writeUInt32BE(perMeter, 4);
  data[8] = 1; // the unit is the meter
  const kept = chunksOf(png).filter((one) => one.toString('latin1', 4, 8) !== 'pHYs');
  const [head = Buffer.alloc(0), ...rest] = kept;
  return Buffer.concat([signature, head, chunk('pHYs', data), ...rest]);
}

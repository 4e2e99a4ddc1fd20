// The format of journal files: a header, then blocks of lines, each with its checksum.
import { crc32 } from 'node:zlib';

const magic = Buffer.from('ilqrjnl');

/** The first 8 bytes of a file: magic and format version. */
export const fileHeader = Buffer.concat([magic, Buffer.of(1)]);

/** 0xFF does not occur in UTF-8, so no line can look like a block. */
const blockMagic = Buffer.of(0xff, 0x4a, 0x42, 0x4c);

/**
 * A block begins with, in little-endian order: magic (4 bytes), CRC-32 of everything after it (4), length of
 * the payload in bytes (4), number of lines (4), number of the first line, as a double (8).
 */
const headerSize = 24;

/** Lines that became durable together. */
export interface Block {
  /** Bytes from the start of the file. */
  start: number;
  end: number;
  /** Number of lines that the journal had before this block. */
  first: number;
  count: number;
  /** The lines in UTF-8, joined with a newline. */
  payload: Buffer;
}

/** Whether a newer release wrote the file in a format that this one does not know. */
export const isOtherVersion = (bytes: Buffer): boolean =>
  bytes.length >= fileHeader.length &&
  bytes.subarray(0, magic.length).equals(magic) &&
  bytes[magic.length] !== fileHeader[magic.length];

export function encodeBlock(lines: readonly string[], first: number): Buffer {
  const payload = lines.join('\n');
  const length = Buffer.byteLength(payload);
  const block = Buffer.allocUnsafe(headerSize + length);
  block.set(blockMagic);
  block.writeUInt32LE(length, 8);
  block.writeUInt32LE(lines.length, 12);
  block.writeDoubleLE(first, 16);
  block.write(payload, headerSize);
  block.writeUInt32LE(crc32(block.subarray(8)), 4);
  return block;
}

export const linesIn = ({ payload }: Block): string[] => payload.toString().split('\n');

/** The first block at or after an offset that is complete and has the right checksum. */
export function findBlock(bytes: Buffer, offset: number): Block | undefined {
  for (let start = offset; start >= 0; start = bytes.indexOf(blockMagic, start + 1)) {
    const block = blockAt(bytes, start);
    if (block) return block;
  }
  return undefined;
}

function blockAt(bytes: Buffer, start: number): Block | undefined {
  const from = start + headerSize;
  if (from > bytes.length || bytes.readUInt32BE(start) !== blockMagic.readUInt32BE())
    return undefined;
  const end = from + bytes.readUInt32LE(start + 8);
  if (end > bytes.length) return undefined;
  if (crc32(bytes.subarray(start + 8, end)) !== bytes.readUInt32LE(start + 4)) return undefined;
  const [count, first] = [bytes.readUInt32LE(start + 12), bytes.readDoubleLE(start + 16)];
  return { start, end, first, count, payload: bytes.subarray(from, end) };
}

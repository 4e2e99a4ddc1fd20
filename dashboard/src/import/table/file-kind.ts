// Detects spreadsheets, and the encoding of a text file, by its bytes.
export type FileKind = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'spreadsheet';

/** Signatures of ZIP files (.xlsx, .ods) and of OLE files (.xls). */
const spreadsheets: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Falls back to Windows-1252, which Excel writes as CSV in Western Europe and America. */
export async function detectFileKind(file: Blob): Promise<FileKind> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (spreadsheets.some(startsWith)) return 'spreadsheet';
  if (startsWith([0xff, 0xfe])) return 'utf-16le';
  if (startsWith([0xfe, 0xff])) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

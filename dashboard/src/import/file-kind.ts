// Detects the encoding of a file by its bytes, and spreadsheets chosen by mistake.
export type FileKind = 'utf-8' | 'utf-16' | 'windows-1252' | 'spreadsheet';

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
  if (startsWith([0xff, 0xfe]) || startsWith([0xfe, 0xff])) return 'utf-16';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

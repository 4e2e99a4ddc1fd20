// What a chosen file is, by its bytes.

export type FileKind = 'utf-8' | 'utf-16' | 'windows-1252' | 'spreadsheet';

/** The beginnings of ZIP files, as .xlsx and .ods are, and of old .xls files. */
const spreadsheets: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** What is no Unicode is taken for what Excel writes as CSV in Western Europe and America. */
export async function detectFileKind(file: Blob): Promise<FileKind> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (spreadsheets.some(begins)) return 'spreadsheet';
  if (begins([0xff, 0xfe]) || begins([0xfe, 0xff])) return 'utf-16';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

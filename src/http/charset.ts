// Detects and decodes the character encoding of uploaded CSV files.

/** `charset` label -> decoder. On the web, Latin-1 means Windows-1252 (WHATWG Encoding). */
const encodings: Readonly<Record<string, 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
};

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** ZIP archives (`.xlsx`, `.ods`) and the binary format `.xls`. */
const isSpreadsheet = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Instructions if the file is a spreadsheet; otherwise undefined. */
export const spreadsheetProblem = (bytes: Uint8Array): string | undefined =>
  isSpreadsheet(bytes)
    ? 'The file is a spreadsheet. Save it as “CSV UTF-8” and upload that file.'
    : undefined;

type Decoded = { text: string } | { problem: string };

/**
 * The text of a CSV file, decoded by its byte order mark, the `charset` of Content-Type, or as UTF-8, in
 * this order. For other files, the problem and how to fix it.
 */
export function decodeCsv(bytes: Uint8Array, contentType: string): Decoded {
  const spreadsheet = spreadsheetProblem(bytes);
  if (spreadsheet !== undefined) return { problem: spreadsheet };
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType) ?? [];
  const named = encodings[charset.toLowerCase()];
  if (!named) return { problem: 'charset must be utf-8, utf-16 or windows-1252' };
  try {
    return { text: new TextDecoder(encodingOfMark(bytes) ?? named, { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem:
        'The file is not UTF-8. In Excel, save it as “CSV UTF-8”, or name the encoding, as in Content-Type: text/csv; charset=windows-1252.',
    };
  }
}

function encodingOfMark(bytes: Uint8Array) {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : undefined;
}

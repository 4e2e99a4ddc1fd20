// The sample file of the import page.
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';

const sampleRows = [
  ['type', 'name', 'url', 'text', 'ssid', 'password', 'dynamic', 'tags', 'folder'],
  ['URL', 'Company Website', 'https://example.com', '', '', '', '', 'print|window', ''],
  ['URL', 'Menu', 'https://example.com/menu', '', '', '', '', 'print', ''],
  ['WIFI', 'Guests', '', '', 'Café', 'correct horse', 'false', '', ''],
  ['TEXT', 'A note, with a comma', '', 'Hello', '', '', '', '', ''],
];

const quoted = (cell: string): string => (/[,;]/.test(cell) ? `"${cell}"` : cell);

/** Uses the separator of the language, and a byte order mark so that spreadsheets read it as UTF-8. */
export function sampleFile(): Blob {
  const separator = spreadsheetOptions().separator === 'semicolon' ? ';' : ',';
  const lines = sampleRows.map((row) => `${row.map(quoted).join(separator)}\r\n`);
  return new Blob(['\uFEFF', ...lines], { type: 'text/csv' });
}

// Downloads what a part of the page shows as CSV.

import { cellOf } from '../../../src/domain/csv/cell.ts';
import { Button } from '../components/button.tsx';
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';
import { saveFile } from '../rest/save-file.ts';
import { analyticsStrings } from './strings.ts';

type Cell = string | number | null;

export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A field in quotes (RFC 4180); numbers are not, so that spreadsheets take them as numbers. */
const fieldOf = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${cellOf(cell).replaceAll('"', '""')}"`;
};

function csvOf({ columns, rows }: Table): Blob {
  const separator = spreadsheetOptions().separator === 'semicolon' ? ';' : ',';
  const lines = [columns, ...rows].map((cells) => cells.map(fieldOf).join(separator));
  // The byte order mark makes Excel read UTF-8.
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}

export const CsvButton = ({ name, table }: { name: string; table: () => Table }) => (
  <Button
    look="small"
    aria-label={analyticsStrings.csv.of({ name })}
    onClick={() =>
      saveFile(`${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.csv`, csvOf(table()))
    }
  >
    {analyticsStrings.csv.label}
  </Button>
);

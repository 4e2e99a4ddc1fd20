// What a person makes of a file before it is imported: columns, corrections, skipped rows.
import { maxName } from '../../../../src/domain/text/limits.ts';
import type { QrCodeType } from '../../schema-types.generated.ts';
import { type ImportField, isImportField } from './fields.ts';
import { guess, isHeader, type Mapping } from './guess.ts';

export interface TableRow {
  /** As in a spreadsheet, counted from 1. */
  number: number;
  cells: readonly string[];
}

export interface Draft {
  /** Without empty rows. */
  rows: readonly TableRow[];
  hasHeader: boolean;
  /** By column of the file. */
  mapping: Mapping;
  /** The type of all codes, if no column says it. */
  type: QrCodeType;
  /** Corrected cells, by row number. */
  edits: ReadonlyMap<number, Readonly<Partial<Record<ImportField, string>>>>;
  /** Row numbers. */
  skipped: ReadonlySet<number>;
}

const widthOf = (rows: readonly TableRow[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);

/** With other columns, corrections of cells are no longer of the same cells. */
export function draftOf(rows: readonly TableRow[], hasHeader?: boolean): Draft {
  const cells = rows.map((row) => row.cells);
  const [first] = cells;
  const isNamed = hasHeader ?? (first !== undefined && isHeader(first));
  return {
    rows,
    hasHeader: isNamed,
    ...guess(isNamed ? first : undefined, isNamed ? cells.slice(1) : cells, widthOf(rows)),
    edits: new Map(),
    skipped: new Set(),
  };
}

/** The rows below the header. */
export const codeRows = ({ rows, hasHeader }: Draft): readonly TableRow[] =>
  hasHeader ? rows.slice(1) : rows;

export const includedRows = (draft: Draft): readonly TableRow[] =>
  codeRows(draft).filter(({ number }) => !draft.skipped.has(number));

/** What names a code for which the file has no name. */
const naming: readonly (readonly ImportField[])[] = [
  ['firstName', 'lastName'],
  ['organization'],
  ['ssid'],
  ['title'],
  ['subject'],
  ['text'],
  ['query'],
  ['url'],
  ['to'],
  ['phone'],
];

function madeName(draft: Draft, row: TableRow): string {
  const names = naming.map((fields) =>
    fields
      .map((field) => textAt(draft, row, field).trim())
      .filter(Boolean)
      .join(' '),
  );
  const name = names.find((one) => one !== '') ?? '';
  return name
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .slice(0, maxName)
    .toWellFormed();
}

/** The text of a row for a field, as it will be imported. */
export function textAt(draft: Draft, row: TableRow, field: ImportField): string {
  const edited = draft.edits.get(row.number)?.[field];
  if (edited !== undefined) return edited;
  const index = draft.mapping.indexOf(field);
  if (index >= 0) return row.cells[index] ?? '';
  return field === 'name' ? madeName(draft, row) : '';
}

/** The fields of the file and those that were filled in, in the order of the file. */
export function draftFields({ mapping, edits }: Draft): readonly ImportField[] {
  const edited = [...edits.values()].flatMap((edit) => Object.keys(edit).filter(isImportField));
  const mapped = mapping.filter((field) => field !== null);
  const named: readonly ImportField[] = mapped.includes('name') ? mapped : ['name', ...mapped];
  return [...new Set([...named, ...edited])];
}

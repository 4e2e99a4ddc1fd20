// Reads the rows of a CSV file or a spreadsheet in the browser.
import { importStrings } from '../strings.ts';
import type { TableRow } from './draft.ts';
import { detectFileKind, type FileKind } from './file-kind.ts';

const strings = importStrings.file;

/** Thrown if a file cannot be read; the message is for people. */
export class FileError extends Error {}

interface ReadFile {
  rows: TableRow[];
  /** Whether the encoding was guessed, so that special characters may be wrong. */
  isEncodingGuessed: boolean;
}

/** Throws FileError. */
export async function readTable(file: Blob): Promise<ReadFile> {
  const kind = await detectFileKind(file);
  const cells = kind === 'spreadsheet' ? await readSpreadsheet(file) : await readText(file, kind);
  const rows = cells
    .map((row, index) => ({ number: index + 1, cells: row }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new FileError(strings.empty);
  return { rows, isEncodingGuessed: kind === 'windows-1252' };
}

async function readSpreadsheet(file: Blob): Promise<string[][]> {
  const { readExcel } = await import('./excel.ts');
  try {
    return await readExcel(file);
  } catch {
    throw new FileError(strings.spreadsheet);
  }
}

async function readText(file: Blob, kind: Exclude<FileKind, 'spreadsheet'>): Promise<string[][]> {
  const { readCsv, UnclosedQuoteError } = await import('./csv.ts');
  try {
    return readCsv(new TextDecoder(kind).decode(await file.arrayBuffer()));
  } catch (error) {
    throw new FileError(
      error instanceof UnclosedQuoteError ? strings.unclosedQuote : strings.unreadable,
    );
  }
}

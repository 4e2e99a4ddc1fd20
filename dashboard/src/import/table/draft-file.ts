// Writes a draft as the CSV file that the server imports.
import { type Draft, draftFields, includedRows, textAt } from './draft.ts';

export interface DraftFile {
  csv: Blob;
  /** Row numbers of the draft by line of the file. */
  rowAtLine: ReadonlyMap<number, number>;
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Line ends in a text, as the server counts them. */
const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** Without the first rows, if these have been imported already. */
export function draftFile(draft: Draft, imported = 0): DraftFile {
  const fields = draftFields(draft);
  const hasType = fields.includes('type');
  const rowAtLine = new Map<number, number>();
  const records = [`sep=,\n${(hasType ? fields : ['type', ...fields]).join(',')}\n`];
  let line = 3;
  const rows = includedRows(draft)
    .map((row) => ({ row, texts: fields.map((field) => textAt(draft, row, field)) }))
    // The server does not count empty rows.
    .filter(({ texts }) => texts.some((text) => text !== ''));
  for (const { row, texts } of rows.slice(imported)) {
    const record = `${(hasType ? texts : [draft.type, ...texts]).map(quoted).join(',')}\n`;
    rowAtLine.set(line, row.number);
    records.push(record);
    line += lineEnds(record);
  }
  return { csv: new Blob(records, { type: 'text/csv' }), rowAtLine };
}

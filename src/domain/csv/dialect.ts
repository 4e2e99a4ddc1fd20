// How a CSV file is written, so that a spreadsheet opens it as a table.

/** Word -> what stands between cells. */
const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

export const separatorNames = [
  'comma',
  'semicolon',
  'tab',
] as const satisfies readonly (keyof typeof separators)[];

export interface CsvDialect {
  separator: keyof typeof separators;
  /** Whether the file begins with a byte order mark, by which Excel knows UTF-8. */
  bom: boolean;
}

export const delimiterOf = ({ separator }: CsvDialect): string => separators[separator];

/** What stands before the header. */
export const startOf = ({ bom }: CsvDialect): string => (bom ? '\uFEFF' : '');

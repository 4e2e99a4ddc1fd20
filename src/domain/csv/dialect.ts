// CSV dialects that spreadsheets open as a table.

/** Name -> separator. */
const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

export const separatorNames = [
  'comma',
  'semicolon',
  'tab',
] as const satisfies readonly (keyof typeof separators)[];

export interface CsvDialect {
  separator: keyof typeof separators;
  /** Whether the file starts with a byte order mark, which Excel needs to detect UTF-8. */
  bom: boolean;
}

export const delimiterOf = ({ separator }: CsvDialect): string => separators[separator];

/** Text before the header. */
export const startOf = ({ bom }: CsvDialect): string => (bom ? '\uFEFF' : '');

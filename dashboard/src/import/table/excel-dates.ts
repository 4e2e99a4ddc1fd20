// Which cells of an Excel file are dates: only the formats of their numbers say so.

type DateStyle = 'date' | 'dateTime' | undefined;

/** The formats that every file has, by number. */
const builtIn: ReadonlyMap<number, DateStyle> = new Map([
  ...[14, 15, 16, 17].map((id) => [id, 'date'] as const),
  [22, 'dateTime'],
]);

function styleOf(format: string): DateStyle {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  if (!/[dy]/i.test(bare)) return undefined;
  return /[hs]/i.test(bare) ? 'dateTime' : 'date';
}

/** By the number of a cell’s style. */
export function dateStyles(sheet: Document | undefined): readonly DateStyle[] {
  if (!sheet) return [];
  const formats = new Map(builtIn);
  for (const format of sheet.getElementsByTagNameNS('*', 'numFmt')) {
    formats.set(
      Number(format.getAttribute('numFmtId')),
      styleOf(format.getAttribute('formatCode') ?? ''),
    );
  }
  const [styles] = sheet.getElementsByTagNameNS('*', 'cellXfs');
  return [...(styles?.getElementsByTagNameNS('*', 'xf') ?? [])].map((style) =>
    formats.get(Number(style.getAttribute('numFmtId'))),
  );
}

// Escapes CSV cells against formula injection in spreadsheets.

/**
 * Matches text that a spreadsheet would evaluate, including the full-width forms of `= + - @`, after
 * any number of apostrophes; or only apostrophes.
 */
const marked = /^'*(?:[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|$)/;

/**
 * Escapes a text. A possible formula gets a leading apostrophe, and so does the empty text, because an
 * empty cell means no value. The mapping is reversible.
 */
export const cellOf = (text: string): string => (marked.test(text) ? `'${text}` : text);

/**
 * Unescapes a cell from any source: an apostrophe is only removed where `cellOf` would have added it,
 * so `'t Hooft` keeps its own. Undefined for an empty cell.
 */
export function textOf(cell: string): string | undefined {
  if (cell === '') return undefined;
  return cell.startsWith("'") && marked.test(cell) ? cell.slice(1) : cell;
}

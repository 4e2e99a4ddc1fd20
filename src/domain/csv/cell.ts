// Cells of a CSV file that no spreadsheet takes for a formula.

/**
 * What a cell begins with that a spreadsheet would work out, the wide forms of `= + - @` among them,
 * behind apostrophes as many as there are; or nothing but apostrophes.
 */
const marked = /^'*(?:[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|$)/;

/**
 * The cell of a text. What would be taken for a formula gets an apostrophe in front; so does the
 * empty text, since an empty cell says that there is none. No two texts have one cell.
 */
export const cellOf = (text: string): string => (marked.test(text) ? `'${text}` : text);

/**
 * The text of a cell, whoever wrote it: an apostrophe is taken off only where `cellOf` would have put
 * it, so `'t Hooft` keeps its own. Undefined for an empty cell.
 */
export function textOf(cell: string): string | undefined {
  if (cell === '') return undefined;
  return cell.startsWith("'") && marked.test(cell) ? cell.slice(1) : cell;
}

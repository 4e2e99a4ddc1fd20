// Tags in one cell of a CSV file.

/**
 * Joins tags with `|`. A `|`, a backslash and whitespace at the ends of a tag are escaped with a backslash.
 */
export const joinTags = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/[\\|]|^\s|\s$/g, '\\$&')).join('|');

/**
 * Splits such a cell, ignoring whitespace around `|` and empty tags. A backslash before any other
 * character is literal.
 */
export function splitTags(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^|\\]+|\\$)+/gs) ?? [];
  return parts.map(tagOf).filter((tag) => tag !== '');
}

function tagOf(part: string): string {
  const started = part.trimStart();
  const ended = started.trimEnd();
  const [backslashes = ''] = /\\*$/.exec(ended) ?? [];
  // Whitespace after an unescaped backslash belongs to the tag.
  const kept = backslashes.length % 2 === 1 ? ended.length + 1 : ended.length;
  return started.slice(0, kept).replace(/\\([\\|\s])/g, '$1');
}

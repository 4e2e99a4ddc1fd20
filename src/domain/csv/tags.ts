// Tags in one cell of a CSV file.

/**
 * The tags with `|` between. A backslash stands before a `|` or a backslash of a tag itself, before
 * white space at its ends.
 */
export const joinTags = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/[\\|]|^\s|\s$/g, '\\$&')).join('|');

/**
 * The tags of such a cell, in which white space around a `|` and empty tags count for nothing. A
 * backslash before anything else stands for itself.
 */
export function splitTags(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^|\\]+|\\$)+/gs) ?? [];
  return parts.map(tagOf).filter((tag) => tag !== '');
}

function tagOf(part: string): string {
  const started = part.trimStart();
  const ended = started.trimEnd();
  const [backslashes = ''] = /\\*$/.exec(ended) ?? [];
  // White space behind a backslash that nothing else takes is meant.
  const kept = backslashes.length % 2 === 1 ? ended.length + 1 : ended.length;
  return started.slice(0, kept).replace(/\\([\\|\s])/g, '$1');
}

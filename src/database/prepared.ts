// Statements that a connection plans once.

/**
 * A name for a statement that begins with the comment `prepared: name`: the server plans it for each
 * connection once, instead of each time. For few, which run all the time.
 */
export const preparedName = ({ sql }: { sql: string }): string =>
  /^\s*\/\* prepared: (\w+) \*\//.exec(sql)?.[1] ?? '';

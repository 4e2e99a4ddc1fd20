// Names prepared statements.

/**
 * The name of a statement that starts with the comment `prepared: name`, which PostgreSQL then plans once
 * per connection. For the few statements that run all the time.
 */
export const preparedName = ({ sql }: { sql: string }): string =>
  /^\s*\/\* prepared: (\w+) \*\//.exec(sql)?.[1] ?? '';

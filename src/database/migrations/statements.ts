// Splits a script of SQL into its statements.

/**
 * What a semicolon cannot end (PostgreSQL, "Lexical Structure"): strings, quoted names, comments and bodies
 * in dollar quotes. Comments are not nested in migrations.
 */
const whole = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|;/g;

export function statementsOf(script: string): string[] {
  const statements: string[] = [];
  let start = 0;
  for (const match of script.matchAll(whole)) {
    if (match[0] !== ';') continue;
    statements.push(script.slice(start, match.index));
    start = match.index + 1;
  }
  statements.push(script.slice(start));
  return statements.filter((statement) => withoutComments(statement).trim() !== '');
}

const withoutComments = (statement: string): string =>
  statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '');

// Tells which changes of the database break the processes of the last release that still run on it.

/** What a statement must not do to a table that the release has. */
const rules: readonly [pattern: RegExp, what: string][] = [
  [
    /^ALTER TABLE .*\bDROP (?:COLUMN )?(?!CONSTRAINT|DEFAULT|NOT NULL|EXPRESSION|IDENTITY)/,
    'drops a column',
  ],
  [/^ALTER TABLE .*\bRENAME\b/, 'renames'],
  [/^ALTER TABLE .*\bSET NOT NULL\b/, 'requires a value'],
  [/^ALTER TABLE .*\bDROP DEFAULT\b/, 'requires a value'],
  // Another collation of text changes the order of rows alone.
  [
    /^ALTER TABLE .*\bALTER (?:COLUMN )?"\w+" (?:SET DATA )?TYPE\b(?! TEXT COLLATE )/,
    'changes a type',
  ],
  [
    /^ALTER TABLE .*\bADD CONSTRAINT .*\b(?:UNIQUE|CHECK|FOREIGN KEY|EXCLUDE|PRIMARY KEY)\b/,
    'may refuse what the release writes',
  ],
  [/^ALTER TABLE .*\bDROP CONSTRAINT "\w+_(?:pkey|key)"/, 'drops what ON CONFLICT goes by'],
  [/^CREATE UNIQUE INDEX /, 'may refuse what the release writes'],
  [/^DROP TABLE /, 'drops a table'],
];

/** What it must not do at all, as the release may use it. */
const always: readonly [pattern: RegExp, what: string][] = [
  [/^(?:ALTER|DROP) TYPE /, 'changes a type'],
  [/^DROP INDEX .*"\w+_key"/, 'drops what ON CONFLICT goes by'],
  [/^DROP (?:FUNCTION|EXTENSION|VIEW) /, 'drops what may be used'],
];

/** In a line before a statement: from which release on nothing uses what it takes away. */
const excuse = /^\s*-- Unused since (\d+\.\d+\.\d+)\b/m;

/**
 * A sentence for each statement of a migration that is newer than the release. Tables that are newer,
 * too, may change freely. It reads the statements alone: what a function does, or an UPDATE to what is
 * stored, it does not see.
 */
export function breakingInMigration(
  sql: string,
  released: { tables: ReadonlySet<string>; version: string },
): string[] {
  const added = newColumns(sql);
  return statementsOf(sql).flatMap((given) => {
    const unusedSince = excuse.exec(given)?.[1];
    if (unusedSince && !isLater(unusedSince, released.version)) return [];
    const statement = plain(given);
    const table =
      /^(?:(?:ALTER|DROP) TABLE|CREATE UNIQUE INDEX .*? ON) (?:IF EXISTS )?(?:ONLY )?"(\w+)"/.exec(
        statement,
      )?.[1];
    const key = /^ALTER TABLE .*\bADD CONSTRAINT .*\bFOREIGN KEY \("(\w+)"\)/.exec(statement)?.[1];
    // What the release does not know it leaves empty.
    if (key !== undefined && added.has(`${table} ${key}`)) return [];
    const isReleased = table !== undefined && released.tables.has(table);
    const broken = [...always, ...(isReleased ? rules : [])].filter(([rule]) =>
      rule.test(statement),
    );
    const required = isReleased && requiresColumn(statement) ? ['requires a new column'] : [];
    const whats = [...new Set([...broken.map(([, what]) => what), ...required])];
    return whats.map((what) => `${what}: ${statement.slice(0, 120)}`);
  });
}

/** The columns that a migration adds to tables, as `Table column`. */
const newColumns = (sql: string): Set<string> =>
  new Set(
    statementsOf(sql).flatMap((given) => {
      const statement = plain(given);
      const table = /^ALTER TABLE "(\w+)"/.exec(statement)?.[1];
      return [...statement.matchAll(/\bADD COLUMN "(\w+)"/g)].map(([, name]) => `${table} ${name}`);
    }),
  );

/** The tables that there are after these migrations. */
export function tablesAfter(migrations: readonly string[]): Set<string> {
  const tables = new Set<string>();
  for (const statement of migrations.flatMap(statementsOf).map(plain)) {
    const made = /^CREATE TABLE (?:IF NOT EXISTS )?"(\w+)"/.exec(statement)?.[1];
    const [, from, to] = /^ALTER TABLE "(\w+)" RENAME TO "(\w+)"/.exec(statement) ?? [];
    const gone = /^DROP TABLE (?:IF EXISTS )?"(\w+)"/.exec(statement)?.[1] ?? from;
    if (gone) tables.delete(gone);
    if (made ?? to) tables.add(made ?? to ?? '');
  }
  return tables;
}

/** Apart at semicolons, but for those within a function. */
function statementsOf(sql: string): string[] {
  const bodies: string[] = [];
  const without = sql.replaceAll(/\$(\w*)\$.*?\$\1\$/gs, (body) => `$${bodies.push(body) - 1}$`);
  return without.split(/;\s*(?:\n|$)/).filter((statement) => plain(statement) !== '');
}

const plain = (statement: string): string =>
  statement
    .replaceAll(/^\s*--.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const requiresColumn = (statement: string): boolean =>
  statement
    .split(/,\s*(?=ADD|ALTER|DROP)/)
    .some((part) => /\bADD COLUMN\b.*\bNOT NULL\b/.test(part) && !/\bDEFAULT\b/.test(part));

function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((place) => a?.[place] !== b?.[place]);
  return at !== undefined && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

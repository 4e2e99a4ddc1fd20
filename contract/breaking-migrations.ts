// Detects migrations that break processes of the last release running on the same database.

/** Statements that are not allowed on tables of the release. */
const rules: readonly [pattern: RegExp, what: string][] = [
  [
    /^ALTER TABLE .*\bDROP (?:COLUMN )?(?!CONSTRAINT|DEFAULT|NOT NULL|EXPRESSION|IDENTITY)/,
    'drops a column',
  ],
  [/^ALTER TABLE .*\bRENAME\b/, 'renames'],
  [/^ALTER TABLE .*\bSET NOT NULL\b/, 'requires a value'],
  [/^ALTER TABLE .*\bDROP DEFAULT\b/, 'requires a value'],
  // Another collation only changes the sort order.
  [
    /^ALTER TABLE .*\bALTER (?:COLUMN )?"\w+" (?:SET DATA )?TYPE\b(?! TEXT COLLATE )/,
    'changes a type',
  ],
  [
    /^ALTER TABLE .*\bADD CONSTRAINT .*\b(?:UNIQUE|CHECK|FOREIGN KEY|EXCLUDE|PRIMARY KEY)\b/,
    'may reject what the release writes',
  ],
  [
    /^ALTER TABLE .*\bDROP CONSTRAINT "\w+_(?:pkey|key)"/,
    'drops a constraint that ON CONFLICT needs',
  ],
  [/^CREATE UNIQUE INDEX /, 'may reject what the release writes'],
  [/^DROP TABLE /, 'drops a table'],
];

/** Statements that are never allowed. */
const always: readonly [pattern: RegExp, what: string][] = [
  [/^(?:ALTER|DROP) TYPE /, 'changes a type'],
  [/^DROP INDEX .*"\w+_key"/, 'drops a constraint that ON CONFLICT needs'],
  [/^DROP (?:FUNCTION|EXTENSION|VIEW) /, 'drops something that may be in use'],
];

/** Comment before a statement: since which release nothing uses what it removes. */
const excuse = /^\s*-- Unused since (\d+\.\d+\.\d+)\b/m;

/**
 * One message for each breaking statement of a migration newer than the release. Newer tables may change
 * freely. Only checks statements, not functions or updates of data.
 */
export function breakingInMigration(
  sql: string,
  released: { tables: ReadonlySet<string>; version: string },
): string[] {
  const added = newColumns(sql);
  const dropped = droppedIndexes(sql);
  return statementsOf(sql).flatMap((given) => {
    const unusedSince = excuse.exec(given)?.[1];
    if (unusedSince && !isLater(unusedSince, released.version)) return [];
    const statement = plain(given);
    const table =
      /^(?:(?:ALTER|DROP) TABLE|CREATE UNIQUE INDEX .*? ON) (?:IF EXISTS )?(?:ONLY )?"(\w+)"/.exec(
        statement,
      )?.[1];
    const key = /^ALTER TABLE .*\bADD CONSTRAINT .*\bFOREIGN KEY \("(\w+)"\)/.exec(statement)?.[1];
    // The release leaves columns that it does not know empty.
    if (key !== undefined && added.has(`${table} ${key}`)) return [];
    const unique = /^CREATE UNIQUE INDEX .* ON "\w+"\(([^)]*)\)/.exec(statement)?.[1] ?? '';
    const columns = [...unique.matchAll(/"(\w+)"/g)].map(([, name]) => `${table} ${name}`);
    if (columns.some((column) => added.has(column))) return [];
    // A unique index of some of the rows replaces one of all rows.
    const weaker = /^CREATE UNIQUE INDEX "(\w+)" .* WHERE /.exec(statement)?.[1];
    if (weaker !== undefined && dropped.has(weaker)) return [];
    const isReleased = table !== undefined && released.tables.has(table);
    const broken = [...always, ...(isReleased ? rules : [])].filter(([rule]) =>
      rule.test(statement),
    );
    const required = isReleased && requiresColumn(statement) ? ['requires a new column'] : [];
    const whats = [...new Set([...broken.map(([, what]) => what), ...required])];
    return whats.map((what) => `${what}: ${statement.slice(0, 120)}`);
  });
}

/** Columns added by a migration, as `Table column`. */
const newColumns = (sql: string): Set<string> =>
  new Set(
    statementsOf(sql).flatMap((given) => {
      const statement = plain(given);
      const table = /^ALTER TABLE "(\w+)"/.exec(statement)?.[1];
      return [...statement.matchAll(/\bADD COLUMN "(\w+)"/g)].map(([, name]) => `${table} ${name}`);
    }),
  );

const droppedIndexes = (sql: string): Set<string> =>
  new Set(
    statementsOf(sql).flatMap((given) => /^DROP INDEX "(\w+)"/.exec(plain(given))?.[1] ?? []),
  );

/** The tables after these migrations. */
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

/** Splits SQL at semicolons, except within functions. */
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

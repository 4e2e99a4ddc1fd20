// Turns filters into conditions of the database.
import { type Comparison, invalidFilter, type ScimFilter } from './filter.ts';

/** Conditions of Prisma. */
type Condition<Where> =
  | Where
  | { AND: Condition<Where>[] }
  | { OR: Condition<Where>[] }
  | { NOT: Condition<Where> };

export interface Conditions<Where> {
  /** Attributes by their paths in lowercase. */
  compare: Readonly<Record<string, (comparison: Comparison) => Where>>;
  /** Multi-valued attributes: one value meets the filter. */
  some?: Readonly<Record<string, (filter: ScimFilter) => Where>>;
  present: Readonly<Record<string, Where>>;
}

/** Throws `invalidFilter` for attributes and operators that cannot be filtered by. */
export function conditionOf<Where>(
  filter: ScimFilter,
  conditions: Conditions<Where>,
): Condition<Where> {
  switch (filter.kind) {
    case 'and':
      return { AND: filter.parts.map((part) => conditionOf(part, conditions)) };
    case 'or':
      return { OR: filter.parts.map((part) => conditionOf(part, conditions)) };
    case 'not':
      return { NOT: conditionOf(filter.part, conditions) };
    case 'compare':
      return known(conditions.compare, filter.path)(filter);
    case 'some':
      return known(conditions.some ?? {}, filter.path)(filter.filter);
    case 'present':
      return known(conditions.present, filter.path);
  }
}

function known<T>(table: Readonly<Record<string, T>>, path: string): T {
  const found = Object.hasOwn(table, path) ? table[path] : undefined;
  if (found === undefined) throw invalidFilter(`cannot use ${path}`);
  return found;
}

type TextCondition =
  | { equals: string }
  | { not: string }
  | { contains: string }
  | { startsWith: string }
  | { endsWith: string };

/** For a text column; `fold` gives the text as the column has it. */
export function textCondition(
  { path, operator, value }: Comparison,
  fold: (text: string) => string = (text) => text,
): TextCondition {
  if (typeof value !== 'string') throw invalidFilter(`compares ${path} with what is not a string`);
  const text = fold(value);
  if (operator === 'eq') return { equals: text };
  if (operator === 'ne') return { not: text };
  const pattern = literal(text);
  if (operator === 'co') return { contains: pattern };
  if (operator === 'sw') return { startsWith: pattern };
  if (operator === 'ew') return { endsWith: pattern };
  throw invalidFilter(`cannot compare ${path} with ${operator}`);
}

/** For a text column, ignoring case. */
export function anyCase(comparison: Comparison): TextCondition & { mode: 'insensitive' } {
  const { operator } = comparison;
  const isPattern = operator === 'eq' || operator === 'ne';
  return { ...textCondition(comparison, isPattern ? literal : undefined), mode: 'insensitive' };
}

/** Prisma escapes no wildcards in LIKE and ILIKE. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Whether the comparison asks for true. */
export function isAskedFor({ path, operator, value }: Comparison): boolean {
  // Entra ID quotes them.
  const wanted = /^(?:true|false)$/i.test(String(value))
    ? String(value).toLowerCase() === 'true'
    : undefined;
  if (wanted === undefined || (operator !== 'eq' && operator !== 'ne')) {
    throw invalidFilter(`can compare ${path} only with true or false`);
  }
  return wanted === (operator === 'eq');
}

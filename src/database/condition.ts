// SQL conditions for the filters of lists.
import type { Combined } from '../domain/filter/combine.ts';
import type { CountRange, TimeSpan } from '../domain/filter/shape.ts';
import { Prisma } from './client/client.ts';

/** The condition of a filter, of which `own` translates the fields. */
export function filterCondition<Fields>(
  filter: Combined<Fields> | null | undefined,
  own: (fields: Fields) => readonly Prisma.Sql[],
): Prisma.Sql {
  if (!filter) return Prisma.sql`true`;
  const { and, or, not } = filter;
  const inner = (part: Combined<Fields>) => filterCondition(part, own);
  return allOf([
    ...own(filter),
    ...(and ?? []).map(inner),
    ...(or ? [Prisma.sql`(${Prisma.join(or.map(inner), ' OR ')})`] : []),
    // NOT alone would be unknown for rows without a value.
    ...(not ? [Prisma.sql`${inner(not)} IS NOT TRUE`] : []),
  ]);
}

const allOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`(${Prisma.join([...conditions], ' AND ')})`;

/** The condition for a value of a field that is given; null and undefined match everything. */
export const given = <Value>(
  value: Value | null | undefined,
  condition: (value: Value) => Prisma.Sql,
): Prisma.Sql[] => (value === null || value === undefined ? [] : [condition(value)]);

/** Whether a time without a time zone is in the range. */
export const duringRange = (
  column: Prisma.Sql,
  range: TimeSpan | null | undefined,
): Prisma.Sql[] => [
  ...given(range?.since, (since) => Prisma.sql`${column} >= ${since}::timestamp`),
  ...given(range?.until, (until) => Prisma.sql`${column} < ${until}::timestamp`),
];

export const withinRange = (
  column: Prisma.Sql,
  range: CountRange | null | undefined,
): Prisma.Sql[] => [
  ...given(range?.min, (min) => Prisma.sql`${column} >= ${min}`),
  ...given(range?.max, (max) => Prisma.sql`${column} <= ${max}`),
];

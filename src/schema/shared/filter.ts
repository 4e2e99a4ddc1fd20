// Pages and counts of lists that are filtered.
import { Prisma } from '../../database/client/client.ts';
import { duringRange, filterCondition, given } from '../../database/condition.ts';
import { nameHas } from '../../database/like.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Combined } from '../../domain/filter/combine.ts';
import type { TimeSpan } from '../../domain/filter/shape.ts';
import { type PageArguments, skipOf } from './connection.ts';
import { deletedCondition } from './trash.ts';

/** A filtered list of a table. */
export interface FilteredList {
  /** Name of the table. */
  table: string;
  /** The rows of the list. */
  condition: Prisma.Sql;
  order: { column: 'id' | 'name'; direction: 'asc' | 'desc' };
}

/** The rows of an organization that match a filter. */
export const matching = <Fields>(
  organizationId: string,
  filter: Combined<Fields> | null | undefined,
  own: (fields: Fields) => readonly Prisma.Sql[],
): Prisma.Sql =>
  Prisma.sql`"organizationId" = ${organizationId} AND ${filterCondition(filter, own)}`;

interface OfNamed {
  search?: string | null;
  createdAt?: TimeSpan | null;
  updatedAt?: TimeSpan | null;
}

/** Conditions for what has a name. */
export const namedConditions = ({ search, createdAt, updatedAt }: OfNamed): Prisma.Sql[] => [
  ...given(search, (text) => nameHas(Prisma.sql`"name"`, text)),
  ...duringRange(Prisma.sql`"createdAt"`, createdAt),
  ...duringRange(Prisma.sql`"updatedAt"`, updatedAt),
];

/** Arguments of a list of what can be in the trash. */
export interface TrashedList<Fields> {
  filter?: Combined<Fields> | null;
  deleted?: boolean | null;
}

/** A list of what can be in the trash, newest first. */
export const newestFirst = <Fields>(
  table: string,
  organizationId: string,
  { filter, deleted }: TrashedList<Fields>,
  own: (fields: Fields) => readonly Prisma.Sql[],
): FilteredList => ({
  table,
  condition: Prisma.sql`${matching(organizationId, filter, own)} AND ${deletedCondition(deleted)}`,
  order: { column: 'id', direction: 'desc' },
});

const tableOf = (table: string): Prisma.Sql => Prisma.raw(`"${table}"`);

export async function countFiltered(
  { table, condition }: Omit<FilteredList, 'order'>,
  prisma: RequestDatabase,
): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM ${tableOf(table)} WHERE ${condition}`;
  return row?.count ?? 0;
}

/** What Prisma takes to read a page of a list. */
interface PageQuery {
  cursor?: { id?: string } | undefined;
  skip?: number | undefined;
  take?: number | undefined;
}

/** Prisma cannot express all conditions. */
async function idsOfPage(
  { table, condition, order: { column, direction } }: FilteredList,
  { cursor, skip = 0, take = 0 }: PageQuery,
  prisma: RequestDatabase,
): Promise<string[]> {
  const upwards = take >= 0 === (direction === 'asc');
  const columns = Prisma.raw(column === 'id' ? '"id"' : `"${column}", "id"`);
  const way = Prisma.raw(upwards ? 'ASC' : 'DESC');
  const sorted = column === 'id' ? Prisma.sql`"id" ${way}` : Prisma.sql`"name" ${way}, "id" ${way}`;
  const beyond = cursor
    ? Prisma.sql`(${columns}) ${Prisma.raw(upwards ? '>' : '<')} (
        SELECT ${columns} FROM ${tableOf(table)} WHERE "id" = ${cursor.id})`
    : Prisma.sql`true`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM ${tableOf(table)} WHERE ${condition} AND ${beyond}
    ORDER BY ${sorted} LIMIT ${Math.abs(take)} OFFSET ${cursor ? 0 : skip}`;
  return rows.map(({ id }) => id);
}

/**
 * What Prisma takes to read a page: what the plugin made of the arguments, or if there is a filter, the
 * IDs of the page.
 */
export async function filteredPage<Query extends PageQuery>(
  query: Query,
  args: PageArguments & { offset?: number | null },
  list: FilteredList,
  prisma: RequestDatabase,
) {
  const page = { ...query, ...skipOf(args) };
  if (!args.filter) return { page, where: {} };
  const ids = await idsOfPage(list, page, prisma);
  const { cursor: _cursor, skip: _skip, take: _take, ...selection } = page;
  return { page: selection, where: { id: { in: ids } } };
}

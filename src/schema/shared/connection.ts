// Pages of a connection: how many, from where.

import { invalid } from '../../core/errors.ts';
import { builder, pageSize } from '../../graphql/builder.ts';

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/**
 * Size and cost for every connection. The cost of a document is worked out before anything is read, so
 * what is wrong with a page is said there too. Throws BAD_REQUEST.
 */
export const sized = (isCursor: (cursor: string) => boolean) => ({
  defaultSize: pageSize.usual,
  maxSize: pageSize.largest,
  complexity: (args: PageArguments) => ({ field: 1, multiplier: sizeOf(args, isCursor) }),
});

/** The same for rows that are found by their id alone. */
export const paged = {
  cursor: 'id',
  ...sized((cursor) =>
    /^GPC:S:[a-z]{2,3}_[0-9a-z]{1,26}$/.test(Buffer.from(cursor, 'base64').toString()),
  ),
} as const;

/** An argument of a connection that REST pages through. */
export const offset = builder.args((t) => ({
  offset: t.int({ description: 'How many to pass over, instead of a cursor.' }),
})).offset;

/** What the offset makes of a query. Throws BAD_REQUEST. */
export function skipOf({
  offset,
  after,
  before,
  last,
}: PageArguments & { offset?: number | null }): { skip?: number } {
  if (offset == null) return {};
  if (offset < 0 || after != null || before != null || last != null) {
    throw invalid('offset', 'must be 0 or more, without after, before or last');
  }
  return offset === 0 ? {} : { skip: offset };
}

/**
 * Whether the page begins at a row of its own list. Prisma would look for a cursor in the whole table,
 * and so tell where a row of another organization would stand.
 */
export async function isCursorOf(
  { after, before }: PageArguments,
  find: (id: string) => Promise<{ id: string } | null>,
): Promise<boolean> {
  const id = cursorId({ after, before });
  return id === undefined || (await find(id)) !== null;
}

/** The row that a page begins after or ends before. */
export function cursorId({ after, before }: PageArguments): string | undefined {
  const cursor = after ?? before;
  if (cursor == null) return undefined;
  return Buffer.from(cursor, 'base64')
    .toString()
    .replace(/^GPC:S:/, '');
}

function sizeOf(
  { first, last, after, before }: PageArguments,
  isCursor: (cursor: string) => boolean,
): number {
  if (first != null && last != null) throw invalid('first', 'must stand without last');
  if (after != null && before != null) throw invalid('after', 'must stand without before');
  checkSize('first', first);
  checkSize('last', last);
  for (const [field, cursor] of Object.entries({ after, before })) {
    if (cursor != null && !isCursor(cursor)) {
      throw invalid(field, 'must be a cursor of an earlier answer');
    }
  }
  return first ?? last ?? pageSize.usual;
}

function checkSize(field: string, size: number | null | undefined): void {
  if (size != null && (size < 0 || size > pageSize.largest)) {
    throw invalid(field, `must be from 0 to ${pageSize.largest}`);
  }
}

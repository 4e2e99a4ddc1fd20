// Arguments of connections: page size, cursors and offset.

import { invalid } from '../../core/errors.ts';
import type { Combined } from '../../domain/filter/combine.ts';
import { typeOfId } from '../../domain/id.ts';
import { pageSize } from '../../domain/page-size.ts';
import { boundsMessage } from '../../domain/validation/whole-number.ts';
import { builder } from '../../graphql/builder.ts';
import { costOfFilter } from './filter-parts.ts';

export interface PageArguments {
  filter?: Combined<object> | null;
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/**
 * Page size and cost of a connection. The cost is computed before anything is read, so the arguments
 * are checked there, too. Throws BAD_REQUEST.
 */
export const sized = (isCursor: (cursor: string) => boolean) => ({
  defaultSize: pageSize.default,
  maxSize: pageSize.max,
  complexity: (args: PageArguments) => ({
    field: 1 + costOfFilter(args.filter),
    multiplier: sizeOf(args, isCursor),
  }),
});

/** The same for cursors that contain an ID. */
export const paged = {
  cursor: 'id',
  ...sized((cursor) => typeOfId(idIn(cursor)) !== undefined),
} as const;

/** Offset argument of connections that REST paginates. */
export const offset = builder.args((t) => ({
  offset: t.int({ description: 'Number of items to skip. Cannot be combined with a cursor.' }),
})).offset;

/** Converts the offset for Prisma. Throws BAD_REQUEST. */
export function skipOf({
  offset,
  after,
  before,
  last,
}: PageArguments & { offset?: number | null }): { skip?: number } {
  if (offset == null) return {};
  if (offset < 0 || after != null || before != null || last != null) {
    throw invalid('offset', 'must be 0 or more and cannot be combined with after, before or last');
  }
  return offset === 0 ? {} : { skip: offset };
}

/**
 * Whether the cursor belongs to the same list. Prisma searches the whole table for a cursor, which
 * would reveal the position of another organization's row.
 */
export async function isCursorOf(
  { after, before }: PageArguments,
  find: (id: string) => Promise<{ id: string } | null>,
): Promise<boolean> {
  const id = cursorId({ after, before });
  return id === undefined || (await find(id)) !== null;
}

/** Whether the page is read from the end of the list on. */
export const isBackward = ({ last, before }: PageArguments): boolean =>
  last != null || before != null;

/**
 * A page of a list that is read by keyset: one row more than its size, if there are as many, in the order in
 * which they were read.
 */
export function keysetPage<Node>(
  rows: readonly Node[],
  args: PageArguments,
  cursorOf: (node: Node) => string,
) {
  const size = args.first ?? args.last ?? pageSize.default;
  const backward = isBackward(args);
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backward) shown.reverse();
  const edges = shown.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? args.before != null : more,
      hasPreviousPage: backward ? more : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The ID of the row that the cursor refers to. */
export function cursorId({ after, before }: PageArguments): string | undefined {
  const cursor = after ?? before;
  return cursor == null ? undefined : idIn(cursor);
}

/** Empty for a cursor that is not one of the Prisma plugin. */
const idIn = (cursor: string): string =>
  /^GPC:S:(.*)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1] ?? '';

function sizeOf(
  { first, last, after, before }: PageArguments,
  isCursor: (cursor: string) => boolean,
): number {
  if (first != null && last != null) throw invalid('first', 'cannot be combined with last');
  if (after != null && before != null) throw invalid('after', 'cannot be combined with before');
  checkSize('first', first);
  checkSize('last', last);
  for (const [field, cursor] of Object.entries({ after, before })) {
    if (cursor != null && !isCursor(cursor)) {
      throw invalid(field, 'must be a cursor from an earlier response');
    }
  }
  return first ?? last ?? pageSize.default;
}

function checkSize(field: string, size: number | null | undefined): void {
  if (size != null && (size < 0 || size > pageSize.max)) {
    throw invalid(field, boundsMessage(0, pageSize.max));
  }
}

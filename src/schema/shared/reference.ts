// Reads what the rows of a list refer to by ID, together.
import { createContextCache } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { batched } from '../../database/batch.ts';
import type { Context } from '../../graphql/context.ts';

/** An ID, and the organization in which it is looked for; null: the account of the caller. */
interface Reference<Owner> {
  id: string;
  organizationId: Owner;
}

interface Sought<Owner> {
  ids: string[];
  organizationId: Owner;
}

type Selection = ReturnType<typeof queryFromInfo<undefined, undefined, false>>;

/**
 * Returns a function that reads a row, with what the document selects of it, in one query for all rows that a
 * field refers to; null if there is none. `typeName`: which of the types that the field can have.
 */
export function createReferences<Row extends { id: string }, Owner extends string | null = string>(
  typeName: string,
  find: (selection: Selection, sought: Sought<Owner>, context: Context) => Promise<Row[]>,
) {
  type Read = (id: string) => Promise<Row | null>;
  const readers = createContextCache((_context: Context) => new Map<string, Read>());

  return (
    { id, organizationId }: Reference<Owner>,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Row | null> => {
    const selection = queryFromInfo({ context, info, typeName });
    const key = JSON.stringify([organizationId, selection]);
    const known = readers(context);
    const read =
      known.get(key) ??
      batched(async (ids: readonly string[]) => {
        const sought = { ids: [...new Set(ids)], organizationId };
        const rows = await find(selection, sought, context);
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((one) => found.get(one) ?? null);
      }, 1_000);
    known.set(key, read);
    return read(id);
  };
}

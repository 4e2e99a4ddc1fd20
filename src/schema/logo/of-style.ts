// Reads the logos that styles name.
import { createContextCache } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { batched } from '../../database/batch.ts';
import type { Context } from '../../graphql/context.ts';
import type { Logo } from './type.ts';

type Row = typeof Logo.$inferType;

interface Named {
  logoId: string;
  organizationId: string;
}

/** The logos of a request, read together for all styles of a list; null if the organization has none with the ID. */
export const logosOfStyles = createContextCache((context: Context) => {
  const readers = new Map<string, (id: string) => Promise<Row | null>>();

  function readerOf(organizationId: string, info: GraphQLResolveInfo) {
    const query = queryFromInfo({ context, info });
    const key = JSON.stringify([organizationId, query]);
    const known = readers.get(key);
    if (known) return known;
    const reader = batched(async (ids: readonly string[]) => {
      const where = { id: { in: [...new Set(ids)] }, organizationId };
      const rows = await context.prisma.logo.findMany({ ...query, where });
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    }, 1_000);
    readers.set(key, reader);
    return reader;
  }

  return {
    read: ({ logoId, organizationId }: Named, info: GraphQLResolveInfo): Promise<Row | null> =>
      readerOf(organizationId, info)(logoId),
  };
});

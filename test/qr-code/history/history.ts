// Reads the versions of a QR code over GraphQL.
import { z } from 'zod';
import type { Caller } from '../../support/server/setting.ts';

const change = z.object({ field: z.string(), from: z.json(), to: z.json() });

const connection = z.object({
  totalCount: z.int(),
  edges: z.array(
    z.object({
      cursor: z.string(),
      node: z.object({
        number: z.int(),
        createdAt: z.string(),
        source: z.string(),
        userId: z.string().nullable(),
        userName: z.string().nullable(),
        apiKeyId: z.string().nullable(),
        apiKeyName: z.string().nullable(),
        changes: z.array(change),
      }),
    }),
  ),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
});

const found = z.object({ node: z.object({ versions: connection }) });

/** A page of versions, newest first. `args` is GraphQL. */
export async function readVersions(
  { graphql }: Pick<Caller, 'graphql'>,
  id: string,
  args = 'first: 100',
) {
  const { data } = await graphql(
    `query ($id: ID!) { node(id: $id) { ... on QrCode { versions(${args}) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { number createdAt source userId userName apiKeyId apiKeyName
        changes { field from to } } } } } } }`,
    { id },
  );
  const { edges, ...page } = found.parse(data).node.versions;
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/** `[number, source, changes]` of each version; changes as `[field, from, to]`. */
export async function listVersions(caller: Pick<Caller, 'graphql'>, id: string) {
  const { nodes } = await readVersions(caller, id);
  return nodes.map(
    ({ number, source, changes }) =>
      [number, source, changes.map(({ field, from, to }) => [field, from, to])] as const,
  );
}

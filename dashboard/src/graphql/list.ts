// A list that grows page by page.
import { useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useClient, useQuery } from 'urql';

interface Connection<Node> {
  nodes: readonly Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface List<Data, Node> {
  /** The answer that the first page stands in. */
  data: Data | undefined;
  /** Undefined until the first page is there. */
  nodes: readonly Node[] | undefined;
  totalCount: number;
  hasMore: boolean;
  busy: boolean;
  error: CombinedError | undefined;
  loadMore: () => Promise<void>;
  /** Asks again, from the first page. */
  refresh: () => void;
}

/**
 * The pages of a connection that were asked for so far. After a mutation the list begins again with its
 * first page, so it is never of two moments; until that is there it shows what it had.
 */
export function useList<Data, Node, Variables extends { after?: string | null | undefined }>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Node> | null | undefined,
): List<Data, Node> {
  const client = useClient();
  const [{ data, error, fetching }, again] = useQuery<Data, Variables>({ query, variables });
  const [further, setFurther] = useState<{ of: Data; pages: readonly Connection<Node>[] }>();
  const [loading, setLoading] = useState(false);
  const [furtherError, setFurtherError] = useState<CombinedError>();

  const first = data ? connectionOf(data) : undefined;
  const pages = further && further.of === data ? further.pages : [];
  const last = pages.at(-1) ?? first;

  return {
    data,
    nodes: first ? [first, ...pages].flatMap(({ nodes }) => nodes) : undefined,
    totalCount: first?.totalCount ?? 0,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    busy: fetching || loading,
    error: error ?? furtherError,
    async loadMore() {
      if (!data || !last) return;
      setLoading(true);
      const next = { ...variables, after: last.pageInfo.endCursor };
      const answer = await client.query<Data, Variables>(query, next).toPromise();
      setLoading(false);
      setFurtherError(answer.error);
      const page = answer.data ? connectionOf(answer.data) : undefined;
      if (page) setFurther({ of: data, pages: [...pages, page] });
    },
    refresh: () => again({ requestPolicy: 'network-only' }),
  };
}

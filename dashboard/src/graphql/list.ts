// Loads a connection page by page.
import { useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useClient, useQuery } from 'urql';

interface Connection<Node> {
  nodes: readonly Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface List<Data, Node> {
  /** The response with the first page. */
  data: Data | undefined;
  /** Undefined until the first page has loaded. */
  nodes: readonly Node[] | undefined;
  totalCount: number;
  hasMore: boolean;
  busy: boolean;
  error: CombinedError | undefined;
  loadMore: () => Promise<void>;
  /** Reloads from the first page. */
  refresh: () => void;
}

/**
 * The pages of a connection that have been loaded so far. After a mutation the list reloads from its
 * first page, so that it never mixes two states; until then it shows the old pages.
 */
export function useList<Data, Node, Variables extends { after?: string | null | undefined }>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Node> | null | undefined,
): List<Data, Node> {
  const client = useClient();
  const [{ data, error, fetching }, reload] = useQuery<Data, Variables>({ query, variables });
  const [later, setLater] = useState<{ of: Data; pages: readonly Connection<Node>[] }>();
  const [loading, setLoading] = useState(false);
  const [laterError, setLaterError] = useState<CombinedError>();

  const first = data ? connectionOf(data) : undefined;
  const pages = later && later.of === data ? later.pages : [];
  const last = pages.at(-1) ?? first;

  return {
    data,
    nodes: first ? [first, ...pages].flatMap(({ nodes }) => nodes) : undefined,
    totalCount: first?.totalCount ?? 0,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    busy: fetching || loading,
    error: error ?? laterError,
    async loadMore() {
      if (!data || !last) return;
      setLoading(true);
      const next = { ...variables, after: last.pageInfo.endCursor };
      const result = await client.query<Data, Variables>(query, next).toPromise();
      setLoading(false);
      setLaterError(result.error);
      const page = result.data ? connectionOf(result.data) : undefined;
      if (page) setLater({ of: data, pages: [...pages, page] });
    },
    refresh: () => reload({ requestPolicy: 'network-only' }),
  };
}

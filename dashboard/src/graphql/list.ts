// Loads a connection page by page.
import { useEffect, useRef, useState } from 'react';
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

/** The server returns no more at a time. */
const maxRows = 100;

interface PageVariables {
  after?: string | null | undefined;
  first?: number | null | undefined;
}

/**
 * The pages of a connection that have been loaded so far. After a mutation the list reloads as many rows
 * from its first page on, so that it never mixes two states; until then it shows the old ones.
 */
export function useList<Data, Node, Variables extends PageVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Node> | null | undefined,
  /** Loads so many rows at once, as there were when the page was left. */
  rows = 0,
): List<Data, Node> {
  const client = useClient();
  const [{ data, error, fetching }, reload] = useQuery<Data, Variables>({ query, variables });
  const [later, setLater] = useState<{ of: Data; pages: readonly Connection<Node>[] }>();
  const [loading, setLoading] = useState(false);
  const [laterError, setLaterError] = useState<CombinedError>();

  const first = data ? connectionOf(data) : undefined;
  const pages = later && later.of === data ? later.pages : [];
  const last = pages.at(-1) ?? first;
  const loaded = first ? [first, ...pages].flatMap(({ nodes }) => nodes) : undefined;
  const hasMore = last?.pageInfo.hasNextPage ?? false;

  const key = JSON.stringify(variables);
  /** What was shown last, of the same list. */
  const shown = useRef<{ key: string; nodes: readonly Node[] }>(undefined);
  const before = shown.current?.key === key ? shown.current.nodes : undefined;
  const missing = (before?.length ?? rows) - (loaded?.length ?? 0);
  const isBehind = missing > 0 && hasMore && !fetching && !laterError;

  async function loadMore() {
    if (!data || !last) return;
    setLoading(true);
    // Pages of the same size may be in the cache.
    const isReload = isBehind && before !== undefined && variables.first != null;
    const next = {
      ...variables,
      after: last.pageInfo.endCursor,
      ...(isReload && { first: Math.min(missing, maxRows) }),
    };
    const result = await client.query<Data, Variables>(query, next).toPromise();
    setLoading(false);
    setLaterError(result.error);
    const page = result.data ? connectionOf(result.data) : undefined;
    if (page) setLater({ of: data, pages: [...pages, page] });
  }

  useEffect(() => {
    if (isBehind && !loading) void loadMore();
    if (!isBehind && !fetching && loaded) shown.current = { key, nodes: loaded };
  });

  return {
    data,
    nodes: isBehind && before ? before : loaded,
    totalCount: first?.totalCount ?? 0,
    hasMore,
    busy: fetching || loading || isBehind,
    error: error ?? laterError,
    loadMore,
    refresh: () => reload({ requestPolicy: 'network-only' }),
  };
}

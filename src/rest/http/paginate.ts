// Paginates through a list to its end.

export interface ListPage<Node> {
  edges: readonly { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean };
}

type Read<Node> = (after: string) => Promise<ListPage<Node>>;

/** Yields the nodes of each page, starting with the given one. Throws what `read` throws. */
export async function* paginate<Node extends { id: string }>(
  first: ListPage<Node>,
  read: Read<Node>,
): AsyncGenerator<Node[]> {
  let page = first;
  let seen: ReadonlySet<string> = new Set();
  for (;;) {
    const nodes = page.edges.map(({ node }) => node);
    yield nodes.filter(({ id }) => !seen.has(id));
    if (!page.pageInfo.hasNextPage) return;
    seen = new Set(nodes.map(({ id }) => id));
    page = await pageAfter(page, read);
  }
}

/**
 * A cursor of a row that was deleted in the meantime yields an empty page, as at the end of the list.
 * Then the cursor of the row before it is tried.
 */
export async function pageAfter<Page extends { edges: readonly unknown[] }>(
  { edges }: { edges: readonly { cursor: string }[] },
  read: (after: string) => Promise<Page>,
): Promise<Page> {
  for (const { cursor } of edges.toReversed()) {
    const page = await read(cursor);
    if (page.edges.length > 0) return page;
  }
  throw new Error('Every row of a page was deleted while the list was read');
}

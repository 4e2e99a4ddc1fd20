// Reads a list page by page to its end.

export interface ListPage<Node> {
  edges: readonly { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean };
}

type Read<Node> = (after: string) => Promise<ListPage<Node>>;

/** The nodes of each page, from the first on, read one page at a time. Throws what `read` throws. */
export async function* pagesToEnd<Node extends { id: string }>(
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
    page = await pageFrom(page, seen, read);
  }
}

/**
 * The next page, with at least a row of the last one at its beginning. After a row that was deleted
 * meanwhile the list finds nothing, as at its end; after one that the filter leaves out by now, it
 * passes over the row behind it. So a page counts only if that could be none but a row that is known.
 */
async function pageFrom<Node extends { id: string }>(
  { edges }: ListPage<Node>,
  seen: ReadonlySet<string>,
  read: Read<Node>,
): Promise<ListPage<Node>> {
  for (const { cursor } of edges.slice(0, -1).reverse()) {
    const page = await read(cursor);
    const [next] = page.edges;
    if (next && seen.has(next.node.id)) return page;
  }
  throw new Error('All rows of a page went away while the list was read');
}

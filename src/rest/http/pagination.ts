// Page responses with `Link` headers to the neighboring pages (RFC 8288).

/** Cursors of the neighboring pages, for lists that grow while they are read. */
interface Cursors {
  before: string | null | undefined;
  /** null: this is the last page, whatever its number. */
  after: string | null | undefined;
}

/** `Link` with those of first, prev, next and last that exist; keeps other query parameters. */
function linkHeader(url: URL, page: number, totalPages: number, cursors?: Cursors): string {
  const last = Math.max(totalPages, 1);
  const pages: [string, number][] = [['first', 1]];
  if (page > 1) pages.push(['prev', Math.min(page - 1, last)]);
  if (page < last && cursors?.after !== null) pages.push(['next', page + 1]);
  pages.push(['last', last]);
  return pages
    .map(([rel, target]) => {
      const address = new URL(url);
      address.searchParams.set('page', String(target));
      address.searchParams.delete('before');
      address.searchParams.delete('after');
      if (rel === 'prev' && cursors?.before) address.searchParams.set('before', cursors.before);
      if (rel === 'next' && cursors?.after) address.searchParams.set('after', cursors.after);
      return `<${address.pathname}${address.search}>; rel="${rel}"`;
    })
    .join(', ');
}

/** A page of `list` under `name`, with `pagination` and `Link`. */
export function pageResponse<Node>(
  name: string,
  list: { nodes: readonly Node[]; totalCount: number },
  { page, limit }: { page: number; limit: number },
  url: URL,
  cursors?: Cursors,
): Response {
  const { nodes, totalCount: total } = list;
  const totalPages = Math.ceil(total / limit);
  return Response.json(
    { [name]: nodes, pagination: { page, limit, total, totalPages } },
    { headers: { link: linkHeader(url, page, totalPages, cursors) } },
  );
}

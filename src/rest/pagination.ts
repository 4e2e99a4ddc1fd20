// Links between the pages of a list (RFC 8288).

/** `Link` with first, prev, next, last, as far as they are there; other parameters stay. */
export function linkHeader(url: URL, page: number, totalPages: number): string {
  const last = Math.max(totalPages, 1);
  const pages: [string, number][] = [['first', 1]];
  if (page > 1) pages.push(['prev', Math.min(page - 1, last)]);
  if (page < last) pages.push(['next', page + 1]);
  pages.push(['last', last]);
  return pages
    .map(([rel, target]) => {
      const address = new URL(url);
      address.searchParams.set('page', String(target));
      return `<${address.pathname}${address.search}>; rel="${rel}"`;
    })
    .join(', ');
}

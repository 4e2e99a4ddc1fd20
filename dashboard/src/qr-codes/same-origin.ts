// Makes URLs of the server relative to the page's origin.

/** The server returns URLs with its public host; the page may have been opened under another one. */
export const sameOriginUrl = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

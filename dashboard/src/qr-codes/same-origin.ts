// An address of the server under the name that the page was asked for.

/** The server prints its public address; the page may stand under another one. */
export const sameOriginUrl = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

// Makes URLs of the server relative to the page's origin.

/**
 * The server returns URLs with its public host; the page may have been opened under another one. Here the
 * session is enough, and without a signature the URL stays the same, so that browsers cache the image.
 */
export const sameOriginUrl = (url: string): string => {
  const { pathname, searchParams } = new URL(url);
  for (const name of ['by', 'expires', 'signature']) searchParams.delete(name);
  return `${pathname}?${searchParams}`;
};

// Conditional requests (RFC 9110, section 13).

/**
 * Whether `If-None-Match` contains this ETag, by weak comparison. Compressing proxies rewrite ETags to
 * `W/"…"` (nginx) or `"…-gzip"` (Apache); both match.
 */
export function isNotModified(headers: Headers, etag: string): boolean {
  const header = headers.get('if-none-match');
  if (header === null) return false;
  return (
    header.trim() === '*' || tagsIn(header).some((tag) => tag === etag || ownTag(tag) === etag)
  );
}

/** A weak or strong entity tag. */
export const tagPattern = /(?:W\/)?"[^"]*"/g;

export const tagsIn = (header: string): string[] =>
  (header.match(tagPattern) ?? []).map((tag) => tag.replace(/^W\//, ''));

/** The ETag without suffixes of compressing proxies. */
export const ownTag = (tag: string): string => tag.replace(/[-;](?:gzip|br|zstd|deflate)"$/, '"');

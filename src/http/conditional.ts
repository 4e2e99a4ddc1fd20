// Conditional requests (RFC 9110, section 13).

/**
 * Whether `If-None-Match` names this ETag, by weak comparison. A proxy that compresses answers marks
 * their ETags, as `W/"…"` (nginx) or `"…-gzip"` (Apache); both mean ours.
 */
export function isNotModified(headers: Headers, etag: string): boolean {
  const wanted = headers.get('if-none-match');
  if (wanted === null) return false;
  return (
    wanted.trim() === '*' || tagsIn(wanted).some((tag) => tag === etag || ownTag(tag) === etag)
  );
}

/** An entity tag, weak or not. */
export const tagPattern = /(?:W\/)?"[^"]*"/g;

export const tagsIn = (header: string): string[] =>
  (header.match(tagPattern) ?? []).map((tag) => tag.replace(/^W\//, ''));

/** The ETag without what proxies add when they compress. */
export const ownTag = (tag: string): string => tag.replace(/[-;](?:gzip|br|zstd|deflate)"$/, '"');

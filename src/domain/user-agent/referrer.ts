// Parses the Referer header.

/** The host of a Referer header; `direct` if there is none. */
export function referrerOf(header: string | null | undefined): string {
  const host = header ? URL.parse(header)?.hostname.toLowerCase() : undefined;
  return host && host.length <= 253 ? host : 'direct';
}

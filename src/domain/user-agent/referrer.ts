// Which page somebody came from.

/** The host that a Referer header names; `direct` if it names none. */
export function referrerOf(header: string | null | undefined): string {
  const host = header ? URL.parse(header)?.hostname.toLowerCase() : undefined;
  return host && host.length <= 253 ? host : 'direct';
}

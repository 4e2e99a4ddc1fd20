// The proof of an address that a link holds.

/** The address that a token was sent to; empty for what is no token. The server alone says whether it counts. */
export function addressIn(token: string): string {
  try {
    const [address = ''] = token.replaceAll('-', '+').replaceAll('_', '/').split('.');
    return new TextDecoder().decode(Uint8Array.from(atob(address), (one) => one.charCodeAt(0)));
  } catch {
    return '';
  }
}

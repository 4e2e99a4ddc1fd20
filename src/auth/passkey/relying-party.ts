// The relying party of passkeys: this server, under the address that PUBLIC_URL names.
import { isIP } from 'node:net';
import { ApiError } from '../../core/errors.ts';

/** As WebAuthn (section 5.1.2) defines it. */
export interface RelyingParty {
  /** The host name to which browsers and authenticators bind passkeys. */
  id: string;
  /** The only origin whose pages may use them. */
  origin: string;
}

/**
 * Undefined if browsers have no passkeys at that address: they bind them to a host name, which an IP
 * address is not, and offer them to secure contexts only, which means https or localhost.
 */
export function relyingPartyOf(publicUrl: string): RelyingParty | undefined {
  const { protocol, hostname, origin } = new URL(publicUrl);
  if (hostname.startsWith('[') || isIP(hostname) !== 0) return undefined;
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  return protocol === 'https:' || isLocal ? { id: hostname, origin } : undefined;
}

/** Throws UNPROCESSABLE if there are no passkeys at the address of the server. */
export function requireRelyingParty(publicUrl: string): RelyingParty {
  const party = relyingPartyOf(publicUrl);
  if (party) return party;
  throw new ApiError('UNPROCESSABLE', {
    message:
      'Passkeys require a server whose PUBLIC_URL is an https URL with a host name instead of an IP address',
  });
}

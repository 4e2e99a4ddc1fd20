// Explains why a webhook request failed.
import { codeOf } from '../core/caught-error.ts';
import { UnreachableError } from '../http/public-address.ts';

const words: Record<string, string> = {
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection closed without a response',
  EPIPE: 'Connection closed without a response',
  EHOSTUNREACH: 'Network unreachable',
  ENETUNREACH: 'Network unreachable',
  ETIMEDOUT: 'Timed out',
  CERT_HAS_EXPIRED: 'The TLS certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The TLS certificate is not trusted by the server',
  SELF_SIGNED_CERT_IN_CHAIN: 'The TLS certificate is not trusted by the server',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The TLS certificate is not trusted by the server',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The TLS certificate is not trusted by the server',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The TLS certificate is for another host name',
};

/** The same for unknown names and private addresses, so that it reveals nothing about a private network. */
const notPublic = 'Host not found, or it resolves to a private address';

/** In our own words, because system messages could reveal internals of a network. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The request failed';
  if (error.name === 'TimeoutError') return 'Timed out';
  if (error instanceof UnreachableError) return notPublic;
  const code = codeOf(error) ?? '';
  if (/ is not allowed\. /.test(error.message)) return notPublic;
  if (/^HPE_/.test(code)) return 'The response is not valid HTTP';
  if (/^ERR_SSL_|^EPROTO$/.test(code)) return 'TLS handshake failed';
  return words[code] ?? 'The request failed';
}

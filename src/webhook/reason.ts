// Says why an address could not be asked.
import { codeOf } from '../core/error-code.ts';
import { UnreachableError } from '../http/public-address.ts';

const words: Record<string, string> = {
  ECONNREFUSED: 'It refused the connection',
  ECONNRESET: 'It closed the connection without an answer',
  EPIPE: 'It closed the connection without an answer',
  EHOSTUNREACH: 'Its network cannot be reached',
  ENETUNREACH: 'Its network cannot be reached',
  ETIMEDOUT: 'It did not answer in time',
  CERT_HAS_EXPIRED: 'Its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by nobody that is trusted here',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by nobody that is trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'Its certificate is signed by nobody that is trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate is signed by nobody that is trusted here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name',
};

/** The same for a name that leads nowhere or into a private network, of which it tells nothing. */
const elsewhere = 'Its name leads to no address on the public internet';

/** In words of ours: those of the network could tell of its inside. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'It could not be asked';
  if (error.name === 'TimeoutError') return 'It did not answer in time';
  if (error instanceof UnreachableError) return elsewhere;
  const code = codeOf(error) ?? '';
  if (/ is not allowed\. /.test(error.message)) return elsewhere;
  if (/^HPE_/.test(code)) return 'It did not answer with HTTP';
  if (/^ERR_SSL_|^EPROTO$/.test(code)) return 'It did not speak TLS as it should';
  return words[code] ?? 'It could not be asked';
}

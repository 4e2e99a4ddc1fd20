// The link that ends a digest. Nothing is stored: its token is signed with SECRET, and can do nothing else.
import { isSameHash, keyedHash } from '../../../core/keyed-hash.ts';

const signatureOf = (memberId: string, secret: string): string =>
  keyedHash(secret, `unsubscribe:${memberId}`).toString('base64url');

export const unsubscribeUrl = (
  memberId: string,
  { publicUrl, secret }: { publicUrl: string; secret: string },
): string => `${publicUrl}/unsubscribe/${memberId}.${signatureOf(memberId, secret)}`;

/** The member in a token; undefined if this server did not sign it. */
export function memberInToken(token: string, secret: string): string | undefined {
  const [memberId = '', signature = '', ...more] = token.split('.');
  const expected = Buffer.from(signatureOf(memberId, secret));
  return more.length === 0 && isSameHash(Buffer.from(signature), expected) ? memberId : undefined;
}

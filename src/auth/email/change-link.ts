// Links that confirm a change of address, or take it back.
import { isSameHash, keyedHash } from '../../core/keyed-hash.ts';

const pages = { confirm: 'confirm-email', revert: 'revert-email' } as const;
type Purpose = keyof typeof pages;

/**
 * The ID of the change, signed with the server's SECRET for one purpose: a leaked table reveals no valid
 * token. Whether it was used or is too old is stored in the table.
 */
const changeToken = (purpose: Purpose, id: string, serverSecret: string): string =>
  `${id}.${signatureOf(purpose, id, serverSecret)}`;

/** The token is in the fragment, which browsers do not send, so it appears in no log. */
export const changeLink = (
  purpose: Purpose,
  id: string,
  { publicUrl, secret }: { publicUrl: string; secret: string },
): string => `${publicUrl}/dashboard/${pages[purpose]}#${changeToken(purpose, id, secret)}`;

/** The ID in a token; undefined if this server did not sign it for the purpose. */
export function changeIdOf(
  purpose: Purpose,
  token: string,
  serverSecret: string,
): string | undefined {
  const [id = '', signature = '', ...more] = token.split('.');
  if (more.length > 0) return undefined;
  const expected = Buffer.from(signatureOf(purpose, id, serverSecret));
  return isSameHash(Buffer.from(signature), expected) ? id : undefined;
}

const signatureOf = (purpose: Purpose, id: string, serverSecret: string): string =>
  keyedHash(serverSecret, `email-change-${purpose}:${id}`).toString('base64url');

// Invitation links and their tokens.
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';

/**
 * The token of an invitation: its ID, signed with the server's SECRET, so that a leaked table reveals no
 * valid tokens. Expiration and use are stored in the table.
 */
export const invitationToken = (id: string, serverSecret: string): string =>
  `${id}.${signatureOf(id, serverSecret)}`;

/** The ID in a token; undefined if the token is not signed by this server. */
export function invitationIdOf(token: string, serverSecret: string): string | undefined {
  const [id = '', signature = '', ...more] = token.split('.');
  if (more.length > 0) return undefined;
  const expected = Buffer.from(signatureOf(id, serverSecret));
  return isSameHash(Buffer.from(signature), expected) ? id : undefined;
}

/** The token is in the fragment, which browsers do not send, so it appears in no log. */
export const invitationLink = (token: string, publicUrl: string): string =>
  `${publicUrl}/dashboard/invitation#${token}`;

/** The link with proof of ownership of the email address. */
export const withConfirmation = (link: string, confirmation: string): string =>
  `${link}~${confirmation}`;

const signatureOf = (id: string, serverSecret: string): string =>
  keyedHash(serverSecret, `invitation:${id}`).toString('base64url');

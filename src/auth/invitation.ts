// Links with which somebody may join an organization.
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';

export const invitationDays = 7;

/**
 * The token of an invitation: its id with a signature under the server's SECRET, so that the table
 * holds nothing that lets somebody in. When it ends, or whether it was used, stands in the table.
 */
export const invitationToken = (id: string, serverSecret: string): string =>
  `${id}.${signatureOf(id, serverSecret)}`;

/** The id in a token; undefined for a text that this server has not signed. */
export function invitationIdOf(token: string, serverSecret: string): string | undefined {
  const [id = '', signature = '', ...more] = token.split('.');
  if (more.length > 0) return undefined;
  const expected = Buffer.from(signatureOf(id, serverSecret));
  return isSameHash(Buffer.from(signature), expected) ? id : undefined;
}

/** The token stands behind `#`, which browsers keep to themselves: it reaches no log on the way. */
export const invitationLink = (token: string, publicUrl: string): string =>
  `${publicUrl}/dashboard/invitation#${token}`;

/** The same link with the proof that somebody reads the mail of an address. */
export const withConfirmation = (link: string, confirmation: string): string =>
  `${link}~${confirmation}`;

const signatureOf = (id: string, serverSecret: string): string =>
  keyedHash(serverSecret, `invitation:${id}`).toString('base64url');

// Tokens that prove ownership of an email address.
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';
import { accountEmail } from './account.ts';

const day = 24 * 60 * 60 * 1000;

/** Validity of sign-up confirmations. */
export const confirmationDays = 1;

/**
 * The address and the expiration, signed with the server's SECRET, so that nothing is stored for people
 * without an account.
 */
export function confirmationToken(email: string, days: number, serverSecret: string): string {
  const address = Buffer.from(accountEmail(email)).toString('base64url');
  const content = `${address}.${Date.now() + days * day}`;
  return `${content}.${signatureOf(content, serverSecret)}`;
}

/** The address in a token; undefined if the token is not signed by this server or has expired. */
export function confirmedEmail(token: string, serverSecret: string): string | undefined {
  const [address = '', until = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(`${address}.${until}`, serverSecret));
  if (!isSameHash(Buffer.from(signature), expected)) return undefined;
  return Number(until) > Date.now() ? Buffer.from(address, 'base64url').toString() : undefined;
}

const signatureOf = (content: string, serverSecret: string): string =>
  keyedHash(serverSecret, `email:${content}`).toString('base64url');

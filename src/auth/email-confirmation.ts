// Tokens that prove that somebody reads the mail of an address.
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';
import { accountEmail } from './account.ts';

const day = 24 * 60 * 60 * 1000;

/** For an address that wants an account. */
export const confirmationDays = 1;

/**
 * The address and until when it counts, signed under the server's SECRET: nothing is stored for somebody
 * who has no account yet.
 */
export function confirmationToken(email: string, days: number, serverSecret: string): string {
  const address = Buffer.from(accountEmail(email)).toString('base64url');
  const content = `${address}.${Date.now() + days * day}`;
  return `${content}.${signatureOf(content, serverSecret)}`;
}

/** The address in a token; undefined for a text that this server has not signed, or that is too old. */
export function confirmedEmail(token: string, serverSecret: string): string | undefined {
  const [address = '', until = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(`${address}.${until}`, serverSecret));
  if (!isSameHash(Buffer.from(signature), expected)) return undefined;
  return Number(until) > Date.now() ? Buffer.from(address, 'base64url').toString() : undefined;
}

const signatureOf = (content: string, serverSecret: string): string =>
  keyedHash(serverSecret, `email:${content}`).toString('base64url');

// Links that reset a password. Nothing is stored: a token is signed and contains all that is needed.
import { isSameHash, keyedHash } from '../../core/keyed-hash.ts';
import { resetMinutes } from '../../domain/account/limits.ts';

/** What a token depends on: it is valid while none of this changes, so it can be used once. */
interface Account {
  id: string;
  email: string;
  passwordHash: string | null;
}

/** Who the link was given to: the owner of the mailbox, the operator, or the admin with this ID. */
export type ResetIssuer = 'mail' | 'operator' | `usr_${string}`;

interface ResetToken {
  userId: string;
  issuer: ResetIssuer;
  expiresAt: Date;
  signature: string;
}

/** The token is in the fragment, which browsers do not send, so it appears in no log. */
export function resetLink(
  account: Account,
  issuer: ResetIssuer,
  { publicUrl, secret }: { publicUrl: string; secret: string },
): { link: string; expiresAt: Date } {
  const expiresAt = new Date(Date.now() + resetMinutes * 60_000);
  const content = { userId: account.id, issuer, expiresAt };
  const token = `${textOf(content)}.${signatureOf(content, account, secret)}`;
  return { link: `${publicUrl}/dashboard/reset-password#${token}`, expiresAt };
}

/** Reads a token without verifying it; undefined if it is malformed or has expired. */
export function readResetToken(token: string): ResetToken | undefined {
  const [userId = '', issuer = '', until = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !isIssuer(issuer) || !/^\d{13}$/.test(until)) return undefined;
  const expiresAt = new Date(Number(until));
  return expiresAt > new Date() ? { userId, issuer, expiresAt, signature } : undefined;
}

/** Whether this server signed the token for the account as it is now. */
export const isSignedFor = (token: ResetToken, account: Account, secret: string): boolean =>
  isSameHash(Buffer.from(token.signature), Buffer.from(signatureOf(token, account, secret)));

const isIssuer = (text: string): text is ResetIssuer => /^(?:mail|operator|usr_\w+)$/.test(text);

type Content = Omit<ResetToken, 'signature'>;

const textOf = ({ userId, issuer, expiresAt }: Content): string =>
  `${userId}.${issuer}.${expiresAt.getTime()}`;

const signatureOf = (content: Content, { email, passwordHash }: Account, secret: string): string =>
  keyedHash(
    secret,
    `password-reset:${JSON.stringify([textOf(content), email, passwordHash])}`,
  ).toString('base64url');

// Links with which an operator lets a person in who cannot sign in otherwise.
import { randomBytes } from 'node:crypto';
import { keyedHash } from '../../core/keyed-hash.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createId } from '../../domain/id.ts';

const kind = 'sign-in-link';
export const signInLinkMinutes = 30;

const hashToken = (token: string, serverSecret: string): Buffer<ArrayBuffer> =>
  keyedHash(serverSecret, `sign-in-link:${token}`);

/** A token that works once; it is stored only as a hash, and replaces earlier ones of the person. */
export async function createSignInToken(
  userId: string,
  prisma: Pick<RequestDatabase, 'signInStep'>,
  serverSecret: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await prisma.signInStep.deleteMany({ where: { kind, userId } });
  await prisma.signInStep.create({
    data: {
      id: createId('SignInStep'),
      kind,
      tokenHash: hashToken(token, serverSecret),
      userId,
      data: {},
      expiresAt: new Date(Date.now() + signInLinkMinutes * 60_000),
    },
  });
  return token;
}

/** The token is in the fragment, which browsers do not send, so it appears in no log. */
export const signInLinkOf = (token: string, publicUrl: string): string =>
  `${publicUrl}/dashboard/sign-in-link#${token}`;

/** The person of a token, which ends; undefined if it was used, has expired or is unknown. */
export async function takeSignInToken(
  token: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<string | undefined> {
  const where = { tokenHash: hashToken(token, serverSecret), kind };
  const step = await prisma.signInStep.findUnique({ where });
  // Only one of two concurrent requests deletes it.
  if (!step?.userId || (await prisma.signInStep.deleteMany({ where })).count === 0)
    return undefined;
  return step.expiresAt > new Date() ? step.userId : undefined;
}

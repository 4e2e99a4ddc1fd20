// Links with which an operator lets a person in who cannot sign in otherwise.
import { randomBytes } from 'node:crypto';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createStep, takeStep } from '../sign-in-step.ts';

const kind = 'sign-in-link';
export const signInLinkMinutes = 30;

/** A token that works once; it is stored only as a hash, and replaces earlier ones of the person. */
export async function createSignInToken(
  userId: string,
  prisma: Pick<RequestDatabase, 'signInStep'>,
  serverSecret: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await prisma.signInStep.deleteMany({ where: { kind, userId } });
  const expiresAt = new Date(Date.now() + signInLinkMinutes * 60_000);
  await createStep(token, { kind, userId, data: {}, expiresAt }, prisma, serverSecret);
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
  const step = await takeStep(kind, token, prisma, serverSecret);
  return step?.userId ?? undefined;
}

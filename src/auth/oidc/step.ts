// What the server remembers while a person is at the identity provider.
import { serialize } from 'hono/utils/cookie';
import { z } from 'zod';
import { keyedHash } from '../../core/keyed-hash.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createStep, takeStep } from '../sign-in-step.ts';

const kind = 'oidc';
const lifetimeSeconds = 10 * 60;

const stepData = z.object({
  provider: z.string(),
  /** `again`: a person who is signed in proves who they are. */
  purpose: z.enum(['sign-in', 'again', 'link']),
  /** Path in the dashboard. */
  returnTo: z.string(),
  invitationId: z.string().optional(),
  /** Whether to take the address from an account that never verified it. */
  claimsEmail: z.boolean().optional(),
});

/** A sign-in at a provider that has begun. */
export interface ProviderStep extends z.output<typeof stepData> {
  /** Who links an account; null if nobody is known yet. */
  userId: string | null;
}

/** Sent to the provider and expected back. */
export interface StepSecrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

const derived = (purpose: string, token: string, serverSecret: string): string =>
  keyedHash(serverSecret, `oidc-${purpose}:${token}`).toString('base64url');

/** Derived from the token in the cookie, so that the table holds no secrets. */
export const stepSecrets = (token: string, serverSecret: string): StepSecrets => ({
  state: derived('state', token, serverSecret),
  nonce: derived('nonce', token, serverSecret),
  // 43 characters, as RFC 7636, section 4.1, requires.
  codeVerifier: derived('verifier', token, serverSecret),
});

/** The token is stored only as a hash. */
export async function startProviderStep(
  token: string,
  { userId, ...data }: ProviderStep,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<void> {
  const expiresAt = new Date(Date.now() + lifetimeSeconds * 1_000);
  await createStep(token, { kind, userId, data, expiresAt }, prisma, serverSecret);
}

/** Ends a step and returns it; undefined if it has ended, or belongs to another provider. */
export async function takeProviderStep(
  token: string,
  provider: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<ProviderStep | undefined> {
  const step = await takeStep(kind, token, prisma, serverSecret);
  if (!step) return undefined;
  const data = stepData.parse(step.data);
  return data.provider === provider ? { ...data, userId: step.userId } : undefined;
}

/** Browsers accept `__Host-` only with Secure, from this host, for all paths (RFC 6265bis). */
export const stepCookieName = (secure: boolean): string =>
  secure ? '__Host-ilqr_sign_in' : 'ilqr_sign_in';

/** The `Set-Cookie` value; with an empty token, the one that deletes the cookie. */
export const stepCookie = (token: string, secure: boolean): string =>
  serialize(stepCookieName(secure), token, {
    path: '/',
    httpOnly: true,
    // The provider’s redirect comes from another site.
    sameSite: 'Lax',
    maxAge: token === '' ? 0 : lifetimeSeconds,
    secure,
  });

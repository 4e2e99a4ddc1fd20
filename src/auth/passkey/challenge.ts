// Challenges that passkeys sign: each can be answered once, within five minutes, for the purpose that it was
// made for.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createStep, takeStep } from '../sign-in-step.ts';

/** What an answer is for, so that one that was asked for another reason is worth nothing. */
export interface Purpose {
  kind: 'passkey-registration' | 'passkey-log-in' | 'passkey-reauthentication';
  /** The session that asks and answers; logins have none. */
  sessionId?: string;
}

/** Milliseconds; also how long the browser waits for the person. */
export const challengeLifetime = 5 * 60 * 1000;

export interface Challenge {
  /** 32 random bytes. */
  bytes: Uint8Array<ArrayBuffer>;
  expiresAt: Date;
}

/** Who has to answer a challenge. */
interface Expected {
  /** Null: anyone. */
  userId: string | null;
  /** The second step of a login with a password that the answer ends. */
  stepId?: string;
}

/** What is asked for, and of whom. */
export type Question = Purpose & Expected;

const stepData = z.object({ sessionId: z.string().optional(), stepId: z.string().optional() });

export async function createChallenge(
  { kind, userId, sessionId, stepId }: Question,
  { prisma, secret }: { prisma: RequestDatabase; secret: string },
): Promise<Challenge> {
  const bytes = Uint8Array.from(randomBytes(32));
  const expiresAt = new Date(Date.now() + challengeLifetime);
  const token = Buffer.from(bytes).toString('base64url');
  const data = { sessionId, stepId };
  await createStep(token, { kind, userId, data, expiresAt }, prisma, secret);
  return { bytes, expiresAt };
}

/**
 * Ends a challenge, given in base64url. Undefined if there is none for the purpose: it was never made,
 * already answered, or has expired. To be called outside the transaction of a mutation, so that a failure
 * ends it, too.
 */
export async function takeChallenge(
  { kind, sessionId }: Purpose,
  challenge: string,
  { prisma, secret }: { prisma: RequestDatabase; secret: string },
): Promise<Expected | undefined> {
  const step = await takeStep(kind, challenge, prisma, secret);
  if (!step) return undefined;
  const { sessionId: asking, ...data } = stepData.parse(step.data);
  return asking === sessionId ? { userId: step.userId, ...data } : undefined;
}

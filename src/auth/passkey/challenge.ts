// Challenges that passkeys sign: each can be answered once, within five minutes.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createStep, takeStep } from '../sign-in-step.ts';

type ChallengeKind = 'passkey-registration' | 'passkey-sign-in';

/** Milliseconds; also how long the browser waits for the person. */
export const challengeLifetime = 5 * 60 * 1000;

export interface Challenge {
  /** 32 random bytes. */
  bytes: Uint8Array<ArrayBuffer>;
  expiresAt: Date;
}

/** Who has to answer a challenge. */
export interface Expected {
  /** Null: anyone. */
  userId: string | null;
  /** The second step of a login with a password that the answer ends. */
  stepId?: string;
}

const stepData = z.object({ stepId: z.string().optional() });

export async function createChallenge(
  kind: ChallengeKind,
  { userId, stepId }: Expected,
  { prisma, secret }: { prisma: RequestDatabase; secret: string },
): Promise<Challenge> {
  const bytes = Uint8Array.from(randomBytes(32));
  const expiresAt = new Date(Date.now() + challengeLifetime);
  const token = Buffer.from(bytes).toString('base64url');
  await createStep(token, { kind, userId, data: { stepId }, expiresAt }, prisma, secret);
  return { bytes, expiresAt };
}

/**
 * Ends a challenge, given in base64url. Undefined if there is none: it was never made, already answered,
 * or has expired. To be called outside the transaction of a mutation, so that a failure ends it, too.
 */
export async function takeChallenge(
  kind: ChallengeKind,
  challenge: string,
  { prisma, secret }: { prisma: RequestDatabase; secret: string },
): Promise<Expected | undefined> {
  const step = await takeStep(kind, challenge, prisma, secret);
  return step && { userId: step.userId, ...stepData.parse(step.data) };
}

// The step of a login between the password and the second factor.

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { invalid } from '../../core/errors.ts';
import { isSameHash, keyedHash } from '../../core/keyed-hash.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createStep, stepTokenHash } from '../sign-in-step.ts';

const kind = 'second-factor';
const minutes = 5;
/** Answers to one step; the last wrong one ends it. */
const maxAttempts = 5;

export interface StartedStep {
  token: string;
  expiresAt: Date;
}

/** A step that a client answers. */
export interface OpenStep {
  id: string;
  userId: string;
}

const stepData = z.object({ password: z.string(), attempts: z.int() });
const rows = z.array(z.object({ id: z.string(), userId: z.string() }));

/** Ties a step to the current password, so that a changed password ends it. */
const fingerprint = (passwordHash: string | null, serverSecret: string): string =>
  keyedHash(serverSecret, `step-password:${passwordHash ?? ''}`).toString('base64url');

/** Starts a step for a person whose password was right. The token is stored only as a hash. */
export async function startStep(
  user: { id: string; passwordHash: string | null },
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<StartedStep> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  const data = { password: fingerprint(user.passwordHash, serverSecret), attempts: 0 };
  await createStep(token, { kind, userId: user.id, data, expiresAt }, prisma, serverSecret);
  return { token, expiresAt };
}

/** The step of a token, without counting an answer. Throws BAD_REQUEST if it has ended. */
export async function openStep(
  token: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<OpenStep> {
  const tokenHash = stepTokenHash(kind, token, serverSecret);
  const step = await prisma.signInStep.findUnique({
    where: { tokenHash, kind, expiresAt: { gt: new Date() } },
    select: { id: true, userId: true, data: true },
  });
  if (!step?.userId || stepData.parse(step.data).attempts >= maxAttempts) throw ended();
  return { id: step.id, userId: step.userId };
}

/**
 * Counts an answer to a step before it is checked, so that concurrent answers cannot exceed the limit.
 * Call it outside of the transaction of the mutation. Throws BAD_REQUEST if the step has ended.
 */
export async function attemptStep(
  token: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<OpenStep> {
  const { id } = await openStep(token, prisma, serverSecret);
  const [step] = rows.parse(
    await prisma.$queryRaw`
      UPDATE "SignInStep"
      SET "data" = jsonb_set("data", '{attempts}', to_jsonb(("data"->>'attempts')::int + 1))
      WHERE "id" = ${id} AND ("data"->>'attempts')::int < ${maxAttempts}
      RETURNING "id", "userId"`,
  );
  if (!step) throw ended();
  return step;
}

/**
 * Ends a step that was answered correctly. Call it in the transaction that starts the session. Throws
 * BAD_REQUEST if another answer ended it, or the password has changed since it started.
 */
export async function finishStep(
  { id, userId }: OpenStep,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<void> {
  // A password that is being changed concurrently is no longer valid.
  const [user] = await prisma.$queryRaw<{ passwordHash: string | null }[]>`
    SELECT "passwordHash" FROM "User" WHERE "id" = ${userId} FOR SHARE`;
  const [step] = await prisma.signInStep.findMany({ where: { id }, select: { data: true } });
  const { count } = await prisma.signInStep.deleteMany({ where: { id } });
  if (!user || !step || count === 0) throw ended();
  const { password } = stepData.parse(step.data);
  const current = fingerprint(user.passwordHash, serverSecret);
  if (!isSameHash(Buffer.from(password), Buffer.from(current))) throw ended();
}

const ended = () => invalid('input.token', 'is not valid anymore; log in again');

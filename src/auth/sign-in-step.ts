// What the server remembers between two steps of a sign-in: each can be taken once, until it expires.
import { z } from 'zod';
import { keyedHash } from '../core/keyed-hash.ts';
import type { Prisma } from '../database/client/client.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { createId } from '../domain/id.ts';

interface Step {
  /** Name of the step, such as `second-factor`. */
  kind: string;
  /** Null before the person is known. */
  userId: string | null;
  /** Never contains secrets. */
  data: Prisma.InputJsonObject;
  expiresAt: Date;
}

const rows = z.array(
  z.object({ userId: z.string().nullable(), data: z.unknown(), isOpen: z.boolean() }),
);

/** The token of a step is stored only as this hash. */
export const stepTokenHash = (
  kind: string,
  token: string,
  serverSecret: string,
): Buffer<ArrayBuffer> => keyedHash(serverSecret, `${kind}:${token}`);

export async function createStep(
  token: string,
  step: Step,
  prisma: Pick<RequestDatabase, 'signInStep'>,
  serverSecret: string,
): Promise<void> {
  const tokenHash = stepTokenHash(step.kind, token, serverSecret);
  await prisma.signInStep.create({ data: { id: createId('SignInStep'), tokenHash, ...step } });
}

/** Ends a step; undefined if it was never made, already taken, or has expired. */
export async function takeStep(
  kind: string,
  token: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<{ userId: string | null; data: unknown } | undefined> {
  const [step] = rows.parse(
    await prisma.$queryRaw`
      DELETE FROM "SignInStep"
      WHERE "tokenHash" = ${stepTokenHash(kind, token, serverSecret)} AND "kind" = ${kind}
      RETURNING "userId", "data", "expiresAt" > now() AT TIME ZONE 'UTC' AS "isOpen"`,
  );
  return step?.isOpen ? { userId: step.userId, data: step.data } : undefined;
}

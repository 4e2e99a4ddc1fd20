// Lets one of several processes on a database do what one is enough for.
import { z } from 'zod';
import type { Prisma } from './client/client.ts';

const asked = z.tuple([z.object({ mine: z.boolean() })]);

/** Whether nobody else holds this advisory lock; it is held until the transaction ends. */
export async function isAlone(on: Prisma.TransactionClient, lock: number): Promise<boolean> {
  const [{ mine }] = asked.parse(
    await on.$queryRaw`SELECT pg_try_advisory_xact_lock(${lock}) AS "mine"`,
  );
  return mine;
}

// Advisory locks for work that only one process should do.
import { z } from 'zod';
import type { Prisma } from './client/client.ts';

const lockRows = z.tuple([z.object({ acquired: z.boolean() })]);

/** Tries to take an advisory lock until the end of the transaction. */
export async function tryLock(on: Prisma.TransactionClient, lock: number): Promise<boolean> {
  const [{ acquired }] = lockRows.parse(
    await on.$queryRaw`SELECT pg_try_advisory_xact_lock(${lock}) AS "acquired"`,
  );
  return acquired;
}

/** Waits for an advisory lock, which is held until the end of the transaction. */
export async function takeLock(on: Prisma.TransactionClient, lock: number): Promise<void> {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`;
}

// Advisory locks for work that only one process should do.
import { z } from 'zod';
import type { Prisma } from './client/client.ts';

// IDs of the locks of the server's database, arbitrary but each of one purpose. They stand together so that no two
// are the same: 7_420_114_203 is also that of the embedded server, in another database.
export const migrationLock = 7_420_114_202;
export const scanMaintenanceLock = 7_420_114_203;
export const expiryLock = 7_420_114_204;
export const rollUpLock = 7_420_114_205;
export const storeLock = 7_420_114_207;
export const carryOverLock = 7_420_114_208;

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

/** The same for something that has a name, and maybe does not exist yet. */
export async function takeNamedLock(on: Prisma.TransactionClient, name: string): Promise<void> {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

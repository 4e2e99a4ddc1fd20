// Runs work in database transactions.
import type { Prisma, PrismaClient } from './client/client.ts';

/** The database client or a transaction. */
export type RequestDatabase = Prisma.TransactionClient & Pick<PrismaClient, '$connect'>;

/** Runs work in a transaction, nested if one is already open. */
export type Transact = <T>(work: (prisma: RequestDatabase) => Promise<T>) => Promise<T>;

/** Waits up to 5 seconds for a connection; rolls back after 15 seconds. */
export const transactOn =
  (prisma: PrismaClient): Transact =>
  (work) =>
    prisma.$transaction(
      (transaction) => work(Object.assign(transaction, { $connect: async () => undefined })),
      { maxWait: 5_000, timeout: 15_000 },
    );

/** Uses a savepoint in the open transaction, so that only failed work is rolled back. */
export const transactWithin =
  (prisma: RequestDatabase): Transact =>
  async (work) => {
    await prisma.$executeRaw`SAVEPOINT inner_work`;
    try {
      const result = await work(prisma);
      await prisma.$executeRaw`RELEASE SAVEPOINT inner_work`;
      return result;
    } catch (error) {
      await prisma.$executeRaw`ROLLBACK TO SAVEPOINT inner_work`;
      throw error;
    }
  };

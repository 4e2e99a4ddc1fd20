// A transaction on the database.
import type { Prisma, PrismaClient } from './client/client.ts';

/** The whole database, or a transaction on it. */
export type RequestDatabase = Prisma.TransactionClient & Pick<PrismaClient, '$connect'>;

/** Runs work in a transaction, in the one that is already open if there is one. */
export type Transact = <T>(work: (prisma: RequestDatabase) => Promise<T>) => Promise<T>;

/** Waits up to 5 seconds for a connection; what takes longer than 15 is rolled back. */
export const transactOn =
  (prisma: PrismaClient): Transact =>
  (work) =>
    prisma.$transaction(
      (transaction) => work(Object.assign(transaction, { $connect: async () => undefined })),
      { maxWait: 5_000, timeout: 15_000 },
    );

/** Within a transaction that is already open: what fails undoes itself alone. */
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

// A transaction on the database.
import type { RequestContext, RequestDatabase } from '../graphql/context.ts';
import type { PrismaClient } from './client/client.ts';

/** Waits up to 5 seconds for a connection; what takes longer than 15 is rolled back. */
export const transactOn =
  (prisma: PrismaClient): RequestContext['transaction'] =>
  (work) =>
    prisma.$transaction(
      (transaction) => work(Object.assign(transaction, { $connect: async () => undefined })),
      { maxWait: 5_000, timeout: 15_000 },
    );

/** Within a transaction that is already open: what fails undoes itself alone. */
export const transactWithin =
  (prisma: RequestDatabase): RequestContext['transaction'] =>
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

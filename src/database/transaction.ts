// A transaction on the database.
import type { RequestContext } from '../context.ts';
import type { PrismaClient } from './client/client.ts';

/** Waits up to 5 seconds for a connection; what takes longer than 15 is rolled back. */
export const transactOn =
  (prisma: PrismaClient): RequestContext['transaction'] =>
  (work) =>
    prisma.$transaction(
      (transaction) => work(Object.assign(transaction, { $connect: async () => undefined })),
      { maxWait: 5_000, timeout: 15_000 },
    );

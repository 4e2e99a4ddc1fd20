// Tells what the database will never take from everything else that can go wrong.
import { Prisma } from '../client/client.ts';

/** Whether the data itself is at fault (PostgreSQL's classes 22, 23, 54), so that no retry helps. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return /"originalCode":"(?:22|23|54)\w{3}"/.test(JSON.stringify(error.meta ?? {}));
}

// Tells that something was deleted while it was being written to.
import { Prisma } from '../client/client.ts';

/** Prisma: a row that was referred to, or to be changed, is not there (P2003, P2025). */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2003' || error.code === 'P2025';
}

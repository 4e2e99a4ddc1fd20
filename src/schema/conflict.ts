// Tells which unique value is taken.
import { Prisma } from '../database/client/client.ts';
import { ApiError } from '../errors.ts';

/** The unique index that a write ran into; undefined for any other error. */
function takenIndex(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') {
    return undefined;
  }
  // Only PostgreSQL's own message names the index through both adapters.
  return /unique constraint \\"(\w+)\\"/.exec(JSON.stringify(error.meta))?.[1];
}

/** Whether a write failed because another row has the value of this unique index. */
export const isTaken = (error: unknown, index: string): boolean => takenIndex(error) === index;

/** The result of the write. Throws CONFLICT, naming the field, if the value of the index is taken. */
export async function orConflict<T>(index: string, field: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isTaken(error, index)) throw error;
    const message = 'is taken; choose another';
    throw new ApiError('CONFLICT', {
      message: `${field}: ${message}`,
      details: [{ field, message }],
    });
  }
}

// Turns a taken unique value into an error that names the field.
import { Prisma } from '../database/client/client.ts';
import { ApiError } from '../errors.ts';

/** The result of the write. Throws CONFLICT, naming the field, if its unique value is taken. */
export async function orConflict<T>(field: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      const message = 'is taken; choose another';
      throw new ApiError('CONFLICT', {
        message: `${field}: ${message}`,
        details: [{ field, message }],
      });
    }
    throw error;
  }
}

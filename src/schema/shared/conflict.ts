// Tells which unique value is taken.

import { ApiError } from '../../core/errors.ts';
import { isReference, takenIndex } from '../../database/errors.ts';

/** The value of the field is taken. */
export function conflict(field: string): ApiError {
  const message = 'is taken; choose another';
  return new ApiError('CONFLICT', {
    message: `${field}: ${message}`,
    details: [{ field, message }],
  });
}

/** The result of the write. Throws CONFLICT, naming the field, if the value of the index is taken. */
export async function orConflict<T>(index: string, field: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw takenIndex(error) === index ? conflict(field) : error;
  }
}

/** The result of a deletion. Throws CONFLICT, naming the field, if something still refers to it. */
export async function orInUse<T>(field: string, message: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isReference(error)) throw error;
    throw new ApiError('CONFLICT', {
      message: `${field}: ${message}`,
      details: [{ field, message }],
    });
  }
}

// Converts database constraint errors to CONFLICT.

import { ApiError } from '../../core/errors.ts';
import { isReference, takenIndex } from '../../database/errors.ts';

/** The error for a value that is already in use. */
export function conflict(field: string, message = 'is already in use; choose another'): ApiError {
  return new ApiError('CONFLICT', { details: [{ field, message }] });
}

/** Returns the result of the write. Throws CONFLICT for the field if the unique index is violated. */
export async function orConflict<T>(index: string, field: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw takenIndex(error) === index ? conflict(field) : error;
  }
}

/** Returns the result of a deletion. Throws CONFLICT for the field if the object is still referenced. */
export async function orInUse<T>(field: string, message: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isReference(error)) throw error;
    throw conflict(field, message);
  }
}

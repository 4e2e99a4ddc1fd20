// Hashes and verifies passwords with Argon2id.
import { availableParallelism } from 'node:os';
import { argon2id, hash, verify } from 'argon2';
import pLimit from 'p-limit';
import { ApiError } from '../../core/errors.ts';

/** OWASP Password Storage Cheat Sheet: 19 MiB, two iterations, one lane. */
const parameters = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Limits concurrency: each hash occupies a core and a thread of the libuv pool, which file system and
 * DNS calls share. Leaves one core for requests.
 */
const limit = pLimit(availableParallelism() > 2 ? 2 : 1);

/** How many wait beyond those that run: a few seconds of hashing. */
export const maxWaiting = 100;

/** Runs work in its turn. Throws UNAVAILABLE if too many wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (limit.pendingCount >= maxWaiting) {
    throw new ApiError('UNAVAILABLE', {
      message: 'Too many people are logging in right now. Try again in a few seconds.',
      wholeRequest: true,
    });
  }
  return limit(work);
}

let unknown: Promise<string> | undefined;

/** Cost of a GraphQL field that hashes a password. */
export const hashing = 500;

/**
 * Normalized to NFC, because input methods encode the same letters differently. Throws UNAVAILABLE if too
 * many passwords are waiting to be hashed.
 */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFC'), parameters));

/**
 * Whether the password is correct. Without a stored hash, takes as long and returns false. Hashes
 * created before normalization may be of any form. Throws UNAVAILABLE as `hashPassword`.
 */
export const verifyPassword = (
  stored: string | null | undefined,
  password: string,
): Promise<boolean> =>
  inTurn(async () => {
    unknown ??= hash('of an account that does not exist', parameters);
    const against = stored ?? (await unknown);
    for (const form of new Set([password.normalize('NFC'), password, password.normalize('NFD')])) {
      if (await verify(against, form)) return stored != null;
    }
    return false;
  });

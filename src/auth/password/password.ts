// Hashes and verifies passwords with Argon2id.
import { availableParallelism } from 'node:os';
import { argon2id, hash, verify } from 'argon2';
import pLimit from 'p-limit';

/** OWASP Password Storage Cheat Sheet: 19 MiB, two iterations, one lane. */
const parameters = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Limits concurrency: each hash occupies a core and a thread of the libuv pool, which file system and
 * DNS calls share. Leaves one core for requests.
 */
const limit = pLimit(availableParallelism() > 2 ? 2 : 1);

let unknown: Promise<string> | undefined;

/** Cost of a GraphQL field that hashes a password. */
export const hashing = 500;

/** Normalized to NFC, because input methods encode the same letters differently. */
export const hashPassword = (password: string): Promise<string> =>
  limit(() => hash(password.normalize('NFC'), parameters));

/**
 * Whether the password is correct. Without a stored hash, takes as long and returns false. Hashes
 * created before normalization may be of any form.
 */
export async function verifyPassword(
  stored: string | null | undefined,
  password: string,
): Promise<boolean> {
  unknown ??= hashPassword('of an account that does not exist');
  const against = stored ?? (await unknown);
  for (const form of new Set([password.normalize('NFC'), password, password.normalize('NFD')])) {
    if (await limit(() => verify(against, form))) return stored != null;
  }
  return false;
}

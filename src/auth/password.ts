// Passwords, kept as argon2id.
import { availableParallelism } from 'node:os';
import { argon2id, hash, verify } from 'argon2';
import pLimit from 'p-limit';

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const parameters = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Few at once: each takes a thread of the pool that files and DNS also wait for, and a core, of which
 * one is left to everybody else.
 */
const limit = pLimit(availableParallelism() > 2 ? 2 : 1);

let unknown: Promise<string> | undefined;

/** What a field that hashes adds to the cost of a document. */
export const hashing = 500;

/** Of the form NFC: keyboards and clipboards compose the same letters in different ways. */
export const hashPassword = (password: string): Promise<string> =>
  limit(() => hash(password.normalize('NFC'), parameters));

/**
 * Whether the password is right; without a stored hash it takes as long and answers false. Hashes from
 * before there was one form may be of either, or of a mixture.
 */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  unknown ??= hashPassword('of an account that does not exist');
  const against = stored ?? (await unknown);
  for (const form of new Set([password.normalize('NFC'), password, password.normalize('NFD')])) {
    if (await limit(() => verify(against, form))) return stored !== undefined;
  }
  return false;
}

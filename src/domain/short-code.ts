// Short codes: the ends of short links.
import { randomInt } from 'node:crypto';

/** Digits with lower-case letters that stay apart in print: no 0 or o, no 1, i or l, no u beside v. */
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

const length = 8;

/**
 * A new short code: 8 characters, each drawn alike from 30 (39 bits) by the system's generator.
 *
 * It is random, not reserved: a caller stores it under a unique index, with another draw on conflict.
 */
export function createShortCode(): string {
  let code = '';
  for (let index = 0; index < length; index += 1) {
    code += alphabet.charAt(randomInt(alphabet.length));
  }
  return code;
}

/**
 * The short code that a text names, in lower case; null if it can name none.
 *
 * Anything of 1 to 64 ASCII letters, digits or hyphens can: codes need not be of our making.
 */
export function normalizeShortCode(text: string): string | null {
  return /^[A-Za-z0-9-]{1,64}$/.test(text) ? text.toLowerCase() : null;
}

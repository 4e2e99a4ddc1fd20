// Short codes: the ends of short links.
import { randomInt } from 'node:crypto';
import { z } from 'zod';

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

/** Names of the server's own pages, and of what browsers or search engines ask a host for. */
const reserved = new Set([
  'about',
  'account',
  'admin',
  'api',
  'app',
  'assets',
  'auth',
  'dashboard',
  'docs',
  'favicon',
  'graphql',
  'health',
  'healthz',
  'help',
  'index',
  'legal',
  'login',
  'logout',
  'metrics',
  'null',
  'privacy',
  'q',
  'qr',
  'readyz',
  'robots',
  'signup',
  'sitemap',
  'static',
  'status',
  'support',
  'terms',
  'undefined',
  'well-known',
  'www',
]);

/** A short code of the caller's choice, in lower case; the reserved words are refused. */
export const customShortCode = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{1,62}[a-z0-9])$/i,
    'must be 3 to 64 letters, digits or hyphens, with no hyphen at an end',
  )
  .refine(
    (code) => !reserved.has(code.toLowerCase()),
    'is reserved for the server itself; choose another',
  )
  .overwrite((code) => code.toLowerCase());

// Short codes: the ends of short links.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { invisibleProblem } from '../text/invisible.ts';

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

/** The letters that digits are read as; a 1 may also be an i. */
const lookAlikes: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 5: 's' };

const isReserved = (code: string): boolean => {
  const read = code.replace(/[0135]/g, (digit) => lookAlikes[digit] ?? digit);
  // A 1 is read as an l or as an i.
  return [code, read, code.replaceAll('1', 'i')].some((word) => reserved.has(word));
};

/** What keeps a text from being a short code of somebody's choice; undefined if nothing does. */
function codeProblem(text: string): string | undefined {
  const unseen = invisibleProblem(text);
  if (unseen) return unseen;
  const strange = Array.from(text).find((character) => !/^[a-z0-9-]$/i.test(character));
  if (strange !== undefined) {
    const point = strange.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    const shown = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(strange)
      ? `“${strange}” (U+${point})`
      : `U+${point}`;
    return `must be letters from a to z, digits or hyphens; ${shown} is none, even if it looks like one`;
  }
  if (text.length < 3 || text.length > 64) {
    return `must have 3 to 64 characters; it has ${text.length}`;
  }
  if (/^-|-$/.test(text)) return 'must have no hyphen at an end';
  return isReserved(text.toLowerCase())
    ? 'is reserved for the server itself, or reads like a word that is; choose another'
    : undefined;
}

/**
 * A short code of the caller's choice, in lower case: 3 to 64 ASCII letters, digits or hyphens. Refused
 * are letters of other scripts, which look alike; words that the server reserves, also with digits in
 * place of letters.
 */
export const customShortCode = z
  .string()
  .check(({ value, issues }) => {
    const problem = codeProblem(value);
    if (problem) issues.push({ code: 'custom', message: problem, input: value });
  })
  .overwrite((code) => code.toLowerCase())
  .meta({
    id: 'CustomShortCode',
    description:
      'A short code of one’s choice, 3 to 64 letters a to z, digits or hyphens, in either case. Words that the server needs itself are refused.',
    minLength: 3,
    maxLength: 64,
    pattern: '^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])$',
  });

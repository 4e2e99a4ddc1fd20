// Short codes, the last part of short links.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { invisibleProblem } from '../text/invisible.ts';

/** Digits and lowercase letters that are not confused in print: no 0, o, 1, i, l or u. */
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

const length = 8;

/**
 * Generates a short code: 8 characters from an alphabet of 30 (39 bits), cryptographically random.
 *
 * It is not reserved: store it under a unique index and retry on conflict.
 */
export function createShortCode(): string {
  let code = '';
  for (let index = 0; index < length; index += 1) {
    code += alphabet.charAt(randomInt(alphabet.length));
  }
  return code;
}

/**
 * Converts a short code to lowercase; null if it is invalid.
 *
 * Accepts 1 to 64 ASCII letters, digits or hyphens, since codes can be imported.
 */
export function normalizeShortCode(text: string): string | null {
  return /^[A-Za-z0-9-]{1,64}$/.test(text) ? text.toLowerCase() : null;
}

/** A short code in responses. */
export const storedShortCode = z.string().meta({ pattern: '^[a-z0-9-]{1,64}$', maxLength: 64 });

/** Names of the server's own pages and of files that browsers and search engines request. */
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

/** Letters that digits look like; 1 can also be an i. */
const lookAlikes: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 5: 's' };

const isReserved = (code: string): boolean => {
  const read = code.replace(/[0135]/g, (digit) => lookAlikes[digit] ?? digit);
  // A 1 looks like an l or an i.
  return [code, read, code.replaceAll('1', 'i')].some((word) => reserved.has(word));
};

/** What is wrong with a custom short code; undefined if it is valid. */
function codeProblem(text: string): string | undefined {
  const unseen = invisibleProblem(text);
  if (unseen) return unseen;
  const strange = Array.from(text).find((character) => !/^[a-z0-9-]$/i.test(character));
  if (strange !== undefined) {
    const point = strange.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    const shown = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(strange)
      ? `“${strange}” (U+${point})`
      : `U+${point}`;
    return `must contain only letters a–z, digits and hyphens; ${shown} is not allowed`;
  }
  if (text.length < 3 || text.length > 64) {
    return `must have 3 to 64 characters; it has ${text.length}`;
  }
  if (/^-|-$/.test(text)) return 'cannot start or end with a hyphen';
  return isReserved(text.toLowerCase())
    ? 'is reserved by the server or looks like a reserved word; choose another'
    : undefined;
}

/**
 * A custom short code in lowercase: 3 to 64 ASCII letters, digits or hyphens. Rejects look-alike
 * letters of other scripts and reserved words, also if spelled with digits.
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
      'Custom short code: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some words are reserved by the server.',
    minLength: 3,
    maxLength: 64,
    pattern: '^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])$',
  });

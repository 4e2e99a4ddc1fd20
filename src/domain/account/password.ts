// What may be a password (NIST SP 800-63B, revision 3, section 5.1.1.2).
import { createRequire } from 'node:module';
import { text } from '../text/text.ts';

const require = createRequire(import.meta.url);
let known: ReadonlySet<string> | undefined;

/** Loaded when the first password is chosen: most processes never see one. */
function common(): ReadonlySet<string> {
  if (known) return known;
  const {
    dictionary,
  }: typeof import('@zxcvbn-ts/language-common') = require('@zxcvbn-ts/language-common');
  known = new Set(dictionary['passwords-common']);
  return known;
}

/**
 * 8 to 1,000 characters of any kind. Refused is only what attackers try first: the 49,000 most common
 * ones, and what is nothing but the account's own address.
 */
export const newPassword = text({ min: 8, max: 1000 }).check(({ value, issues }) => {
  if (!common().has(value.normalize('NFC').toLowerCase())) return;
  const message = 'is one of the most common passwords; choose another, such as four random words';
  issues.push({ code: 'custom', message, input: value });
});

/** Whether a password is its owner's email address, or the name in it. */
export function isOwnAddress(password: string, email: string): boolean {
  const [name] = email.toLowerCase().split('@');
  return [name, email.toLowerCase()].includes(password.toLowerCase());
}

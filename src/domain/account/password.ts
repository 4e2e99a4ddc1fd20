// Password rules (NIST SP 800-63B-4, section 3.1.1.2).
import { createRequire } from 'node:module';
import { lengthProblem, text } from '../text/text.ts';
import { minPassword, minPasswordWithSecondFactor } from './password-length.ts';

const require = createRequire(import.meta.url);
let known: ReadonlySet<string> | undefined;

/** Loaded on first use: most processes never need it. */
function common(): ReadonlySet<string> {
  if (known) return known;
  const {
    dictionary,
  }: typeof import('@zxcvbn-ts/language-common') = require('@zxcvbn-ts/language-common');
  known = new Set(dictionary['passwords-common']);
  return known;
}

export const maxPassword = 1_000;

/**
 * Characters of any kind. Rejects only what attackers try first, the 49,000 most common passwords; what
 * depends on the account is checked by `passwordProblem`.
 */
const passwordOf = (min: number, length: string) =>
  text({ min, max: maxPassword })
    .check(({ value, issues }) => {
      if (!common().has(value.normalize('NFC').toLowerCase())) return;
      const message = 'is too common; try four random words';
      issues.push({ code: 'custom', message, input: value });
    })
    .meta({
      description: `${length}. Cannot be a common password or the account’s email address.`,
    });

/** The password of a new account. */
export const newPassword = passwordOf(minPassword, '15 to 1,000 characters');

/** A new password of an account that may have a second factor: `passwordProblem` checks its length. */
export const changedPassword = passwordOf(
  0,
  '15 to 1,000 characters, or at least 8 if the account has a second factor',
);

/** What is wrong with a password for an account; undefined if nothing is. */
export function passwordProblem(
  password: string,
  { email, hasSecondFactor }: { email: string; hasSecondFactor: boolean },
): string | undefined {
  if (isOwnAddress(password, email)) return 'cannot be your email address';
  const min = hasSecondFactor ? minPasswordWithSecondFactor : minPassword;
  return lengthProblem(password, min, maxPassword);
}

/** Whether a password is the owner's email address or its local part. */
function isOwnAddress(password: string, email: string): boolean {
  const [name] = email.toLowerCase().split('@');
  return [name, email.toLowerCase()].includes(password.toLowerCase());
}

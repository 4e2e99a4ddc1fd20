// Password rules (NIST SP 800-63B, revision 3, section 5.1.1.2).
import { createRequire } from 'node:module';
import { text } from '../text/text.ts';

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
 * 8 to 1,000 characters of any kind. Rejects only what attackers try first, the 49,000 most common
 * passwords; the account's email address is checked by `isOwnAddress`.
 */
export const newPassword = text({ min: 8, max: maxPassword })
  .check(({ value, issues }) => {
    if (!common().has(value.normalize('NFC').toLowerCase())) return;
    const message = 'is too common; try four random words';
    issues.push({ code: 'custom', message, input: value });
  })
  .meta({
    description:
      '8 to 1,000 characters. Cannot be a common password or the account’s email address.',
  });

/** Whether a password is the owner's email address or its local part. */
export function isOwnAddress(password: string, email: string): boolean {
  const [name] = email.toLowerCase().split('@');
  return [name, email.toLowerCase()].includes(password.toLowerCase());
}

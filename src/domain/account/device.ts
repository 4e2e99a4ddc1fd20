// Device authorization (RFC 8628): codes and input, shared with the dashboard.
import { z } from 'zod';
import { text } from '../text/text.ts';

/** Without vowels, so that codes are no words, and without digits, which look like letters. */
export const userCodeAlphabet = 'BCDFGHJKLMNPQRSTVWXZ';
export const userCodeLength = 8;

/** A code as people type it, without separators; undefined if it cannot be one. */
export function normalUserCode(given: string): string | undefined {
  const code = given.toUpperCase().replace(/[\s-]/g, '');
  return code.length === userCodeLength && [...code].every((one) => userCodeAlphabet.includes(one))
    ? code
    : undefined;
}

/** `BCDF-GHJK` */
export const shownUserCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

export const userCode = text({ max: 32 }).meta({
  description: 'The code that the device shows, such as `BCDF-GHJK`; case and separators are free.',
});

export const deviceApproval = z
  .strictObject({ userCode })
  .meta({ id: 'ApproveDevice', description: 'Approves a device.' });

export const deviceDenial = z
  .strictObject({ userCode })
  .meta({ id: 'DenyDevice', description: 'Denies a device.' });

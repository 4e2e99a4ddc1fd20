// Phone number content.
import type { z } from 'zod';
import { text } from '../text/text.ts';
import { fields } from '../validation/fields.ts';
import { contentKind } from './kind.ts';
import { type DialedNumber, readPhoneNumber } from './phone-number.ts';

const described =
  'Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`.';

const written = text({ min: 3, max: 60, trimmed: true });

/** A phone number, optionally with an extension. */
export const phoneNumber = written
  .check(({ value, issues }) => {
    const reading = readPhoneNumber(value);
    if ('problem' in reading) {
      issues.push({ code: 'custom', message: reading.problem, input: value });
    }
  })
  .meta({
    id: 'PhoneNumber',
    description: `${described} Extensions: \`ext. 12\`, \`x12\`, \`#12\` or \`;ext=12\`.`,
  });

/** A phone number that can receive text messages. */
export const mobileNumber = written
  .check(({ value, issues }) => {
    const reading = readPhoneNumber(value);
    const problem =
      'problem' in reading
        ? reading.problem
        : reading.dialed.extension &&
          'must not have an extension, because text messages cannot be sent to one';
    if (problem) issues.push({ code: 'custom', message: problem, input: value });
  })
  .meta({ id: 'MobileNumber', description: described });

const phoneContent = fields({ phone: phoneNumber }).meta({
  id: 'PhoneContent',
  description: 'A phone number to call, encoded as a `tel:` URI.',
});

/** The number to dial. Numbers stored before a rule became stricter are dialed as they were then. */
export function dialed(written: string): DialedNumber {
  const reading = readPhoneNumber(written);
  return 'dialed' in reading ? reading.dialed : { number: written.replace(/[^\d+]/g, '') };
}

/**
 * Encodes a `tel:` URI (RFC 3966) without visual separators.
 *
 * A local number gets no `phone-context`, although the RFC requires one, because phones only dial local
 * numbers without it.
 */
export function encodePhone({ phone }: z.output<typeof phoneContent>): string {
  const { number, extension } = dialed(phone);
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`;
}

/** The number as address books show and dial it. */
export function encodeContactPhone(phone: string): string {
  const { number, extension } = dialed(phone);
  return extension ? `${number} ext. ${extension}` : number;
}

export const phone = contentKind('PHONE', {
  description: 'Calls a phone number.',
  shape: phoneContent,
  columns: ['phone'],
  encode: encodePhone,
  addresses: ({ phone }) => [{ field: 'phone', kind: 'phone', value: phone }],
});

// Telephone numbers as content.
import type { z } from 'zod';
import { text } from '../text/text.ts';
import { fields } from '../validation/fields.ts';
import { type DialedNumber, readPhoneNumber } from './phone-number.ts';

const described =
  '3 to 20 digits (15 with a country code), with a + in front of a country code; spaces, hyphens, periods, slashes and parentheses between them are left out. No 0 after a country code: +49 30 123456, not +49 (0)30 123456. White space around it is not kept.';

const written = text({ min: 3, max: 60, trimmed: true });

/** A telephone number as people write it, with an extension or not. */
export const phoneNumber = written
  .check(({ value, issues }) => {
    const reading = readPhoneNumber(value);
    if ('problem' in reading) {
      issues.push({ code: 'custom', message: reading.problem, input: value });
    }
  })
  .meta({
    id: 'PhoneNumber',
    description: `${described} An extension is written \`ext. 12\`, \`x12\`, \`#12\` or \`;ext=12\`.`,
  });

/** The number of somebody whom a text message reaches. */
export const mobileNumber = written
  .check(({ value, issues }) => {
    const reading = readPhoneNumber(value);
    const problem =
      'problem' in reading
        ? reading.problem
        : reading.dialed.extension && 'must have no extension, which no message reaches';
    if (problem) issues.push({ code: 'custom', message: problem, input: value });
  })
  .meta({ id: 'MobileNumber', description: described });

export const phoneContent = fields({
  phone: phoneNumber.meta({ description: 'The number that is called.' }),
}).meta({ id: 'PhoneContent', description: 'A number to be called.' });

/**
 * A telephone number as telephones dial it. One that was stored before a rule refused it is dialed as it
 * was then.
 */
export function dialed(written: string): DialedNumber {
  const reading = readPhoneNumber(written);
  return 'dialed' in reading ? reading.dialed : { number: written.replace(/[^\d+]/g, '') };
}

/**
 * A `tel:` URI (RFC 3966) without visual separators.
 *
 * A number without `+` gets no `phone-context`, against the letter of the RFC, since phones dial
 * local numbers only without it.
 */
export function encodePhone({ phone }: z.output<typeof phoneContent>): string {
  const { number, extension } = dialed(phone);
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`;
}

/** A telephone number as people read it in an address book, from which programs dial it. */
export function encodeContactPhone(phone: string): string {
  const { number, extension } = dialed(phone);
  return extension ? `${number} ext. ${extension}` : number;
}

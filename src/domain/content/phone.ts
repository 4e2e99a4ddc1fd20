// Telephone numbers as content.
import type { z } from 'zod';
import { fields } from '../fields.ts';
import { text } from '../text.ts';

/** A telephone number as people write it: 3 to 20 digits, visual separators, `+` only in front. */
export const phoneNumber = text({ min: 3, max: 40 })
  .check(({ value, issues }) => {
    const digits = value.replace(/\D/g, '').length;
    if (!/^\(?\+?[\d\-. ()]*$/.test(value) || digits < 3 || digits > 20) {
      issues.push({
        code: 'custom',
        message:
          'must be a telephone number of 3 to 20 digits such as +49 30 123456; ' +
          'besides digits it may have a + in front, spaces and - . ( )',
        input: value,
      });
    }
  })
  .meta({
    id: 'PhoneNumber',
    description:
      '3 to 20 digits, which may have a + in front, spaces and - . ( ) between them; up to 40 characters.',
    pattern: '^\\(?\\+?[0-9\\-. ()]*$',
  });

export const phoneContent = fields({
  phone: phoneNumber.meta({ description: 'The number that is called.' }),
}).meta({ id: 'PhoneContent', description: 'A number to be called.' });

/** A telephone number as programs take it: the digits, with `+` in front if it had one. */
export const dialable = (number: string): string => number.replace(/[^\d+]/g, '');

/**
 * A `tel:` URI (RFC 3966) without visual separators.
 *
 * A number without `+` gets no `phone-context`, against the letter of the RFC, since phones dial
 * local numbers only without it.
 */
export const encodePhone = ({ phone }: z.output<typeof phoneContent>): string =>
  `tel:${dialable(phone)}`;

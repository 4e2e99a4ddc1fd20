// Email content.
import type { z } from 'zod';
import { invisibleProblem } from '../text/invisible.ts';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

const localPart = /^[^\s\p{Cc}"(),:;<>@[\\\]]{1,64}$/u;
const domain =
  /^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;

/**
 * A single plausible address: the dot-atom form of RFC 5322 with letters of any script, up to 254
 * characters. Quoted local parts, comments, domain literals and line breaks are rejected.
 */
export const emailAddress = text({ min: 3, max: 254 })
  .check(({ value, issues }) => {
    const at = value.indexOf('@');
    if (at < 1 || !localPart.test(value.slice(0, at)) || !domain.test(value.slice(at + 1))) {
      const message =
        invisibleProblem(value) ?? 'must be a single email address, such as name@example.com';
      issues.push({ code: 'custom', message, input: value });
    }
  })
  .meta({
    id: 'EmailAddress',
    description: 'Email address, up to 254 characters.',
    format: 'idn-email',
  });

const emailContent = fields({
  to: emailAddress.meta({
    description: 'Recipient: a single email address, up to 254 characters.',
  }),
  subject: text({ max: 1000 }).nullish().meta({ description: 'Subject, up to 1,000 characters.' }),
  body: text({ max: 5000 }).nullish().meta({ description: 'Message, up to 5,000 characters.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'EmailContent', description: 'A new email, encoded as a `mailto:` URI.' });

/** Percent-encodes a value, with the CRLF line breaks that RFC 6068 requires. */
const encodeValue = (value: string): string =>
  encodeURIComponent(value.replace(/\r\n|\r|\n/g, '\r\n'));

/** Encodes a `mailto:` URI (RFC 6068) without empty headers. */
export function encodeEmail({ to, subject, body }: z.output<typeof emailContent>): string {
  const address = encodeURIComponent(to).replace(/%40/g, '@').replace(/%2B/g, '+');
  const headers = [
    ...(subject ? [`subject=${encodeValue(subject)}`] : []),
    ...(body ? [`body=${encodeValue(body)}`] : []),
  ];
  return `mailto:${address}${headers.length > 0 ? `?${headers.join('&')}` : ''}`;
}

export const email = contentKind('EMAIL', {
  description: 'Opens a new email.',
  shape: emailContent,
  columns: ['to', 'subject', 'body'],
  encode: encodeEmail,
  addresses: ({ to }) => [{ field: 'to', kind: 'email', value: to }],
});

// E-mail messages to be written, as content.
import type { z } from 'zod';
import { invisibleProblem } from '../text/invisible.ts';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

const localPart = /^[^\s\p{Cc}"(),:;<>@[\\\]]{1,64}$/u;
const domain =
  /^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;

/**
 * One plausible address (the dot-atom form of RFC 5322, letters of any script) of up to 254
 * characters. Quoted local parts, comments, domain literals are refused; no line break gets through.
 */
export const emailAddress = text({ min: 3, max: 254 })
  .check(({ value, issues }) => {
    const at = value.indexOf('@');
    if (at < 1 || !localPart.test(value.slice(0, at)) || !domain.test(value.slice(at + 1))) {
      const message =
        invisibleProblem(value) ?? 'must be one e-mail address such as name@example.com';
      issues.push({ code: 'custom', message, input: value });
    }
  })
  .meta({
    id: 'EmailAddress',
    description: 'Email address, up to 254 characters.',
    format: 'idn-email',
  });

const emailContent = fields({
  to: emailAddress.meta({ description: 'Recipient: one address, up to 254 characters.' }),
  subject: text({ max: 1000 }).nullish().meta({ description: 'Subject, up to 1,000 characters.' }),
  body: text({ max: 5000 }).nullish().meta({ description: 'Message, up to 5,000 characters.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'EmailContent', description: 'An email to write, as a `mailto:` URI.' });

/** Percent-encoded, with line breaks as RFC 6068 asks for. */
const encodeValue = (value: string): string =>
  encodeURIComponent(value.replace(/\r\n|\r|\n/g, '\r\n'));

/** A `mailto:` URI (RFC 6068); a subject or body that is empty is left out. */
export function encodeEmail({ to, subject, body }: z.output<typeof emailContent>): string {
  const address = encodeURIComponent(to).replace(/%40/g, '@').replace(/%2B/g, '+');
  const headers = [
    ...(subject ? [`subject=${encodeValue(subject)}`] : []),
    ...(body ? [`body=${encodeValue(body)}`] : []),
  ];
  return `mailto:${address}${headers.length > 0 ? `?${headers.join('&')}` : ''}`;
}

export const email = contentKind('EMAIL', {
  description: 'Starts an email.',
  shape: emailContent,
  columns: ['to', 'subject', 'body'],
  encode: encodeEmail,
  addresses: ({ to }) => [{ field: 'to', kind: 'email', value: to }],
});

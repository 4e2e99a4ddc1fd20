// Text message content.
import type { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { contentKind } from './kind.ts';
import { dialed, mobileNumber } from './phone.ts';

const smsContent = fields({
  phone: mobileNumber,
  message: text({ max: 2000 }).nullish().meta({ description: 'Message, up to 2,000 characters.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'SmsContent', description: 'A new text message.' });

/** Encodes `SMSTO:number:message`, the convention that phones read; the message is not escaped. */
const encodeSms = ({ phone, message = '' }: z.output<typeof smsContent>): string =>
  `SMSTO:${dialed(phone).number}:${message}`;

export const sms = contentKind('SMS', {
  description: 'Opens a new text message.',
  shape: smsContent,
  columns: ['phone', 'message'],
  encode: encodeSms,
  addresses: ({ phone }) => [{ field: 'phone', kind: 'phone', value: phone }],
});

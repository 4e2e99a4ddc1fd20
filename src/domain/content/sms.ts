// Short messages as content.
import type { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { dialed, mobileNumber } from './phone.ts';

export const smsContent = fields({
  phone: mobileNumber.meta({ description: 'Whom it is sent to.' }),
  message: text({ max: 2000 }).nullish().meta({ description: 'Up to 2,000 characters.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'SmsContent', description: 'A short message to be sent.' });

/** `SMSTO:number:message`, the convention that phones read; the message is not escaped in it. */
export const encodeSms = ({ phone, message = '' }: z.output<typeof smsContent>): string =>
  `SMSTO:${dialed(phone).number}:${message}`;

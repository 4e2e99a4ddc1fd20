// How often a member gets a digest by email.
import { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';

export const digestFrequency = describedEnum(
  'DigestFrequency',
  'How often a digest of the scans of an organization is sent by email.',
  ['OFF', 'WEEKLY', 'MONTHLY'],
  {
    OFF: 'Never.',
    WEEKLY: 'On Mondays, about the week before.',
    MONTHLY: 'On the first day of each month, about the month before.',
  },
);

export const digestChange = z.strictObject({
  frequency: digestFrequency.meta({ description: 'How often you get the digest by email.' }),
});

/** As stored: whoever gets none has no row. */
export const sentFrequency = z.enum(['WEEKLY', 'MONTHLY']);

export type SentFrequency = z.output<typeof sentFrequency>;

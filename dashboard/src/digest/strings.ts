// Strings of the choice of digests by email.
import type { Labels } from '../components/text/labels.ts';
import type { DigestFrequency } from '../schema-types.generated.ts';

const frequencies: Labels<DigestFrequency> = { OFF: 'Off', WEEKLY: 'Weekly', MONTHLY: 'Monthly' };

export const digestStrings = {
  title: 'Email digest',
  intro:
    'Get scans and their change, top QR codes and countries, codes that expire soon and broken destinations by email.',
  frequency: 'Frequency',
  frequencies,
  sent: ({ zone }: { zone: string }) =>
    `Sent on Mondays or on the first of the month at 8:00 (${zone}).`,
  noZone: 'Set your time zone in your profile to get it at another time.',
  notVerified: 'Verify your email address to get it.',
};

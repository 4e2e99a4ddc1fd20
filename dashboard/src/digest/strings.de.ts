// Strings of the choice of digests by email.
import type { Labels } from '../components/text/labels.ts';
import type { DigestFrequency } from '../schema-types.generated.ts';
import type { digestStrings as english } from './strings.ts';

const frequencies: Labels<DigestFrequency> = {
  OFF: 'Aus',
  WEEKLY: 'Wöchentlich',
  MONTHLY: 'Monatlich',
};

export const digestStrings: typeof english = {
  title: 'Bericht per E-Mail',
  intro:
    'Bekommen Sie Scans und ihre Veränderung, die meistgescannten QR-Codes und Länder, bald ablaufende Codes und nicht erreichbare Ziele per E-Mail.',
  frequency: 'Häufigkeit',
  frequencies,
  sent: ({ zone }) => `Er kommt montags oder am Ersten des Monats um 8:00 Uhr (${zone}).`,
  noZone: 'Legen Sie in Ihrem Profil Ihre Zeitzone fest, um ihn zu einer anderen Zeit zu bekommen.',
  notVerified: 'Bestätigen Sie Ihre E-Mail-Adresse, um ihn zu bekommen.',
};

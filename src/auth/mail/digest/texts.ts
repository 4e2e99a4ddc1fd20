// The texts of digests by language.
import type { SentFrequency } from '../../../domain/digest/frequency.ts';
import type { MailLanguage } from '../language.ts';

interface About {
  organization: string;
  period: string;
  frequency: SentFrequency;
}

interface DigestTexts {
  subject(about: About & { count: number; scans: string }): string;
  intro(about: About): string;
  totals: string;
  scans: string;
  uniqueScans: string;
  compared(numbers: { now: string; change: string | null; before: string }): string;
  topCodes: string;
  countries: string;
  expiring: string;
  broken: string;
  more(more: { count: number }): string;
  open: string;
  why(about: About): string;
  settings: string;
  unsubscribe: string;
}

const en: DigestTexts = {
  subject: ({ organization, period, count, scans }) =>
    `${organization}: ${scans} ${count === 1 ? 'scan' : 'scans'}, ${period}`,
  intro: ({ organization, period, frequency }) =>
    `Scans of the QR codes of “${organization}”, ${period}, compared with the ${
      frequency === 'WEEKLY' ? 'week' : 'month'
    } before.`,
  totals: 'Totals',
  scans: 'Scans',
  uniqueScans: 'Visitors',
  compared: ({ now, change, before }) =>
    change === null ? `${now} (${before} before)` : `${now} (${change}, ${before} before)`,
  topCodes: 'Top QR codes',
  countries: 'Countries',
  expiring: 'Expiring soon',
  broken: 'Broken destinations',
  more: ({ count }) => `and ${count} more`,
  open: 'Open analytics',
  why: ({ organization, frequency }) =>
    `You get this email because you chose a ${
      frequency === 'WEEKLY' ? 'weekly' : 'monthly'
    } digest of “${organization}”.`,
  settings: 'Change how often you get it',
  unsubscribe: 'Unsubscribe',
};

const de: DigestTexts = {
  subject: ({ organization, period, count, scans }) =>
    `${organization}: ${scans} ${count === 1 ? 'Scan' : 'Scans'}, ${period}`,
  intro: ({ organization, period, frequency }) =>
    `Scans der QR-Codes von „${organization}“, ${period}, verglichen mit ${
      frequency === 'WEEKLY' ? 'der Woche' : 'dem Monat'
    } davor.`,
  totals: 'Gesamt',
  scans: 'Scans',
  uniqueScans: 'Besucher',
  compared: ({ now, change, before }) =>
    change === null ? `${now} (davor ${before})` : `${now} (${change}, davor ${before})`,
  topCodes: 'QR-Codes mit den meisten Scans',
  countries: 'Länder',
  expiring: 'Läuft bald ab',
  broken: 'Nicht erreichbare Ziele',
  more: ({ count }) => `und ${count} weitere`,
  open: 'Statistik öffnen',
  why: ({ organization, frequency }) =>
    `Sie bekommen diese E-Mail, weil Sie einen ${
      frequency === 'WEEKLY' ? 'wöchentlichen' : 'monatlichen'
    } Bericht über „${organization}“ gewählt haben.`,
  settings: 'Ändern, wie oft Sie ihn bekommen',
  unsubscribe: 'Abbestellen',
};

export const digestTexts: Record<MailLanguage, DigestTexts> = { en, de };

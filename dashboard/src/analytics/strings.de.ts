// Strings of the analytics pages.

import { maxYears } from '../../../src/domain/analytics/limits.ts';
import type { Labels } from '../components/text/labels.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import type { AnalyticsInterval } from '../schema-types.generated.ts';
import type { analyticsStrings as english } from './strings.ts';

const intervals: Labels<AnalyticsInterval> = { DAY: 'Tag', WEEK: 'Woche', MONTH: 'Monat' };

/** By the names of the API; a value that is missing here is shown as it is. */
const devices: Readonly<Record<string, string>> = {
  mobile: 'Handy',
  tablet: 'Tablet',
  desktop: 'Computer',
  tv: 'Fernseher',
  other: 'Andere',
};

export const analyticsStrings: typeof english = {
  title: 'Statistik',
  intro: 'Scans aller Ihrer QR-Codes. Öffnen Sie einen Code, um nur seine Scans zu sehen.',
  downloadCsv: 'CSV herunterladen',
  notFoundTitle: 'QR-Code nicht gefunden',
  notFound: 'Er wurde vielleicht gelöscht.',
  scans: 'Scans',
  visitors: 'Besucher',
  scansPerDay: 'Scans pro Tag (Ø)',
  period: {
    label: 'Zeitraum',
    lastDays: {
      7: 'Letzte 7 Tage',
      30: 'Letzte 30 Tage',
      90: 'Letzte 90 Tage',
      365: 'Letzte 12 Monate',
    },
    custom: 'Eigener Zeitraum',
    start: 'Erster Tag',
    end: 'Letzter Tag',
    wrong: `Muss am letzten Tag oder davor liegen, höchstens ${maxYears} Jahre früher.`,
    groupBy: 'Gruppieren nach',
    intervals,
  },
  timeline: {
    caption: 'Scans im Zeitverlauf',
    date: 'Datum',
    peak: ({ scans }) => `Höchstwert: ${plural(scans, { one: '# Scan', other: '# Scans' })}`,
    point: ({ date, scans, visitors }) =>
      `${date}: ${plural(scans, { one: '# Scan', other: '# Scans' })}, ${plural(visitors, { one: '# Besucher', other: '# Besucher' })}`,
  },
  breakdown: {
    empty: 'Keine Daten für diesen Zeitraum.',
    countries: 'Länder',
    cities: 'Städte',
    devices: 'Geräte',
    browsers: 'Browser',
    operatingSystems: 'Betriebssysteme',
    referrers: 'Herkunft',
    direct: 'Direkt (Kamera-App)',
    percentage: ({ percentage }) => `${formatNumber(percentage)} %`,
  },
  device: ({ name }) => devices[name] ?? name,
  live: {
    label: 'Live',
    waiting: 'Warten auf Scans …',
    seen: ({ count, latest }) =>
      `${plural(count, { one: '# Scan', other: '# Scans' })}, seit Sie diese Seite geöffnet haben. Zuletzt: ${latest || 'keine Angaben'}`,
    unavailable: 'Live-Daten sind gerade nicht verfügbar.',
  },
};

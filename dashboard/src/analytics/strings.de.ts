// Strings of the analytics pages.

import { maxYears } from '../../../src/domain/analytics/limits.ts';
import type { Labels } from '../components/text/labels.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import type { AnalyticsInterval, ComparedPeriod } from '../schema-types.generated.ts';
import type { analyticsStrings as english } from './strings.ts';

const intervals: Labels<AnalyticsInterval> = { DAY: 'Tag', WEEK: 'Woche', MONTH: 'Monat' };

const comparedPeriods: Labels<ComparedPeriod> = {
  PREVIOUS_PERIOD: 'Zeitraum davor',
  PREVIOUS_YEAR: 'Derselbe Zeitraum im Vorjahr',
};

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
  compare: {
    label: 'Vergleichen mit',
    none: 'Nichts',
    options: comparedPeriods,
    before: ({ before, period }) => `gegenüber ${before}, ${period}`,
    same: 'Unverändert',
    isNew: 'Neu',
  },
  filter: {
    label: 'Filter',
    hint: 'Klicken Sie unten auf eine Zeile, um nur deren Scans zu sehen.',
    remove: ({ name }) => `Filter ${name} entfernen`,
    clear: 'Filter zurücksetzen',
    names: {
      qrCodeIds: 'QR-Code',
      folderIds: 'Ordner',
      tags: 'Tag',
      countries: 'Land',
      regions: 'Region',
      cities: 'Stadt',
      devices: 'Gerät',
      operatingSystems: 'Betriebssystem',
      browsers: 'Browser',
      languages: 'Sprache',
      referrers: 'Herkunft',
      targets: 'Ziel',
    },
  },
  csv: {
    label: 'CSV',
    of: ({ name }) => `„${name}“ als CSV herunterladen`,
  },
  timeline: {
    caption: 'Scans im Zeitverlauf',
    keyboard:
      'Mit den Pfeiltasten wechseln Sie zwischen den Balken, mit der Eingabetaste vergrößern Sie.',
    date: 'Datum',
    earlierDate: 'Früheres Datum',
    earlierScans: 'Frühere Scans',
    unfinished: 'noch nicht vorbei',
    zoomOut: 'Verkleinern',
    table: 'Als Tabelle anzeigen',
    peak: ({ scans }) => `Höchstwert: ${plural(scans, { one: '# Scan', other: '# Scans' })}`,
    point: ({ date, scans, visitors }) =>
      `${date}: ${plural(scans, { one: '# Scan', other: '# Scans' })}, ${plural(visitors, { one: '# Besucher', other: '# Besucher' })}`,
  },
  hours: {
    title: 'Stunden der Woche',
    caption: ({ timeZone }) => `Je dunkler eine Stunde, desto mehr Scans. Zeitzone: ${timeZone}.`,
    weekday: 'Wochentag',
    hour: 'Stunde',
    cell: ({ hour, scans }) => `${hour}: ${plural(scans, { one: '# Scan', other: '# Scans' })}`,
  },
  abTests: {
    title: ({ name }) => `A/B-Ziele der Regel „${name}“`,
    configured: ({ share }) => `${share} eingestellt`,
  },
  breakdown: {
    empty: 'Keine Daten für diesen Zeitraum.',
    loading: 'Wird geladen …',
    titles: {
      qrCodeIds: 'Häufigste QR-Codes',
      folderIds: 'Häufigste Ordner',
      tags: 'Häufigste Tags',
      countries: 'Länder',
      regions: 'Regionen',
      cities: 'Städte',
      devices: 'Geräte',
      operatingSystems: 'Betriebssysteme',
      browsers: 'Browser',
      languages: 'Sprachen',
      referrers: 'Herkunft',
      targets: 'Ziele',
    },
    direct: 'Direkt (Kamera-App)',
    share: 'Prozent',
    all: ({ count }) => `Alle ${formatNumber(count)} anzeigen`,
    fewer: 'Weniger anzeigen',
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

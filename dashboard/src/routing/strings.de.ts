// Strings of smart redirects and of their test.
import type { Labels } from '../components/text/labels.ts';
import { formatNumber } from '../components/text/plural.ts';
import type { VisitorDevice, VisitorOperatingSystem, Weekday } from '../schema-types.generated.ts';
import type { routingStrings as english } from './strings.ts';

const devices: Labels<VisitorDevice> = {
  MOBILE: 'Handy',
  TABLET: 'Tablet',
  DESKTOP: 'Computer',
  TV: 'Fernseher',
};

const operatingSystems: Labels<VisitorOperatingSystem> = {
  IOS: 'iOS',
  ANDROID: 'Android',
  WINDOWS: 'Windows',
  MACOS: 'macOS',
  LINUX: 'Linux',
  CHROME_OS: 'ChromeOS',
  HARMONY_OS: 'HarmonyOS',
};

const weekdays: Labels<Weekday> = {
  MON: 'Montag',
  TUE: 'Dienstag',
  WED: 'Mittwoch',
  THU: 'Donnerstag',
  FRI: 'Freitag',
  SAT: 'Samstag',
  SUN: 'Sonntag',
};

export const routingStrings: typeof english = {
  devices,
  operatingSystems,
  rules: {
    help: 'Regeln werden der Reihe nach geprüft; die erste passende gilt. Alle anderen gelangen zum Ziel oben.',
    add: 'Regel hinzufügen',
    title: ({ rule }) => `Regel ${rule}`,
    name: ({ rule }) => `Name der Regel ${rule}`,
    nameExample: 'z. B. iPhones in Deutschland',
    everyone: 'Gilt für: alle',
    appliesTo: ({ conditions }) => `Gilt für: ${conditions.join(' · ')}`,
    certainTimes: 'bestimmte Zeiten',
    countries: 'Länder',
    languages: 'Sprachen',
    languagesExample: 'de, pt-BR',
    languagesHint: 'Bevorzugte Sprache der Besucher.',
    devices: 'Geräte',
    operatingSystems: 'Betriebssysteme',
    moveUp: 'Nach oben',
    moveRuleUp: ({ rule }) => `Regel ${rule} nach oben`,
    removeRule: ({ rule }) => `Regel ${rule} entfernen`,
  },
  countries: {
    example: 'z. B. Deutschland',
    hint: 'Nach Name oder Code suchen. Wo die IP-Adresse der Besucher ist.',
    noMatch: 'Kein Land hat diesen Namen oder Code.',
    chosen: ({ label }) => `Ausgewählt: ${label}`,
    remove: ({ country }) => `${country} entfernen`,
  },
  hours: {
    presets: 'Übliche Zeiten',
    businessHours: 'Geschäftszeiten',
    lunch: 'Mittag',
    evenings: 'Abends',
    weekends: 'Wochenende',
    enable: 'Nur zu bestimmten Zeiten',
    from: 'Von',
    until: 'Bis',
    timeZone: 'Zeitzone',
    days: 'Tage (keinen auswählen für jeden Tag)',
    weekdays,
  },
  targets: {
    url: ({ rule }) => `Ziel-URL der Regel ${rule}`,
    variantUrl: ({ rule, variant }) => `URL der Variante ${variant} von Regel ${rule}`,
    traffic: ({ variant }) => `Anteil ${variant} (%)`,
    removeVariant: ({ rule, variant }) => `Variante ${variant} der Regel ${rule} entfernen`,
    addVariant: 'A/B-Variante hinzufügen',
    addVariantTo: ({ rule }) => `A/B-Variante hinzufügen: Regel ${rule}`,
    help: 'Besucher werden nach diesen Anteilen aufgeteilt. Wer wiederkommt, sieht immer dieselbe Variante.',
    evenly: 'Gleichmäßig verteilen',
    evenlyIn: ({ rule }) => `Anteile der Regel ${rule} gleichmäßig verteilen`,
    tooLittle: ({ total }) =>
      `Die Anteile ergeben zusammen ${total} %. Verteilen Sie die übrigen ${100 - total} %.`,
    tooMuch: ({ total }) =>
      `Die Anteile ergeben zusammen ${total} %. Nehmen Sie ${total - 100} % weg.`,
  },
  limits: {
    title: 'Zeitplan, Limit und Passwort',
    starts: 'Beginn',
    ends: 'Ende',
    scanLimit: 'Scan-Limit',
    scanLimitHint: 'So viele Scans insgesamt, bevor der Code nicht mehr funktioniert.',
    fallbackUrl: 'Ersatz-URL',
    fallbackUrlHint:
      'Wohin Besucher vor dem Beginn, nach dem Ende oder über dem Limit gelangen. Leer lassen, um einen Hinweis anzuzeigen.',
    password: 'Passwort',
    changePassword: 'Passwort ändern',
    passwordHint: 'Besucher müssen es zuerst eingeben. Sie können es später nicht mehr ansehen.',
    removePassword: 'Passwort entfernen',
  },
  query: {
    title: 'Kampagne (UTM) und Query-String',
    utm: ({ name }) => `utm_${name}`,
    forward: 'Query-String des Kurzlinks weitergeben, z. B. ?lang=de',
  },
  preview: {
    device: 'Gerät',
    operatingSystem: 'Betriebssystem',
    any: 'Beliebig',
    country: 'Land',
    language: 'Sprache',
    languageExample: 'de',
    time: 'Zeit',
    timeHint: 'Leer lassen für jetzt.',
    redirect: ({ url }) => `Leitet weiter zu ${url}`,
    page: 'Zeigt die Seite dieses Codes',
    notice: 'Zeigt einen Hinweis',
    password: 'Besucher müssen zuerst das Passwort eingeben.',
    unavailable: {
      NOT_YET_VALID: 'Der Code ist noch nicht gültig.',
      NO_LONGER_VALID: 'Der Code ist abgelaufen.',
      SCAN_LIMIT_REACHED: 'Das Scan-Limit ist erreicht.',
      PAUSED: 'Der Code ist pausiert.',
      DELETED: 'Der Code ist im Papierkorb.',
      NOT_DYNAMIC: 'Statische Codes enthalten ihren Inhalt; der Kurzlink wird nicht verwendet.',
    },
    fallback: 'Besucher werden zur Ersatz-URL weitergeleitet.',
    noRule: 'Keine Regel passt.',
    rule: ({ rule, name }) => `Regel ${rule}${name ? ` „${name}“` : ''} passt.`,
    split: ({ shares }) =>
      `Besucher werden verteilt: ${shares.map(({ variant, share }) => `${variant} ${formatNumber(share)} %`).join(', ')}.`,
  },
};

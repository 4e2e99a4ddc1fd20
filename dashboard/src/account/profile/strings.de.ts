// Strings of the profile, and of exporting and deleting the account.
import { plural } from '../../components/text/plural.ts';
import type {
  accountDataStrings as englishData,
  accountDeletionStrings as englishDeletion,
  profileStrings as englishProfile,
} from './strings.ts';

const codes = (count: number) => plural(count, { one: '# QR-Code', other: '# QR-Codes' });
const members = (count: number) =>
  plural(count, { one: '# weiteres Mitglied', other: '# weitere Mitglieder' });

export const profileStrings: typeof englishProfile = {
  title: 'Profil',
  name: 'Anzeigename',
  locale: 'Sprache',
  localeHint: 'Des Dashboards und der E-Mails.',
  locales: {
    '': 'Die Ihres Browsers',
    en: 'Englisch',
    'en-GB': 'Englisch (Vereinigtes Königreich)',
    'en-US': 'Englisch (Vereinigte Staaten)',
    de: 'Deutsch',
    'de-AT': 'Deutsch (Österreich)',
    'de-CH': 'Deutsch (Schweiz)',
  },
  timeZone: 'Zeitzone',
  timeZoneHint:
    'Für Uhrzeiten im Dashboard und in E-Mails, zum Beispiel Europe/Berlin. Leer lassen für die Ihres Browsers.',
};

export const accountDataStrings: typeof englishData = {
  title: 'Ihre Daten',
  export: 'Ihre Daten herunterladen',
  exportHint:
    'Eine JSON-Datei mit dem, was dieser Server über Sie gespeichert hat, etwa Sitzungen, Mitgliedschaften und Aktivitäten.',
  exported: 'Ihre Daten wurden heruntergeladen',
  delete: 'Konto löschen',
};

export const accountDeletionStrings: typeof englishDeletion = {
  title: 'Ihr Konto löschen?',
  consequence:
    'Ihre Sitzungen enden, Ihr Name und Ihre E-Mail-Adresse werden gelöscht. Das lässt sich nicht rückgängig machen.',
  confirm: 'Konto löschen',
  password: 'Aktuelles Passwort',
  stays: ({ otherMembers, apiKeys, webhooks }) =>
    `Bleibt bestehen, mit ${plural(otherMembers, { one: '# weiterem Mitglied', other: '# weiteren Mitgliedern' })}.${
      apiKeys + webhooks === 0
        ? ''
        : ` ${plural(apiKeys, { one: '# Ihrer API-Schlüssel funktioniert nicht mehr', other: '# Ihrer API-Schlüssel funktionieren nicht mehr' })}, ${plural(webhooks, { one: '# Webhook wird ausgeschaltet', other: '# Webhooks werden ausgeschaltet' })}.`
    }`,
  deleted: ({ qrCodes }) =>
    `Sie sind das einzige Mitglied: Die Organisation wird mit ${codes(qrCodes)} endgültig gelöscht. Gedruckte Codes funktionieren nicht mehr.`,
  needsAdmin: ({ qrCodes, otherMembers }) =>
    `Sie sind der einzige Admin. Die Organisation hat ${codes(qrCodes)} und ${members(otherMembers)}.`,
  alsoDelete: ({ name }) => `${name} löschen`,
  successor: ({ name }) => `Neuer Admin von ${name}`,
  choose: 'Auswählen …',
  trash: 'Löschen (Mitglieder können sie 14 Tage lang wiederherstellen)',
  person: ({ name, email }) => `${name} (${email})`,
};

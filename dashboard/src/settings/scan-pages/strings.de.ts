// Strings of the settings of scan pages.
import type { scanPagesStrings as english } from './strings.ts';

export const scanPagesStrings: typeof english = {
  title: 'Scanseiten',
  intro:
    'Diese Seiten sehen Besucher, wenn ein Code Kontaktdaten, ein WLAN oder andere Inhalte zeigt, nach einem Passwort fragt oder nicht verfügbar ist. Sie erscheinen in der Sprache des Besuchers.',
  show: 'Ihre Organisation darauf zeigen',
  showHint: 'Ihren Namen und was Sie unten auswählen.',
  accent: 'Farbe von Schaltflächen und Links',
  useAccent: 'Eigene Farbe für Schaltflächen und Links verwenden',
  header: 'Farbe der Kopfzeile',
  useHeader: 'Farbe der Kopfzeile verwenden',
  imprint: 'Adresse des Impressums',
  imprintHint: 'Beginnt mit https://. Der Link steht unten auf jeder Seite.',
  submit: 'Scanseiten speichern',
  preview: { light: 'Vorschau, hell', dark: 'Vorschau, dunkel' },
  sample: {
    title: 'Ada Lovelace',
    text: 'Ingenieurin',
    button: 'Kontakt speichern',
    link: 'ada@example.com',
    imprint: 'Impressum',
  },
};

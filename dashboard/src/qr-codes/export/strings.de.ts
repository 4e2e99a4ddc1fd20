// Strings of the export dialog.
import { plural } from '../../components/text/plural.ts';
import type { exportStrings as english } from './strings.ts';

export const exportStrings: typeof english = {
  title: ({ count }) => plural(count, { one: '# Code exportieren', other: '# Codes exportieren' }),
  matching: 'Enthält die Codes, die zu Ihren Filtern passen.',
  all: 'Enthält alle Codes.',
  format: 'Format',
  formatHint: 'Die Tabelle können Sie hier oder auf einem anderen Server wieder importieren.',
  csv: 'Tabelle (CSV)',
  zip: 'Tabelle und Bilder (ZIP)',
  spreadsheet:
    'Für Excel und andere Tabellenprogramme optimieren (mit dem Trennzeichen Ihrer Sprache)',
  imageFormat: 'Bildformat',
  widthPixels: 'Breite (Pixel)',
  widthMillimeters: 'Breite (mm)',
  manyImages:
    'Der Export so vieler Bilder dauert eine Weile. Für Dateien über 1 GB verwenden Sie die API.',
  apiGuide: 'So exportieren Sie mit der API',
  submit: 'Exportieren',
  preparing: 'Ihre Datei wird vorbereitet …',
  done: ({ count, file }) =>
    `${plural(count, { one: '# Code', other: '# Codes' })} nach ${file} exportiert.`,
  incomplete:
    'Die Verbindung wurde unterbrochen, bevor die Datei vollständig war. Es wurde nichts gespeichert. Versuchen Sie es noch einmal.',
  tooLarge: 'Die Datei ist größer als 1 GB. Exportieren Sie sie mit der API.',
};

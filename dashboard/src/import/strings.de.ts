// Strings of the import page.
import { formatNumber, plural } from '../components/text/plural.ts';
import type { importStrings as english } from './strings.ts';

export const importStrings: typeof english = {
  page: {
    title: 'Import',
    intro: 'Aus jeder Zeile wird ein Code. Wir prüfen die Datei, bevor etwas erstellt wird.',
    back: 'Zurück zu den QR-Codes',
    noAccess: 'Sie können keine Codes erstellen',
    noAccessHelp: 'Bitten Sie einen Admin um die Rolle „Bearbeitung“.',
    leave: 'Der Import läuft noch. Anhalten und verlassen?',
    help: 'Die erste Zeile enthält die Spaltennamen. Bis zu 50.000 Zeilen und 20 MB. Eine exportierte Datei können Sie unverändert importieren.',
    sample: 'Beispiel herunterladen',
    guide: 'Beschreibung der Spalten',
  },
  file: {
    drop: 'CSV-Datei hierher ziehen',
    choose: 'Datei auswählen',
    chooseAnother: 'Andere Datei auswählen',
    chosen: ({ name, bytes }) =>
      `${name}, ${
        bytes < 1_024
          ? plural(bytes, { one: '# Byte', other: '# Byte' })
          : bytes < 1_048_576
            ? `${formatNumber(Math.round(bytes / 1_024))} KB`
            : `${formatNumber(Math.round(bytes / 104_857.6) / 10)} MB`
      }`,
    spreadsheet:
      'Das ist eine Tabellendatei. Speichern Sie sie in Excel, Numbers oder LibreOffice als „CSV UTF-8“ und wählen Sie dann diese Datei aus.',
    tooLarge: 'Die Datei ist größer als 20 MB. Teilen Sie sie in mehrere Dateien auf.',
    unreadable: 'Die Datei kann nicht gelesen werden.',
    guessedEncoding:
      'Die Datei ist nicht UTF-8 und wurde deshalb als Windows-1252 gelesen. Wenn Buchstaben wie ä oder é falsch aussehen, speichern Sie sie als „CSV UTF-8“ und wählen Sie sie noch einmal aus.',
  },
  options: {
    label: 'Optionen des Imports',
    createFolders: 'Fehlende Ordner erstellen',
    skipInvalid: 'Zeilen mit Fehlern überspringen (sonst wird nichts importiert)',
    reuseShortCode: 'Kurzlinks wieder verwenden, die Ihre Organisation früher hatte',
    newShortCodes: 'Kurzlinks der Datei ignorieren und neue erzeugen',
  },
  check: {
    start: 'Datei prüfen',
    again: 'Noch einmal prüfen',
    running: 'Zeilen werden geprüft …',
    disconnected:
      'Die Verbindung wurde unterbrochen. Es wurde nichts erstellt; prüfen Sie die Datei noch einmal.',
    willSkip: ({ count }) =>
      plural(count, {
        one: '# Zeile mit Fehlern wird übersprungen.',
        other: '# Zeilen mit Fehlern werden übersprungen.',
      }),
    hasErrors: ({ count }) =>
      plural(count, {
        one: '# Zeile hat Fehler. Korrigieren Sie sie und wählen Sie die Datei noch einmal aus, oder überspringen Sie die Zeile.',
        other:
          '# Zeilen haben Fehler. Korrigieren Sie sie und wählen Sie die Datei noch einmal aus, oder überspringen Sie diese Zeilen.',
      }),
    skip: ({ count }) =>
      plural(count, { one: 'Diese Zeile überspringen', other: 'Diese Zeilen überspringen' }),
    ready: ({ count }) =>
      plural(count, {
        one: '# Code kann importiert werden.',
        other: '# Codes können importiert werden.',
      }),
    empty: 'Die Datei hat unter den Spaltennamen keine Zeilen.',
  },
  run: {
    start: ({ count }) =>
      plural(count, { one: '# Code importieren', other: '# Codes importieren' }),
    running: 'Codes werden erstellt …',
    progress: ({ done, total }) =>
      plural(total, {
        one: `${formatNumber(done)} von # Zeile`,
        other: `${formatNumber(done)} von # Zeilen`,
      }),
    stopped: 'Import angehalten.',
    disconnected: 'Die Verbindung wurde unterbrochen.',
    atLeast: ({ done, total }) =>
      plural(total, {
        one: `Mindestens ${formatNumber(done)} von # Zeile wurde importiert.`,
        other: `Mindestens ${formatNumber(done)} von # Zeilen wurden importiert.`,
      }),
    unknown: 'Einige Codes wurden vielleicht schon erstellt.',
    continueHelp: 'Setzen Sie fort, um den Rest zu importieren; kein Code wird doppelt erstellt.',
    continue: 'Fortsetzen',
    done: ({ count }) => plural(count, { one: '# Code importiert.', other: '# Codes importiert.' }),
    imported: ({ count }) => plural(count, { one: '# Code erstellt', other: '# Codes erstellt' }),
    undone: ({ count }) =>
      plural(count, {
        one: '# Code in den Papierkorb verschoben',
        other: '# Codes in den Papierkorb verschoben',
      }),
    skipped: ({ count }) =>
      plural(count, {
        one: '# Zeile mit Fehlern übersprungen.',
        other: '# Zeilen mit Fehlern übersprungen.',
      }),
    view: 'Codes ansehen',
    another: 'Weitere Datei importieren',
  },
  problems: {
    label: 'Probleme',
    count: ({ count }) => plural(count, { one: '# Problem:', other: '# Probleme:' }),
    first: ({ shown, count }) =>
      plural(count, {
        one: `Die ersten ${formatNumber(shown)} von # Problem:`,
        other: `Die ersten ${formatNumber(shown)} von # Problemen:`,
      }),
    row: 'Zeile',
    column: 'Spalte',
    problem: 'Problem',
    entireRow: 'Ganze Zeile',
  },
};

// Strings of the import page.
import { formatNumber, plural } from '../components/text/plural.ts';
import type { importStrings as english } from './strings.ts';

/** As in the form, or as the guide calls what the form does not have. */
const fields: typeof english.fields = {
  name: 'Name',
  type: 'Typ',
  url: 'Ziel-URL',
  tags: 'Tags',
  folder: 'Ordner',
  shortCode: 'Kurzlink',
  notes: 'Notizen',
  externalId: 'Externe ID',
  firstName: 'Vorname',
  lastName: 'Nachname',
  organization: 'Organisation',
  title: 'Titel',
  phone: 'Telefonnummer',
  email: 'E-Mail',
  website: 'Website',
  street: 'Straße',
  postalCode: 'Postleitzahl',
  city: 'Ort',
  region: 'Bundesland oder Region',
  country: 'Land',
  ssid: 'Netzwerkname (SSID)',
  password: 'Netzwerkpasswort',
  encryption: 'Sicherheit',
  hidden: 'Verstecktes Netzwerk',
  text: 'Text',
  to: 'An (E-Mail)',
  subject: 'Betreff',
  body: 'Nachricht der E-Mail',
  message: 'Nachricht der SMS',
  latitude: 'Breitengrad',
  longitude: 'Längengrad',
  query: 'Name des Orts',
  start: 'Beginn',
  end: 'Ende',
  location: 'Ort des Termins',
  description: 'Beschreibung',
  dynamic: 'Dynamisch',
  status: 'Status',
  paused: 'Pausiert',
  reuseShortCode: 'Kurzlink wieder verwenden',
  folderId: 'ID des Ordners',
  metadata: 'Metadaten',
  foregroundColor: 'Farbe des Codes',
  backgroundColor: 'Hintergrundfarbe',
  cornerRadius: 'Rundung der Ecken',
  style: 'Design',
};

export const importStrings: typeof english = {
  page: {
    title: 'Import',
    intro:
      'Aus jeder Zeile einer CSV- oder Excel-Datei wird ein Code. Sie sehen und prüfen alles, bevor es erstellt wird.',
    back: 'Zurück zu den QR-Codes',
    noAccess: 'Sie können keine Codes erstellen',
    noAccessHelp: 'Bitten Sie einen Admin um die Rolle „Bearbeitung“.',
    leave: 'Die Datei wird noch gesendet. Ohne Import verlassen?',
    help: 'CSV oder Excel (.xlsx), bis zu 50.000 Zeilen und 20 MB. Von einer Tabellendatei wird das erste Blatt gelesen. Eine exportierte Datei können Sie unverändert importieren.',
    sample: 'Beispiel herunterladen',
    guide: 'Beschreibung der Spalten',
  },
  file: {
    drop: 'CSV- oder Excel-Datei hierher ziehen',
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
      'Diese Tabellendatei kann nicht gelesen werden. Speichern Sie sie in Excel, Numbers oder LibreOffice als .xlsx oder „CSV UTF-8“ und wählen Sie dann diese Datei aus.',
    tooManyRows: 'Die Datei hat mehr als 50.000 Zeilen. Teilen Sie sie in mehrere Dateien auf.',
    empty: 'Die Datei ist leer.',
    unclosedQuote:
      'Die Datei kann nicht gelesen werden: Ein Anführungszeichen ist nicht geschlossen.',
    reading: 'Datei wird gelesen …',
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
        one: '# Zeile hat Fehler. Korrigieren Sie sie unten und prüfen Sie noch einmal, oder überspringen Sie die Zeile.',
        other:
          '# Zeilen haben Fehler. Korrigieren Sie sie unten und prüfen Sie noch einmal, oder überspringen Sie diese Zeilen.',
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
  columns: {
    title: 'Spalten',
    open: 'Spalten auswählen',
    mapped: ({ count, total }) =>
      plural(total, {
        one: `${formatNumber(count)} von # Spalte wird importiert.`,
        other: `${formatNumber(count)} von # Spalten werden importiert.`,
      }),
    left: ({ names }) => `Nicht importiert: ${names.map((name) => `„${name}“`).join(', ')}.`,
    madeNames: 'Keine Spalte enthält Namen, deshalb werden sie aus dem Inhalt gebildet.',
    hasHeader: 'Die erste Zeile enthält Spaltennamen',
    type: 'Typ aller Codes',
    allTypes: 'Alle Typen',
    letter: (letter) => `Spalte ${letter}`,
    example: ({ text }) => `z. B. ${text}`,
    notImported: 'Nicht importieren',
  },
  fields,
  preview: {
    title: 'Vorschau',
    rows: ({ count }) =>
      plural(count, {
        one: '# Zeile. Sie können sie hier korrigieren oder abwählen, um sie zu überspringen.',
        other: '# Zeilen. Sie können sie hier korrigieren oder abwählen, um sie zu überspringen.',
      }),
    show: 'Anzeigen',
    all: 'Alle Zeilen',
    wrong: ({ count }) =>
      plural(count, { one: '# Zeile mit Problemen', other: '# Zeilen mit Problemen' }),
    row: 'Zeile',
    included: 'Importieren',
    include: ({ number }) => `Zeile ${number} importieren`,
    cell: ({ name, number }) => `${name}, Zeile ${number}`,
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
    canLeave: 'Sie können diese Seite verlassen. Der Import läuft weiter.',
    stopped: 'Import angehalten.',
    failed: ({ reason }) => `Import fehlgeschlagen: ${reason}.`,
    disconnected:
      'Die Verbindung wurde unterbrochen. Der Import läuft weiter und erscheint hier, sobald sie wieder da ist.',
    notSent:
      'Die Datei konnte nicht gesendet werden. Es wurde nichts erstellt; versuchen Sie es noch einmal.',
    continue: 'Fortsetzen',
    done: ({ count }) => plural(count, { one: '# Code importiert.', other: '# Codes importiert.' }),
    created: ({ count }) => plural(count, { one: '# Code erstellt', other: '# Codes erstellt' }),
    skipped: ({ count }) =>
      plural(count, {
        one: '# Zeile mit Fehlern übersprungen.',
        other: '# Zeilen mit Fehlern übersprungen.',
      }),
    view: 'Codes ansehen',
    another: 'Weitere Datei importieren',
  },
  undo: {
    trashed: ({ count }) =>
      plural(count, {
        one: '# Code in den Papierkorb verschoben',
        other: '# Codes in den Papierkorb verschoben',
      }),
    deleted: ({ count }) =>
      plural(count, { one: '# Code endgültig gelöscht', other: '# Codes endgültig gelöscht' }),
    restored: ({ count }) =>
      plural(count, { one: '# Code wiederhergestellt', other: '# Codes wiederhergestellt' }),
  },
  recent: {
    title: 'Letzte Importe',
    intro: 'Die Importe der letzten 7 Tage.',
    statuses: {
      AWAITING_FILE: 'Wartet',
      QUEUED: 'Wartet',
      RUNNING: 'Läuft',
      DONE: 'Fertig',
      FAILED: 'Fehlgeschlagen',
      CANCELED: 'Angehalten',
    },
    inTrash: ({ count }) =>
      plural(count, { one: '# ist im Papierkorb.', other: '# sind im Papierkorb.' }),
    problems: 'Probleme herunterladen',
    undo: 'Import rückgängig machen',
    undoTitle: 'Diesen Import rückgängig machen?',
    undoText: ({ count }) =>
      plural(count, {
        one: 'Sein Code wird gelöscht, auch wenn er seitdem bearbeitet wurde. Gedruckte Exemplare funktionieren nicht mehr.',
        other:
          'Seine # Codes werden gelöscht, auch wenn sie seitdem bearbeitet wurden. Gedruckte Exemplare funktionieren nicht mehr.',
      }),
    restore: ({ count }) =>
      plural(count, { one: '# Code wiederherstellen', other: '# Codes wiederherstellen' }),
  },
};

// Strings of the label sheet dialog.
import { plural } from '../../components/text/plural.ts';
import type { labelSheetStrings as english } from './strings.ts';

export const labelSheetStrings: typeof english = {
  open: 'Etikettenbogen',
  title: ({ count }) =>
    plural(count, {
      one: 'Etiketten für # Code drucken',
      other: 'Etiketten für # Codes drucken',
    }),
  tooMany: ({ max }) =>
    `Wählen Sie bis zu ${max} Codes aus oder alle Codes, die zu Ihren Filtern passen.`,
  template: 'Etikettenbogen',
  templates: {
    AVERY_L7160: 'Avery L7160 – A4, 63,5 × 38,1 mm, 21 Etiketten',
    AVERY_L7163: 'Avery L7163 – A4, 99,1 × 38,1 mm, 14 Etiketten',
    AVERY_5160: 'Avery 5160 – US Letter, 2⅝ × 1 Zoll, 30 Etiketten',
    AVERY_22806: 'Avery 22806 – US Letter, 2 × 2 Zoll, 12 Etiketten',
    CUSTOM: 'Eigene Größe',
  },
  layout: {
    columns: 'Spalten',
    rows: 'Zeilen',
    labelWidthMm: 'Breite des Etiketts (mm)',
    labelHeightMm: 'Höhe des Etiketts (mm)',
    pageWidthMm: 'Breite der Seite (mm)',
    pageHeightMm: 'Höhe der Seite (mm)',
    marginLeftMm: 'Linker Rand (mm)',
    marginTopMm: 'Oberer Rand (mm)',
    horizontalPitchMm: 'Waagerechter Abstand (mm)',
    verticalPitchMm: 'Senkrechter Abstand (mm)',
  },
  layoutHint:
    'Lassen Sie die Ränder leer, um die Etiketten zu zentrieren. Der Abstand reicht vom Anfang eines Etiketts bis zum Anfang des nächsten; lassen Sie ihn leer, wenn es keine Lücken gibt.',
  captions: 'Text auf jedem Etikett',
  captionFields: {
    name: 'Name',
    shortUrl: 'Kurzlink',
    shortCode: 'Ende des Kurzlinks',
    externalId: 'Externe ID',
    folder: 'Ordner',
    notes: 'Notizen',
  },
  metadataKey: 'Schlüssel der Metadaten',
  metadataHint: 'Druckt auch diesen Wert der Metadaten.',
  start: 'Erstes Etikett',
  startHint: 'Wenn der Bogen schon teilweise verbraucht ist, wählen Sie das erste freie Etikett.',
  startNumber: ({ max }) => `Nummer des Etiketts, 1 bis ${max}`,
  labelAt: ({ number, row, column }) => `Etikett ${number} (Zeile ${row}, Spalte ${column})`,
  copies: 'Exemplare jedes Codes',
  cutMarks: 'Schnittmarken in den Rändern drucken',
  allowFine: 'Codes erlauben, die für manche Handys zu klein sind',
  actualSize:
    'Drucken Sie mit 100 % („Tatsächliche Größe“). Sonst verfehlen die Codes ihre Etiketten.',
  preparing: 'Ihre Etiketten werden vorbereitet …',
  done: 'Etikettenbogen heruntergeladen',
  submit: 'PDF herunterladen',
  incomplete:
    'Die Verbindung wurde unterbrochen, bevor die Datei vollständig war. Es wurde nichts gespeichert. Versuchen Sie es noch einmal.',
};

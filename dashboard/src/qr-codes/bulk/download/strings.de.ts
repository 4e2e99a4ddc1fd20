// Strings of the download of images of several codes.
import { plural } from '../../../components/text/plural.ts';
import type { downloadStrings as english } from './strings.ts';

export const downloadStrings: typeof english = {
  open: 'Bilder herunterladen',
  title: ({ count }) =>
    plural(count, {
      one: 'Bild von # Code herunterladen',
      other: 'Bilder von # Codes herunterladen',
    }),
  help: 'Eine ZIP-Datei mit einer Tabelle und einem Bild jedes Codes, benannt nach seinem Kurzlink und Namen.',
  submit: 'Herunterladen',
  failed: 'Der Server konnte die Datei nicht vorbereiten. Versuchen Sie es noch einmal.',
  done: 'Ihr Download hat begonnen.',
};

// Strings of the dialog that creates a series of codes.
import { plural } from '../../components/text/plural.ts';
import type { seriesStrings as english } from './strings.ts';

export const seriesStrings: typeof english = {
  open: 'Serie erstellen',
  title: 'Serie erstellen',
  intro:
    'Erstellen Sie Website-Codes, die sich nur durch eine Nummer unterscheiden, z. B. einen für jeden Tisch. Schreiben Sie {n} für die Nummer oder {001} für mindestens drei Stellen.',
  from: 'Von',
  to: 'Bis',
  name: 'Name',
  nameExample: 'Tisch {n}',
  url: 'Ziel-URL',
  urlExample: 'https://example.com/tische/{n}',
  shortLink: 'Kurzlink',
  shortLinkExample: 'tisch-{001}',
  shortLinkHint: 'Das Ende der Kurzlinks. Leer lassen für zufällige.',
  ends: ({ first, last }) => `${first} bis ${last}`,
  problemAt: ({ number, problem }) => `Nummer ${number}: ${problem}`,
  submit: ({ count }) => plural(count, { one: '# Code erstellen', other: '# Codes erstellen' }),
  done: ({ count }) => plural(count, { one: '# Code erstellt', other: '# Codes erstellt' }),
};

// Strings of the dialog that creates a series of codes.
import { plural } from '../../components/text/plural.ts';
import type { seriesStrings as english } from './strings.ts';

export const seriesStrings: typeof english = {
  open: 'Serie erstellen',
  title: 'Serie erstellen',
  intro:
    'Codes für Websites, die sich durch eine Nummer unterscheiden, z. B. für Tische oder Zimmer. {n} steht für die Nummer, {001} für die Nummer mit mindestens drei Stellen.',
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

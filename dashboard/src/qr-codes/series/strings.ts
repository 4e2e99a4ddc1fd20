// Strings of the dialog that creates a series of codes.
import { plural } from '../../components/text/plural.ts';

interface Ends {
  first: string;
  last: string;
}

export const seriesStrings = {
  open: 'Create a series',
  title: 'Create a series',
  intro:
    'Create website codes that differ only by a number, such as one for each table or room. Use {n} for the number, or {001} for at least three digits.',
  from: 'From',
  to: 'To',
  name: 'Name',
  nameExample: 'Table {n}',
  url: 'Destination URL',
  urlExample: 'https://example.com/tables/{n}',
  shortLink: 'Short link',
  shortLinkExample: 'table-{001}',
  shortLinkHint: 'How the short links end. Leave blank for random ones.',
  ends: ({ first, last }: Ends) => `${first} to ${last}`,
  problemAt: ({ number, problem }: { number: number; problem: string }) =>
    `Number ${number}: ${problem}`,
  submit: ({ count }: { count: number }) =>
    plural(count, { one: 'Create # code', other: 'Create # codes' }),
  done: ({ count }: { count: number }) =>
    plural(count, { one: '# code created', other: '# codes created' }),
};

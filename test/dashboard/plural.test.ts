// Plural forms of the dashboard's strings.
import { expect, test } from 'vitest';
import { plural } from '../../dashboard/src/components/text/plural.ts';

test.each([
  [0, '0 codes'],
  [1, '1 code'],
  [2, '2 codes'],
  [1_234, `${new Intl.NumberFormat().format(1_234)} codes`],
])('%i', (count, text) => {
  expect(plural(count, { one: '# code', other: '# codes' })).toBe(text);
});

// The tables of the documentation have a row for each thing that there is.
import { expect, test } from 'vitest';
import { importedColumns } from '../src/domain/csv/columns.ts';
import { webhookEvents } from '../src/domain/webhook/event.ts';
import { textOf } from './snippets/snippet.ts';

/** The first cells of the rows that begin with code. */
const rowsOf = (page: string): string[] =>
  [...textOf(page).matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);

test('the columns that an import takes, with its parameters', () => {
  const names = rowsOf('docs/import.md').flatMap((cell) => cell.match(/\w+/g) ?? []);
  const parameters = ['dryRun', 'skipInvalid', 'createFolders', 'newShortCodes'];
  expect(new Set(names)).toEqual(new Set([...importedColumns, ...parameters]));
});

test('the events of webhooks', () => {
  const events = rowsOf('docs/webhooks.md').flatMap(
    (cell) => /^`((?:qr|member)\.\w+)`$/.exec(cell)?.[1] ?? [],
  );
  expect(events.sort()).toEqual([...webhookEvents].sort());
});

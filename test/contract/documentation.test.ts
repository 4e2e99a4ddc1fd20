// Tables in the documentation list everything that exists.
import { describe, expect, test } from 'vitest';
import { fleetTable } from '../../bench/server/fleet.ts';
import { readConfig } from '../../src/core/config.ts';
import { environment } from '../../src/core/environment.ts';
import { secretVariables } from '../../src/core/secret-files.ts';
import { importedColumns } from '../../src/domain/csv/columns.ts';
import { eventTypes, testEvent, webhookEvents } from '../../src/domain/webhook/event.ts';
import { textOf } from '../snippets/snippet.ts';

/** The first cells of the rows that begin with code. */
const rowsOf = (page: string): string[] =>
  [...textOf(page).matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);

test('lists the import columns with their parameters', () => {
  const names = rowsOf('docs/import.md').flatMap((cell) => cell.match(/\w+/g) ?? []);
  const parameters = ['dryRun', 'skipInvalid', 'createFolders', 'newShortCodes', 'reuseShortCode'];
  expect(new Set(names)).toEqual(new Set([...importedColumns, ...parameters]));
});

test('lists the hosts for ten thousand organizations as computed by bench/server/fleet.ts', () => {
  expect(textOf('docs/scaling.md')).toContain(`<!-- fleet -->\n${fleetTable()}\n<!-- /fleet -->`);
});

describe('webhook events', () => {
  const rows = [...textOf('docs/webhooks.md').matchAll(/^\| (`\w+\..*) \|$/gm)].map(
    ([, row = '']) => row.split(' | '),
  );

  test('are all listed', () => {
    const named = rows.flatMap(([names = '']) =>
      [...names.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name),
    );
    expect(named.sort()).toEqual([...webhookEvents, testEvent].sort());
  });

  test.each(Object.entries(eventTypes))(
    '%s is described as in the API',
    (event, { when, permission }) => {
      const row = rows.find(([name]) => name === `\`${event}\``);
      expect([row?.[1], row?.[3]]).toEqual([when, `\`${permission}\``]);
    },
  );
});

describe('configuration variables', () => {
  const rows = [...textOf('docs/self-hosting.md').matchAll(/^\| `([A-Z_]+)` \| ([^|]*)\| /gm)].map(
    ([, name = '', otherwise = '']) => ({ name, otherwise: otherwise.trim().replaceAll('`', '') }),
  );

  test('are those that the server reads', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(environment.shape).sort());
  });

  test('are documented as files if they are secret', () => {
    const named = textOf('docs/self-hosting.md').match(/`[A-Z_]+_FILE`/g) ?? [];
    const known = secretVariables.map((name) => `\`${name}_FILE\``);
    expect(new Set(named)).toEqual(new Set(known));
  });

  test('have the documented defaults', () => {
    const { publicUrl, shortUrl } = readConfig({});
    const worked = { PUBLIC_URL: publicUrl, SHORT_URL: shortUrl };
    const taken = new Map(Object.entries({ ...environment.parse({}), ...worked }));
    for (const { name, otherwise } of rows)
      expect(otherwise, name).toBe(String(taken.get(name) ?? ''));
  });

  test('are named correctly in the README', () => {
    const named = textOf('README.md').match(/`[A-Z]+(?:_[A-Z]+)+`/g) ?? [];
    const known = new Set([...rows.map(({ name }) => name), 'TEST_DATABASE_URL']);
    expect(
      named.filter(
        (name) => !known.has(name.replaceAll('`', '')) && !/_(?:READ|WRITE)`/.test(name),
      ),
    ).toEqual([]);
  });
});

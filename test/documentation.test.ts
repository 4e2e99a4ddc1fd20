// What the documentation shows is what the server does.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createKey } from '../src/auth/api-key.ts';
import { importedColumns } from '../src/domain/csv/columns.ts';
import { readCodes } from '../src/domain/csv/read.ts';

const page = await readFile(new URL('../docs/api-keys.md', import.meta.url), 'utf8');

/** The first block of a language. */
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

test('the published expression and checksum tell our keys from all else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-docs-'));
  const file = path.join(folder, 'is-api-key.mjs');
  await writeFile(file, block('js'));
  const { isApiKey } = await import(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  const pattern = new RegExp(block('regexp').trim(), 'g');
  for (let count = 0; count < 200; count += 1) {
    const { text } = createKey('any secret of a server will do here');
    expect(`key="${text}",`.match(pattern)).toEqual([text]);
    expect(isApiKey(text)).toBe(true);
    const place = 5 + (count % 48);
    const changed =
      text.slice(0, place) + (text[place] === 'x' ? 'y' : 'x') + text.slice(place + 1);
    expect(isApiKey(changed)).toBe(false);
  }
  for (const other of ['', 'ilqr_', `ilqr_${'a'.repeat(48)}`, `ghp_${'a'.repeat(36)}`]) {
    expect(isApiKey(other)).toBe(false);
  }
});

test('the table of columns has each that an import takes; the file that is shown can be read', async () => {
  const text = await readFile(new URL('../docs/import.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((row) => row.split('|')[1]?.match(/\w+/g) ?? []);
  const parameters = ['dryRun', 'skipInvalid', 'createFolders', 'newShortCodes'];
  expect(new Set(told)).toEqual(new Set([...importedColumns, ...parameters]));
  const file = /```csv\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const { codes, problems } = readCodes(file);
  expect(problems).toEqual([]);
  expect(codes).toHaveLength(4);
});

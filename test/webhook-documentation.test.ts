// The ways to check a signature that the documentation shows, beside what the server signs.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webhookEvents } from '../src/domain/webhook/event.ts';
import { createSecret, signatureOf } from '../src/domain/webhook/signature.ts';
import { missing, outputOf, type Program } from './support/program.ts';

const page = await readFile(new URL('../docs/webhooks.md', import.meta.url), 'utf8');

/** The first block of a language. */
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-docs-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(language: string) {
  const file = path.join(folder, `${language}.mjs`);
  const library = import.meta.resolve('standardwebhooks');
  await writeFile(file, block(language).replace("'standardwebhooks'", `'${library}'`));
  return import(pathToFileURL(file).href);
}

const body = JSON.stringify({ id: 'evt_1', data: { name: 'Café ☕' } });

function headersFor(secrets: readonly string[], age = 0): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000) - age;
  return {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf({ id: 'evt_1', timestamp, body }, secrets),
  };
}

type Check = (
  secret: string,
  headers: Record<string, string>,
  body: string,
) => boolean | Promise<boolean>;

async function expectToCheck(isGenuine: Check): Promise<void> {
  for (const secret of [createSecret(), 'plain text, größer', 'whsec_c2hvcnQ=']) {
    expect(await isGenuine(secret, headersFor([secret]), body)).toBe(true);
    expect(await isGenuine(secret, headersFor([createSecret(), secret]), body)).toBe(true);
    expect(await isGenuine(secret, headersFor(['another']), body)).toBe(false);
    expect(await isGenuine(secret, headersFor([secret]), `${body} `)).toBe(false);
    expect(await isGenuine(secret, headersFor([secret], 600), body)).toBe(false);
    expect(await isGenuine(secret, {}, body)).toBe(false);
  }
}

/** What stands around the function in each language: it reads JSON, says true or false. */
const others: [language: string, program: Program, around: (code: string) => string][] = [
  [
    'python',
    'python3',
    (code) => `${code}
import json, sys
secret, headers, body = json.load(sys.stdin)
print("true" if is_genuine(secret, headers, body.encode()) else "false")
`,
  ],
  [
    'php',
    'php',
    (code) => `<?php
${code}
echo json_encode(is_genuine(...json_decode(stream_get_contents(STDIN), true)));
`,
  ],
  [
    'ruby',
    'ruby',
    (code) => `${code}
require 'json'
puts genuine?(*JSON.parse(STDIN.read))
`,
  ],
];

describe('the checks that are shown', () => {
  test('with the library', async () => {
    const { read } = await load('js');
    await expectToCheck((...request) => {
      try {
        return read(...request).id === 'evt_1';
      } catch {
        return false;
      }
    });
  });

  test('by hand, in Node', async () => {
    const { isGenuine } = await load('javascript');
    await expectToCheck(isGenuine);
  });

  test.for(others)('in %s', async ([language, program, around], { skip }) => {
    const without = missing(program);
    if (without) skip(without);
    const file = path.join(folder, `check.${language}`);
    await writeFile(file, around(block(language)));
    await expectToCheck(async (...request) => {
      const said = await outputOf(program, [file], { input: JSON.stringify(request) });
      expect(said.trim()).toMatch(/^(?:true|false)$/);
      return said.trim() === 'true';
    });
  });
});

test('every event has its row', () => {
  const rows = [...page.matchAll(/^\| `((?:qr|member)\.\w+)` \|/gm)].map(([, event]) => event);
  expect(rows.sort()).toEqual([...webhookEvents].sort());
});

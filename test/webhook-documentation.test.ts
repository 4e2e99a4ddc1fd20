// The ways to check a signature that the documentation shows, beside what the server signs.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webhookEvents } from '../src/domain/webhook/event.ts';
import { createSecret, signatureOf } from '../src/domain/webhook/signature.ts';

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

type Check = (secret: string, headers: Record<string, string>, body: string) => boolean;

function expectToCheck(isGenuine: Check): void {
  for (const secret of [createSecret(), 'plain text, größer', 'whsec_c2hvcnQ=']) {
    expect(isGenuine(secret, headersFor([secret]), body)).toBe(true);
    expect(isGenuine(secret, headersFor([createSecret(), secret]), body)).toBe(true);
    expect(isGenuine(secret, headersFor(['another']), body)).toBe(false);
    expect(isGenuine(secret, headersFor([secret]), `${body} `)).toBe(false);
    expect(isGenuine(secret, headersFor([secret], 600), body)).toBe(false);
  }
}

describe('the checks that are shown', () => {
  test('with the library', async () => {
    const { read } = await load('js');
    expectToCheck((...request) => {
      try {
        return read(...request).id === 'evt_1';
      } catch {
        return false;
      }
    });
  });

  test('by hand, in Node', async () => {
    const { isGenuine } = await load('javascript');
    expectToCheck(isGenuine);
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  test('in Python', async ({ skip }) => {
    if (!python) skip('python3 is not installed');
    const file = path.join(folder, 'check.py');
    const main = `
import json, sys
secret, headers, body = json.load(sys.stdin)
print(is_genuine(secret, headers, body.encode()))
`;
    await writeFile(file, block('python') + main);
    expectToCheck((...request) => {
      const input = JSON.stringify(request);
      return spawnSync('python3', [file], { input, encoding: 'utf8' }).stdout.trim() === 'True';
    });
  });
});

test('every event has its row', () => {
  const rows = [...page.matchAll(/^\| `((?:qr|member)\.\w+)` \|/gm)].map(([, event]) => event);
  expect(rows.sort()).toEqual([...webhookEvents].sort());
});

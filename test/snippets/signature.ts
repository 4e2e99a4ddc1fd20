// Runs the signature checks of the webhook guide on real signatures.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { createSecret, signatureOf } from '../../src/domain/webhook/signature.ts';
import { outputOf, type Program } from '../support/server/program.ts';
import type { Snippet } from './snippet.ts';
import type { World } from './world.ts';

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

/** Checks signatures of texts and generated secrets, of two at once, and wrong ones. */
export async function expectToCheck(isGenuine: Check): Promise<void> {
  for (const secret of [createSecret(), 'plain text, größer', 'whsec_c2hvcnQ=']) {
    expect(await isGenuine(secret, headersFor([secret]), body)).toBe(true);
    expect(await isGenuine(secret, headersFor([createSecret(), secret]), body)).toBe(true);
    expect(await isGenuine(secret, headersFor(['another']), body)).toBe(false);
    expect(await isGenuine(secret, headersFor([secret]), `${body} `)).toBe(false);
    expect(await isGenuine(secret, headersFor([secret], 600), body)).toBe(false);
    expect(await isGenuine(secret, {}, body)).toBe(false);
  }
}

/** Code around the function in other languages: reads JSON, prints true or false. */
const others: Record<string, { program: Program; around: (code: string) => string }> = {
  py: {
    program: 'python3',
    around: (code) => `${code}
import json, sys
secret, headers, body = json.load(sys.stdin)
print("true" if is_genuine(secret, headers, body.encode()) else "false")
`,
  },
  php: {
    program: 'php',
    around: (code) => `<?php
${code}
echo json_encode(is_genuine(...json_decode(stream_get_contents(STDIN), true)));
`,
  },
  ruby: {
    program: 'ruby',
    around: (code) => `${code}
require 'json'
puts genuine?(*JSON.parse(STDIN.read))
`,
  },
};

/** Loads a block as a module. */
export async function load(code: string, name: string, { folder }: World) {
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, code);
  return import(pathToFileURL(file).href);
}

/** A function that returns whether a request is genuine. */
export async function checkSignature({ language, code }: Snippet, world: World): Promise<void> {
  const other = others[language];
  if (!other) {
    const { isGenuine } = await load(code, 'is-genuine', world);
    return expectToCheck(isGenuine);
  }
  const file = path.join(world.folder, `is-genuine.${language}`);
  await writeFile(file, other.around(code));
  await expectToCheck(async (...request) => {
    const said = await outputOf(other.program, [file], { input: JSON.stringify(request) });
    expect(said.trim()).toMatch(/^(?:true|false)$/);
    return said.trim() === 'true';
  });
}

/** A function that returns the body of a genuine request and throws otherwise. */
export async function checkReading({ code }: Snippet, world: World): Promise<void> {
  const { read } = await load(code, 'read-webhook', world);
  await expectToCheck((...request) => {
    try {
      return read(...request).id === 'evt_1';
    } catch {
      return false;
    }
  });
}

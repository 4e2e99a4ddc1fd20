// Code blocks run by a shell or an interpreter.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { decodePng } from '../support/picture/decode.ts';
import { expectUntil, outputOf, type Program } from '../support/server/program.ts';
import { type Snippet, snippetsOf } from './snippet.ts';
import { filledIn, localized, type World } from './world.ts';

interface Language {
  program: Program | 'node' | 'bash';
  extension: string;
  around?: (code: string) => string;
}

export const languages: Record<string, Language> = {
  sh: {
    program: 'bash',
    extension: 'sh',
    // Variables that a block sets are visible to later blocks, as in a terminal.
    around: (code) =>
      `set -euo pipefail; set -a; trap 'env -0 > "$HOME/.variables"' EXIT\n${code}\n`,
  },
  js: { program: 'node', extension: 'mjs' },
  ts: { program: 'node', extension: 'ts' },
  py: { program: 'python3', extension: 'py' },
  php: { program: 'php', extension: 'php', around: (code) => `<?php\n${code}` },
  ruby: { program: 'ruby', extension: 'rb' },
};

/** The header of a file by its extension. */
const beginnings: Record<string, RegExp> = {
  '.svg': /^<svg/,
  '.pdf': /^%PDF-/,
  '.zip': /^PK/,
  '.csv': /^(?:\uFEFF)?"?[a-z]\w+/i,
  '.eps': /^%!PS-Adobe-3\.0 EPSF-3\.0/,
  '.ts': /^(?:import|export) /m,
};

async function expectFiles(names: string[], { folder }: World): Promise<void> {
  for (const name of names) {
    const file = path.join(folder, name);
    const extension = path.extname(name);
    if (extension === '.png') {
      expect(await decodePng(new Uint8Array(await readFile(file)))).not.toBe('');
      continue;
    }
    const beginning = beginnings[extension];
    if (!beginning) throw new Error(`nobody knows what ${name} should hold`);
    expect(await readFile(file, 'latin1')).toMatch(beginning);
  }
}

async function keepVariables(world: World): Promise<void> {
  const lines = await readFile(path.join(world.folder, '.variables'), 'utf8');
  for (const line of lines.split('\0')) {
    const end = line.indexOf('=');
    if (end > 0 && !line.startsWith('_='))
      world.variables[line.slice(0, end)] = line.slice(end + 1);
  }
}

/** `file NAME`: a file used by a later block. */
export async function keepFile({ page, number, rest, code }: Snippet, { folder }: World) {
  await writeFile(path.join(folder, rest), code);
  const after = snippetsOf(page).slice(number);
  expect(after.map((one) => one.code).join()).toContain(rest);
}

/** `prints TEXT`, `refused TEXT`, `makes FILE…`, `until TEXT`; otherwise a block `json answer` follows. */
export async function runCommand(snippet: Snippet, language: Language, world: World) {
  const { program, extension, around = (code: string) => code } = language;
  const { number, verb, code } = snippet;
  const answerFollows = world.next?.language === 'json' && world.next.verb === 'answer';
  if (!['prints', 'refused', 'makes', 'until'].includes(verb) && !(verb === '' && answerFollows))
    throw new Error('it does not say what should come of it: prints, refused, makes, until');
  const rest = filledIn(snippet.rest, world);
  const file = path.join(world.folder, `block-${number}.${extension}`);
  await writeFile(file, around(localized(code, world)));
  const command = program === 'node' ? process.execPath : program;
  if (verb === 'until') {
    const options = { cwd: world.folder, env: world.variables };
    return expectUntil(rest, command, [file], options, world.scan);
  }
  const env = { ...world.variables, ...(verb === 'refused' && { CURL_HOME: world.folder }) };
  const output = await outputOf(command, [file], { cwd: world.folder, env });
  world.response = output;
  if (extension === 'sh') await keepVariables(world);
  if (verb === 'prints' || verb === 'refused') expect(output).toContain(rest);
  else if (verb === 'makes') await expectFiles(rest.split(' '), world);
  else expect(output).not.toBe('');
}

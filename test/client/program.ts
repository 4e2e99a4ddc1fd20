// Calls a client in another language: its program makes calls and prints what came of them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect } from 'vitest';
import { environment } from '../support/server/launch.ts';
import { missing, outputOf, type Program } from '../support/server/program.ts';

export interface Language {
  program: Program;
  /** Folder of the scripts `call` and `main_job`. */
  folder: string;
  extension: string;
  /** Of the program, before the script. */
  options?: readonly string[];
  variables: NodeJS.ProcessEnv;
  /** Such as `ilqr-python/0.1.0`. */
  userAgent: string;
}

interface ClientOptions {
  server: string;
  key?: string;
  organization?: string;
  retries?: number;
  timeout?: number;
}

type Call = [method: string, input?: Record<string, unknown>];

interface Outcome {
  result?: unknown;
  error?: unknown;
}

const wordsOf = ({ folder, extension, options = [] }: Language, name: string): string[] => [
  ...options,
  path.join(import.meta.dirname, folder, `${name}.${extension}`),
];

export const runScript = (
  language: Language,
  name: string,
  words: readonly string[],
  variables: NodeJS.ProcessEnv,
): Promise<string> =>
  outputOf(language.program, [...wordsOf(language, name), ...words], {
    env: { ...environment, ...language.variables, ...variables },
  });

/** What comes of each call; the program also prints the client and all errors, which hide the key. */
export async function outcomesOf(
  language: Language,
  client: ClientOptions,
  ...calls: Call[]
): Promise<Outcome[]> {
  const named = calls.map(([method, input = {}]) => ({ method, arguments: input }));
  const output = await outputOf(language.program, wordsOf(language, 'call'), {
    input: JSON.stringify({ client, calls: named }),
    env: { ...environment, ...language.variables },
  });
  if (client.key !== undefined) expect(output).not.toContain(client.key.trim());
  return JSON.parse(output);
}

/** The result of a single call. */
export async function resultOf(
  language: Language,
  client: ClientOptions,
  ...call: Call
): Promise<unknown> {
  const [outcome] = await outcomesOf(language, client, call);
  expect(outcome?.error).toBeUndefined();
  return outcome?.result;
}

/** The error of a single call. */
export async function errorOf(
  language: Language,
  client: ClientOptions,
  ...call: Call
): Promise<unknown> {
  const [outcome] = await outcomesOf(language, client, call);
  expect(outcome).toHaveProperty('error');
  return outcome?.error;
}

/** Why an extension of PHP cannot be tested; undefined if it can. In CI it must. */
export const missingExtension = (name: string, condition: string): string | undefined =>
  process.env.CI || spawnSync('php', ['-r', `exit((int) !(${condition}));`]).status === 0
    ? missing('php')
    : `skipped: no ${name}; on Debian: apt-get install ${name}`;

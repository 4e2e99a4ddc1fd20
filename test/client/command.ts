// Runs the command `ilqr` in a separate folder.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect } from 'vitest';
import { environment } from '../support/server/launch.ts';
import type { Person, TestServer } from '../support/server/server.ts';

export const command = path.join(import.meta.dirname, '../../node_modules/.bin/ilqr');

interface RunOptions {
  /** The standard input. */
  input?: string;
  env?: NodeJS.ProcessEnv;
  /** The user of the terminal; each has a separate configuration. */
  home?: string;
}

/** For the tests of a file, which log in as the person; `inFolder` is the working directory. */
export function useCommand(server: TestServer, person: Person) {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-command-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const inFolder = (...names: string[]) => path.join(folder, ...names);
  const environmentOf = ({ env, home = 'ada' }: RunOptions) => ({
    ...environment,
    HOME: inFolder(home),
    ...env,
  });
  const configOf = (home: string) => inFolder(home, '.config/ilqr/config.json');

  function start(words: readonly string[], options: RunOptions = {}) {
    const child = spawn(command, words, { cwd: folder, env: environmentOf(options) });
    child.stdin.on('error', () => undefined).end(options.input ?? '');
    return child;
  }

  async function ilqr(words: readonly string[], options: RunOptions = {}) {
    const child = start(words, options);
    const exit = new Promise((resolve) => child.once('close', resolve));
    const [out, wrong] = await Promise.all([text(child.stdout), text(child.stderr)]);
    for (const secret of [person.password, 'wrong password'])
      expect(out + wrong).not.toContain(secret);
    return { code: await exit, out, wrong };
  }

  /** The printed JSON. */
  async function json(words: readonly string[], options?: RunOptions): Promise<unknown> {
    const { code, out, wrong } = await ilqr([...words, '--json'], options);
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
    return JSON.parse(out);
  }

  /** Starts a login; `code` is what the device shows. */
  async function startLogIn(words: readonly string[] = [], options: RunOptions = {}) {
    const child = start(['login', '--server', server.url, ...words], options);
    const exit = new Promise((resolve) => child.once('close', resolve));
    let wrong = '';
    let showCode: (code: string) => void = () => undefined;
    const code = new Promise<string>((resolve) => {
      showCode = resolve;
    });
    child.stderr.on('data', (chunk) => {
      wrong += chunk;
      const found = /\b[B-Z]{4}-[B-Z]{4}\b/.exec(wrong)?.[0];
      if (found) showCode(found);
    });
    const done = text(child.stdout).then(async (out) => ({ code: await exit, out, wrong }));
    return { code: await code, done };
  }

  /** What a person does on the page. */
  async function decide(mutation: 'approveDevice' | 'denyDevice', userCode: string) {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const organization = mutation === 'approveDevice' && { organizationId: person.organizationId };
    const { errors } = await server.graphql(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { device { name } } }`,
      { input: { userCode, ...organization } },
      { cookie: person.cookie },
    );
    expect(errors).toEqual([]);
  }

  async function logIn(words: readonly string[] = [], options: RunOptions = {}) {
    const { code, done } = await startLogIn(words, options);
    await decide('approveDevice', code);
    const { wrong, ...rest } = await done;
    expect(wrong).toContain(`Logged in to ${server.url}`);
    expect(rest).toEqual({ code: 0, out: '' });
  }

  return { inFolder, environmentOf, configOf, start, ilqr, json, startLogIn, decide, logIn };
}

// Starts servers as processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { createDataDir, stopDatabases } from '../support/server/embedded.ts';
import { hasEnded } from '../support/server/launch.ts';

export interface Running {
  process: ChildProcess;
  url: string;
  output: () => string;
  exit: Promise<number | null>;
}

/** Resolves when the server reports that it is ready. */
export async function ready(server: Running): Promise<Running> {
  while (!server.output().includes('Ready.')) {
    if (hasEnded(server)) throw new Error(`It stopped: ${server.output()}`);
    await sleep(20);
  }
  return server;
}

export async function mutate(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { headers: response.headers, body: await response.json() };
}

export const signUp = (url: string, email: string) =>
  mutate(
    url,
    `mutation { signUp(input: {email: "${email}", password: "quite long enough", name: "A", organizationName: "A"}) { user { id } } }`,
  );

/** Processes stop after their test, data folders are removed after the file. */
export function useProcesses() {
  let folder: string;
  const running: Running[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-start-'));
  });
  afterEach(async () => {
    for (const { process, exit } of running.splice(0)) {
      process.kill('SIGKILL');
      await exit;
    }
  });
  afterAll(async () => {
    await stopDatabases(folder);
    await rm(folder, { recursive: true });
  });

  const inFolder = (...names: string[]) => path.join(folder, ...names);

  function launch(port: number, variables: Record<string, string> = {}): Running {
    const child = spawn(process.execPath, ['src/main.ts'], {
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        DATA_DIR: inFolder('data'),
        WORKERS: '1',
        // Spent points are kept across restarts.
        RATE_LIMIT_PER_ADDRESS: '0',
        ...variables,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    }
    const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
    const started = { process: child, url: `http://localhost:${port}`, output: () => output, exit };
    running.push(started);
    return started;
  }

  async function start(variables: Record<string, string> = {}): Promise<Running> {
    const dataDir = variables.DATA_DIR ?? inFolder('data');
    if (!variables.DATABASE_URL && !existsSync(dataDir)) await createDataDir(dataDir);
    return ready(launch(await freePort(), variables));
  }

  return { launch, start, inFolder };
}

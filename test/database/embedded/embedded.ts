// Starts servers on the embedded PostgreSQL.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { stopDatabases } from '../../support/server/embedded.ts';
import { killAll, type Launched, launch, launched } from '../../support/server/launch.ts';

const noLimits = { RATE_LIMIT_PER_KEY: '0', RATE_LIMIT_PER_ADDRESS: '0' };

export const draft = (name: string) => ({
  type: 'URL',
  name,
  data: { url: 'https://example.com' },
});

export async function stop(server: Launched): Promise<void> {
  server.process.kill('SIGTERM');
  expect(await server.exit).toBe(0);
}

export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(text).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

/** Servers stop after their test; the folder is removed after the file. */
export function useEmbedded() {
  let folder: string;
  const running: Launched[] = [];
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ilqr-embedded-')));
  });
  afterEach(async () => {
    await killAll(running.splice(0));
    await stopDatabases(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const inFolder = (...names: string[]) => path.join(folder, ...names);

  async function start(dataDir: string, more: Record<string, string> = {}): Promise<Launched> {
    const server = await launched({ DATA_DIR: dataDir, ...noLimits, ...more });
    running.push(server);
    return server;
  }

  /** The single line of a server that cannot start. */
  async function refusal(dataDir: string, more: Record<string, string> = {}): Promise<string> {
    const server = await launch({ DATA_DIR: dataDir, ...more });
    running.push(server);
    expect(await server.exit, server.output()).toBe(1);
    expect(server.output().trim().split('\n'), server.output()).toHaveLength(1);
    return server.output();
  }

  return { inFolder, refusal, running, start };
}

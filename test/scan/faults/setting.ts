// Real processes on a PostgreSQL database that tests can take away, and scans that are counted when answered.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createMigratedDatabase } from '../../support/database/database.ts';
import { textAt } from '../../support/document/json.ts';
import { type DatabaseProxy, startProxy } from '../../support/network/database-proxy.ts';
import {
  hasEnded,
  killAll,
  type Launched,
  launch,
  rest,
  type Settled,
  settle,
  until,
} from '../../support/server/launch.ts';
import { follow } from '../../support/server/scans.ts';

export interface Code {
  id: string;
  shortCode: string;
}

export interface FaultSetting {
  dataDir: string;
  /** The database itself. */
  databaseUrl: string;
  proxy: DatabaseProxy;
  /** `args` are Node's. Rejects if it ends before it is ready, unless that `mayEnd`. */
  start(
    variables?: Record<string, string>,
    args?: readonly string[],
    mayEnd?: boolean,
  ): Promise<Launched>;
}

export const secret = 'a secret of this file, with 32 characters and more';
const variables = {
  SECRET: secret,
  RATE_LIMIT_PER_KEY: '0',
  RATE_LIMIT_PER_ADDRESS: '0',
  TRUST_PROXY: '1',
};

/** A migrated database behind a proxy, and a data folder; all of it is removed after the test. */
export async function createFaultSetting(): Promise<FaultSetting> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-faults-'));
  const database = await createMigratedDatabase();
  const proxy = await startProxy(database.url);
  const servers: Launched[] = [];
  onTestFinished(async () => {
    await killAll(servers);
    await proxy.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });
  const dataDir = path.join(folder, 'data');
  return {
    dataDir,
    databaseUrl: database.url,
    proxy,
    async start(more = {}, args = undefined, mayEnd = false) {
      const server = await launch(
        { ...variables, DATABASE_URL: proxy.url, DATA_DIR: dataDir, ...more },
        args,
      );
      // Without the folder: its database is not embedded.
      servers.push({ ...server, dataDir: undefined });
      await until(() => hasEnded(server) || server.output().includes('Ready.'));
      if (hasEnded(server) && !mayEnd) throw new Error(`It stopped: ${server.output()}`);
      return server;
    },
  };
}

export async function kill(
  server: Launched,
  signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL',
): Promise<void> {
  server.process.kill(signal);
  await server.exit;
}

/** A person and a code that is scanned once, so that the process knows it. */
export async function createCode(server: Launched): Promise<{ ada: Settled; code: Code }> {
  const ada = await settle(server);
  const { body } = await rest(server, ada, 'POST', '/qr-codes', {
    type: 'URL',
    name: 'Code',
    data: { url: 'https://example.com' },
  });
  const code = { id: textAt(body, 'id'), shortCode: textAt(body, 'shortCode') };
  await scan(server, code, 1);
  return { ada, code };
}

/** Scans by eight visitors at once; returns how many were answered with a redirect. */
export async function scan(
  { url }: Launched,
  { shortCode }: Code,
  times: number,
  headers: Record<string, string> = {},
): Promise<number> {
  let [answered, left] = [0, times];
  const visit = async () => {
    while (left > 0) {
      left -= 1;
      if ((await follow(`${url}/q/${shortCode}`, headers)).status === 302) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, visit));
  return answered;
}

export interface Load {
  asked: number;
  answered: number;
}

/** Scans by eight visitors, who wait `pause` milliseconds, until the server stops responding or `over`. */
export async function load(
  { url }: Launched,
  { shortCode }: Code,
  counts: Load,
  over = () => false,
  pause = 3,
): Promise<void> {
  const visit = async () => {
    while (!over()) {
      counts.asked += 1;
      const response = await follow(`${url}/q/${shortCode}`).catch(() => undefined);
      if (!response) return;
      if (response.status === 302) counts.answered += 1;
      await sleep(pause);
    }
  };
  await Promise.all(Array.from({ length: 8 }, visit));
}

const counted = z.object({ totalScans: z.int() });

export async function totalOf(server: Launched, ada: Settled, { id }: Code): Promise<number> {
  const { body } = await rest(server, ada, 'GET', `/qr-codes/${id}`);
  return counted.parse(body).totalScans;
}

// Stopping or killing a server while codes are created and scanned: no acknowledged write is lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { textAt } from '../support/document/json.ts';
import { createDataDir } from '../support/server/embedded.ts';
import {
  killAll,
  type Launched,
  launched,
  rest,
  type Settled,
  settle,
  until,
} from '../support/server/launch.ts';
import { follow } from '../support/server/scans.ts';

let folder: string;
let variables: Record<string, string>;
let server: Launched;
let ada: Settled;
let scanned: unknown;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-load-'));
  variables = {
    DATA_DIR: await createDataDir(path.join(folder, 'data')),
    SECRET: 'a secret of this file, with 32 characters and more',
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  };
  server = await launched(variables);
  ada = await settle(server);
  scanned = (await create()).body;
});
afterAll(async () => {
  await killAll([server]);
  await rm(folder, { recursive: true });
});

const create = () =>
  rest(server, ada, 'POST', '/qr-codes', {
    type: 'URL',
    name: 'Code',
    data: { url: 'https://example.com' },
  });

async function scansFound(): Promise<number> {
  const { body } = await rest(server, ada, 'GET', `/qr-codes/${textAt(scanned, 'id')}`);
  return z.object({ totalScans: z.int() }).parse(body).totalScans;
}

interface Load {
  /** Codes whose creation was confirmed. */
  codes: string[];
  scans: { asked: number; answered: number };
}

/** Eight clients scan and four create codes until the server stops responding. */
async function work({ codes, scans }: Load): Promise<void> {
  async function makeCodes(): Promise<void> {
    for (;;) {
      const created = await create().catch(() => undefined);
      if (!created) return;
      if (created.status === 201) codes.push(textAt(created.body, 'id'));
      await sleep(5);
    }
  }
  async function scan(): Promise<void> {
    for (;;) {
      scans.asked += 1;
      const response = await follow(`${server.url}/q/${textAt(scanned, 'shortCode')}`).catch(
        () => undefined,
      );
      if (!response) return;
      if (response.status === 302) scans.answered += 1;
      await sleep(5);
    }
  }
  await Promise.all([...Array.from({ length: 4 }, makeCodes), ...Array.from({ length: 8 }, scan)]);
}

test.each(['SIGTERM', 'SIGKILL'] as const)('%s under load loses nothing', async (signal) => {
  const before = await scansFound();
  const load: Load = { codes: [], scans: { asked: 0, answered: 0 } };
  const { codes, scans } = load;
  const working = work(load);
  await until(() => codes.length > 20 && scans.answered > 40);
  server.process.kill(signal);
  await working;
  expect(await server.exit).toBe(signal === 'SIGTERM' ? 0 : null);
  expect(codes.length).toBeGreaterThan(0);
  expect(scans.answered).toBeGreaterThan(0);

  server = await launched(variables);
  for (const id of codes) {
    expect((await rest(server, ada, 'GET', `/qr-codes/${id}`)).status).toBe(200);
  }
  const found = (await scansFound()) - before;
  expect(found).toBeGreaterThanOrEqual(scans.answered);
  expect(found).toBeLessThanOrEqual(scans.asked);
});

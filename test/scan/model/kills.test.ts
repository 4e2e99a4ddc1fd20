// A process is killed at every step of the journal, of storing and of counting: each answered scan is counted once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/database/open.ts';
import { textAt } from '../../support/document/json.ts';
import { hasEnded, type Launched, rest, settle, until } from '../../support/server/launch.ts';
import { follow, iPhone } from '../../support/server/scans.ts';
import { createFaultSetting, kill } from '../faults/setting.ts';
import { readerOf } from './read.ts';

/**
 * Before and after each step with `SCAN_KILLS=all`. Otherwise wherever something else is left behind: after
 * each change, and before and after each commit. A process that is killed before a read, a sync or a statement
 * of a transaction leaves the same as one that is killed after the last change or before the commit.
 */
const isWhole = process.env.SCAN_KILLS === 'all';
const timeout = isWhole ? 3_600_000 : 600_000;
const args = ['--import', './test/support/preload/kill-at-step.ts', 'src/main.ts'];
/** Kills between two comparisons. */
const interval = 8;

test('killed at each step', { timeout }, async () => {
  const { dataDir, databaseUrl, start } = await createFaultSetting();
  const database = await openDatabase(databaseUrl);
  onTestFinished(() => database.close());
  const first = await start();
  const ada = await settle(first);
  const { body } = await rest(first, ada, 'POST', '/qr-codes', {
    type: 'URL',
    name: 'Code',
    data: { url: 'https://example.com' },
  });
  const [id, shortCode] = [textAt(body, 'id'), textAt(body, 'shortCode')];
  await kill(first);
  const asked = new Set<string>();
  const answered = new Set<string>();

  async function scan({ url }: Launched, agent = iPhone): Promise<void> {
    const marker = `M${asked.size}`;
    asked.add(marker);
    const headers = { 'user-agent': agent, 'cf-ipcountry': 'DE', 'cf-ipcity': marker };
    const response = await follow(`${url}/q/${shortCode}`, headers).catch(() => undefined);
    if (response?.status === 302) answered.add(marker);
  }

  /** Scans, at once and one after the other, until all are stored and counted, or the process has ended. */
  async function use(server: Launched): Promise<void> {
    await Promise.all([scan(server), scan(server)]);
    await scan(server);
    await until(async () => {
      if (hasEnded(server)) return true;
      const { rows } = await database.pool.query(
        `SELECT (SELECT count(*) FROM "Scan")::int AS "stored", EXISTS (SELECT 1 FROM "ScanBatch") AS "open"`,
      );
      return rows[0]?.open === false && rows[0]?.stored >= answered.size;
    });
  }

  async function compare(): Promise<void> {
    const server = await start();
    const reader = readerOf(server, ada);
    // Journals of the dead are taken over soon.
    const missing = async () => answered.difference(new Set(await reader.pages(id)));
    await expect.poll(missing).toEqual(new Set());
    let found: string[];
    let counts: number[];
    // A scan that was not answered may be stored while the counts are read.
    do {
      found = await reader.pages(id);
      counts = [await reader.total(id)];
      for (const zone of ['UTC', 'Asia/Kathmandu'] as const) {
        for (const place of [id, undefined]) {
          counts.push((await reader.analytics(place, zone)).total);
        }
      }
    } while ((await reader.pages(id)).length !== found.length);
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found).difference(asked)).toEqual(new Set());
    expect(counts).toEqual(counts.map(() => found.length));
    await kill(server);
  }

  const file = path.join(dataDir, '..', 'steps');
  const recorded = await start({ STEPS_FILE: file }, args);
  await use(recorded);
  await kill(recorded, 'SIGTERM');
  const steps = readFileSync(file, 'utf8').trim().split('\n');
  const kills = steps.flatMap((line) => {
    const [, kind, step = '', name = ''] = /^(\w+) ((.*) \d+)$/.exec(line) ?? [];
    const times = isWhole || kind === 'commit' ? ['before', 'after'] : ['after'];
    return isWhole || kind !== 'other' ? times.map((when) => ({ kind, step, when, name })) : [];
  });
  // Which reads there are depends on what comes together.
  const needed = kills.filter(({ kind }) => kind !== 'other');
  const left = new Set(needed.map(({ name, when }) => `${when} ${name}`));
  let count = 0;
  /** Returns whether the process came to the step. */
  async function killAt({ step, when, name }: (typeof kills)[number]): Promise<boolean> {
    const server = await start({ KILL_AT: step, KILL_WHEN: when }, args, true);
    if (!hasEnded(server)) await use(server);
    await kill(server, 'SIGTERM');
    const isReached = server.process.signalCode === 'SIGKILL';
    if (isReached) left.delete(`${when} ${name}`);
    count += 1;
    if (count % interval === 0) await compare();
    return isReached;
  }
  const missed: typeof kills = [];
  for (const one of kills) if (!(await killAt(one))) missed.push(one);
  await compare();
  // They come later if there is a journal to claim, as there is now.
  for (const one of missed) await killAt(one);
  if (missed.length > 0) await compare();
  expect(left).toEqual(new Set());
});

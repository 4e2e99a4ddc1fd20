// Every scan that was answered is counted once, whatever fails.
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { codeOf } from '../../../src/core/caught-error.ts';
import type { Launched, Settled } from '../../support/server/launch.ts';
import { until } from '../../support/server/launch.ts';
import {
  type Code,
  createCode,
  createFaultSetting,
  kill,
  type Load,
  load,
  scan,
  totalOf,
} from './setting.ts';

/** Seconds without PostgreSQL under load. */
const outage = Number(process.env.OUTAGE_SECONDS ?? 3);

/** Folders of owners go while they are read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

const journalsIn = (root: string) =>
  namesIn(root).flatMap((owner) =>
    namesIn(path.join(root, owner)).filter((name) => name.length === 36),
  );

const expectTotal = (server: Launched, ada: Settled, code: Code) =>
  expect.poll(() => totalOf(server, ada, code));

test(`without the database for ${outage} seconds under load, then at SIGKILL and SIGTERM, every scan is answered and counted`, async () => {
  const { proxy, start } = await createFaultSetting();
  let server = await start();
  const { ada, code } = await createCode(server);
  const counts: Load = { asked: 0, answered: 0 };
  let over = false;
  const working = load(server, code, counts, () => over, 20);
  await until(() => counts.answered > 50);
  proxy.disconnect();
  await sleep(outage * 1_000);
  proxy.reconnect();
  const before = counts.answered;
  await until(() => counts.answered > before + 50);
  over = true;
  await working;
  expect(counts.answered).toBe(counts.asked);
  let total = 1 + counts.answered;
  await expectTotal(server, ada, code).toBe(total);

  for (const [signal, times] of [
    ['SIGKILL', 50],
    ['SIGTERM', 40],
  ] as const) {
    proxy.disconnect();
    expect(await scan(server, code, times)).toBe(times);
    await kill(server, signal);
    proxy.reconnect();
    server = await start();
    total += times;
    await expectTotal(server, ada, code).toBe(total);
    expect(await scan(server, code, 5)).toBe(5);
    total += 5;
    expect(await totalOf(server, ada, code), signal).toBe(total);
  }
});

test('a process that is killed under load, again and again, loses nothing', async () => {
  const { start } = await createFaultSetting();
  let server = await start();
  const { ada, code } = await createCode(server);
  let least = 1;
  let most = 1;
  for (let round = 0; round < 4; round += 1) {
    const counts: Load = { asked: 0, answered: 0 };
    const working = load(server, code, counts);
    await until(() => counts.answered > 20 + round * 40);
    await sleep(Math.random() * 400);
    await kill(server);
    await working;
    server = await start();
    least += counts.answered;
    most += counts.asked;
    await expectTotal(server, ada, code).toBeGreaterThanOrEqual(least);
    expect(await totalOf(server, ada, code)).toBeLessThanOrEqual(most);
  }
});

test('the journal of another machine is stored once it is silent', async () => {
  const { dataDir, databaseUrl, proxy, start } = await createFaultSetting();
  const first = await start();
  const { ada, code } = await createCode(first);
  expect(await totalOf(first, ada, code)).toBe(1);
  proxy.disconnect();
  expect(await scan(first, code, 20)).toBe(20);
  await kill(first);
  proxy.reconnect();

  const root = path.join(dataDir, 'journal');
  const away = path.join(dataDir, 'elsewhere');
  renameSync(root, away);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const stored = await database.query('SELECT FROM "Scan"').finally(() => database.end());
  expect(stored.rowCount).toBe(1);
  for (const owner of readdirSync(away)) {
    const place = path.join(root, owner);
    mkdirSync(place, { recursive: true });
    for (const name of readdirSync(path.join(away, owner))) {
      const from = path.join(away, owner, name);
      if (name !== 'lock') cpSync(from, path.join(place, name), { recursive: true });
    }
    const sign = path.join(place, 'owner');
    writeFileSync(sign, `${randomUUID()}\n`);
    const time = Date.now() / 1_000 - 120;
    utimesSync(sign, time, time);
  }
  const second = await start();
  await expectTotal(second, ada, code).toBe(21);
  // A copy that comes again is not stored again.
  await kill(second);
  for (const owner of readdirSync(away))
    cpSync(path.join(away, owner), path.join(root, owner), {
      recursive: true,
      filter: (name) => path.basename(name) !== 'lock',
    });
  const third = await start();
  // Its own journal is left.
  await until(() => journalsIn(root).length === 1);
  expect(await totalOf(third, ada, code)).toBe(21);
});

/** Milliseconds that a visitor waits for the commit, at most (docs/operations.md). */
const deadline = 250;

/** Scans until 30 are stored; returns the least and the most that can be there. */
async function scanWithoutJournal(server: Launched, code: Code): Promise<[number, number]> {
  let [asked, stored] = [0, 0];
  while (stored < 30) {
    const begun = performance.now();
    expect(await scan(server, code, 8)).toBe(8);
    asked += 8;
    if (performance.now() - begun < deadline) stored += 8;
  }
  return [stored, asked];
}

test('without a journal, scans are stored before they are answered', async () => {
  const { dataDir, start } = await createFaultSetting();
  // Instead of a folder.
  writeFileSync(dataDir, '');
  const first = await start();
  const { ada, code } = await createCode(first);
  await expectTotal(first, ada, code).toBe(1);
  const [stored, asked] = await scanWithoutJournal(first, code);
  await kill(first);
  expect(first.output().split('no journal of scans').length - 1).toBe(1);

  rmSync(dataDir);
  const second = await start({ SCANS: 'commit' });
  const total = await totalOf(second, ada, code);
  expect(total).toBeGreaterThanOrEqual(1 + stored);
  expect(total).toBeLessThanOrEqual(1 + asked);
  const [storedThen, askedThen] = await scanWithoutJournal(second, code);
  await kill(second);
  expect(second.output()).not.toContain('no journal of scans');
  expect(existsSync(path.join(dataDir, 'journal'))).toBe(false);

  const third = await start({ SCANS: 'commit' });
  const totalThen = await totalOf(third, ada, code);
  expect(totalThen).toBeGreaterThanOrEqual(total + storedThen);
  expect(totalThen).toBeLessThanOrEqual(1 + asked + askedThen);
});

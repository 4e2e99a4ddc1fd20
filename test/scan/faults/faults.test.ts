// Every scan that was answered is counted once, whatever fails.
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
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

describe('the database is unavailable', () => {
  test.each([
    ['SIGKILL', 50],
    ['SIGTERM', 40],
  ] as const)('then %s: all of %i scans are counted', async (signal, times) => {
    const { proxy, start } = await createFaultSetting();
    const first = await start();
    const { ada, code } = await createCode(first);
    expect(await totalOf(first, ada, code)).toBe(1);
    proxy.disconnect();
    expect(await scan(first, code, times)).toBe(times);
    await kill(first, signal);
    proxy.reconnect();
    const second = await start();
    await expectTotal(second, ada, code).toBe(1 + times);
    expect(await scan(second, code, 5)).toBe(5);
    expect(await totalOf(second, ada, code)).toBe(6 + times);
  });

  test(`for ${outage} seconds under load: every scan is answered and counted`, async () => {
    const { proxy, start } = await createFaultSetting();
    const server = await start();
    const { ada, code } = await createCode(server);
    const counts: Load = { asked: 0, answered: 0 };
    let over = false;
    const working = load(server, code, counts, () => over);
    await until(() => counts.answered > 50);
    proxy.disconnect();
    await sleep(outage * 1_000);
    proxy.reconnect();
    const before = counts.answered;
    await until(() => counts.answered > before + 50);
    over = true;
    await working;
    expect(counts.answered).toBe(counts.asked);
    await expectTotal(server, ada, code).toBe(1 + counts.answered);
  });
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
  const { dataDir, proxy, start } = await createFaultSetting();
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
  const second = await start();
  expect(await totalOf(second, ada, code)).toBe(1);
  await kill(second);
  for (const owner of readdirSync(away)) {
    const place = path.join(root, owner);
    mkdirSync(place);
    for (const name of readdirSync(path.join(away, owner))) {
      const from = path.join(away, owner, name);
      if (name !== 'lock') cpSync(from, path.join(place, name), { recursive: true });
    }
    const sign = path.join(place, 'owner');
    writeFileSync(sign, `${randomUUID()}\n`);
    const time = Date.now() / 1_000 - 120;
    utimesSync(sign, time, time);
  }
  const third = await start();
  await expectTotal(third, ada, code).toBe(21);
  // A copy that comes again is not stored again.
  await kill(third);
  for (const owner of readdirSync(away))
    cpSync(path.join(away, owner), path.join(root, owner), {
      recursive: true,
      filter: (name) => path.basename(name) !== 'lock',
    });
  const fourth = await start();
  // Its own journal is left.
  await until(() => journalsIn(root).length === 1);
  expect(await totalOf(fourth, ada, code)).toBe(21);
});

/** Milliseconds that a visitor waits for the commit, at most (docs/operations.md). */
const deadline = 250;

describe('without a journal', () => {
  test.each([
    ['on a data folder that is a file', {}],
    ['with SCANS=commit', { SCANS: 'commit' }],
  ] as const)('%s, scans are stored before they are answered', async (_how, more) => {
    const { dataDir, start } = await createFaultSetting();
    const isFile = !('SCANS' in more);
    if (isFile) writeFileSync(dataDir, 'not a folder');
    const first = await start(more);
    const { ada, code } = await createCode(first);
    await expectTotal(first, ada, code).toBe(1);
    let [asked, stored] = [1, 1];
    while (stored < 30) {
      const begun = performance.now();
      expect(await scan(first, code, 8)).toBe(8);
      asked += 8;
      if (performance.now() - begun < deadline) stored += 8;
    }
    await kill(first);
    const warnings = first.output().split('no journal of scans').length - 1;
    expect(warnings).toBe(isFile ? 1 : 0);
    expect(existsSync(path.join(dataDir, 'journal'))).toBe(false);
    const second = await start(more);
    const total = await totalOf(second, ada, code);
    expect(total).toBeGreaterThanOrEqual(stored);
    expect(total).toBeLessThanOrEqual(asked);
  });
});

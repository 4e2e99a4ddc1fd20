// Embedded PostgreSQL: time to ready, idle memory, lists and scans; BEFORE=/path adds another checkout.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { textAt } from '../../test/support/document/json.ts';
import { postmasterOf } from '../../test/support/server/embedded.ts';
import { rest, settle } from '../../test/support/server/launch.ts';
import { iPhone } from '../../test/support/server/scans.ts';
import { type Contender, compare, median, print, start, stopAll } from '../support/measure.ts';

const root = path.join(import.meta.dirname, '../..');
const trees = [process.env.BEFORE, root].filter((tree) => tree !== undefined);
const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-bench-'));
const firstPort = Number(process.env.BENCH_PORT ?? 4711);
const starts = Number(process.env.STARTS ?? 5);

/** Proportional set size of a process in KB. */
const shareOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );

interface Setting {
  name: string;
  dataDir: string;
  variables: Record<string, string>;
  script: string;
}

const settings = trees.map((tree, index): Setting => {
  const dataDir = path.join(folder, String(index));
  const variables = {
    DATA_DIR: dataDir,
    PORT: String(firstPort + index),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  };
  const name = tree === root ? 'now' : 'before';
  return { name, dataDir, variables, script: path.join(tree, 'src/main.ts') };
});

async function timed(setting: Setting): Promise<number> {
  const begun = performance.now();
  await start(setting.script, [], setting.variables);
  return (performance.now() - begun) / 1_000;
}

console.log(
  '| start to ready, s | on an empty folder | again, median of 5 |\n| --- | ---: | ---: |',
);
for (const setting of settings) {
  const first: number[] = [];
  for (let turn = 0; turn < starts; turn += 1) {
    rmSync(setting.dataDir, { recursive: true, force: true });
    first.push(await timed(setting));
    await stopAll();
  }
  const again: number[] = [];
  for (let turn = 0; turn < starts; turn += 1) {
    again.push(await timed(setting));
    await stopAll();
  }
  console.log(`| ${setting.name} | ${median(first).toFixed(2)} | ${median(again).toFixed(2)} |`);
}

const lists: Contender[] = [];
const scans: Contender[] = [];
console.log(
  '\n| idle, MB (proportional share) | server | PostgreSQL | together |\n| --- | ---: | ---: | ---: |',
);
for (const setting of settings) {
  await start(setting.script, [], setting.variables);
  const server = { url: `http://127.0.0.1:${setting.variables.PORT}` };
  const ada = await settle(server);
  const items = Array.from({ length: 500 }, (_, index) => ({
    type: 'URL',
    name: `Code ${index}`,
    data: { url: `https://example.com/${index}` },
  }));
  await rest(server, ada, 'POST', '/qr-codes/bulk-create', { items });
  const { body } = await rest(server, ada, 'GET', '/qr-codes?limit=1');
  const base = `${server.url}/api/v1/organizations/${ada.organizationId}`;
  const headers = { 'X-API-Key': ada.key };
  lists.push({ name: `a list of 50: ${setting.name}`, url: `${base}/qr-codes?limit=50`, headers });
  const short = `${server.url}/q/${textAt(body, 'qrCodes.0.shortCode')}`;
  scans.push({ name: `a scan: ${setting.name}`, url: short, headers: { 'User-Agent': iPhone } });
  await stopAll();
  const rested = await start(setting.script, [], setting.variables);
  await sleep(10_000);
  const postmaster = postmasterOf(setting.dataDir);
  const database = postmaster === undefined ? [] : [postmaster, ...childrenOf(postmaster)];
  const own = shareOf(rested) / 1_024;
  const other = database.reduce((sum, one) => sum + shareOf(one), 0) / 1_024;
  console.log(
    `| ${setting.name} | ${Math.round(own)} | ${Math.round(other)} | ${Math.round(own + other)} |`,
  );
  await stopAll();
}
for (const setting of settings) await start(setting.script, [], setting.variables);
print(lists, compare(lists));
print(scans, compare(scans, 64));
await stopAll();
rmSync(folder, { recursive: true });

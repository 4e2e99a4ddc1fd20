// Requests per second with one process and with two, with and without a pooler; their idle memory.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPooler } from '../../test/support/database/pooler.ts';
import { iPhone } from '../../test/support/server/scans.ts';
import { type Contender, compare, print, start, stopAll } from '../support/measure.ts';
import { createSetting, port } from '../support/setting.ts';

const setting = await createSetting();
const { databaseUrl, secret, organizationId, shortCode, key } = setting;
const pooler = await startPooler(databaseUrl);
const variants = [
  { name: '1 process', url: databaseUrl, workers: 1 },
  { name: '2 processes', url: databaseUrl, workers: 2 },
  { name: '1 process, PgBouncer', url: pooler.url, workers: 1 },
  { name: '2 processes, PgBouncer', url: pooler.url, workers: 2 },
];
const lists: Contender[] = [];
const scans: Contender[] = [];
const processes: { name: string; pid: number }[] = [];
for (const [index, { name, url, workers }] of variants.entries()) {
  const own = port + 1 + index;
  const pid = await start('src/main.ts', [], {
    DATABASE_URL: url,
    DATABASE_DIRECT_URL: databaseUrl,
    SECRET: secret,
    PORT: String(own),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_KEY: '0',
    WORKERS: String(workers),
  });
  processes.push({ name, pid });
  const base = `http://127.0.0.1:${own}`;
  const list = `${base}/api/v1/organizations/${organizationId}/qr-codes?limit=50`;
  lists.push({ name: `a list of 50: ${name}`, url: list, headers: { 'X-API-Key': key } });
  const headers = { 'User-Agent': iPhone };
  scans.push({ name: `a scan: ${name}`, url: `${base}/q/${shortCode}`, headers });
}

/** Memory of each process of a server in MB: resident, and proportional. */
function memoryOf(pid: number): string {
  const read = (one: number, file: string, field: string) =>
    Number(
      new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(
        readFileSync(`/proc/${one}/${file}`, 'utf8'),
      )?.[1],
    );
  const below = readdirSync('/proc')
    .map(Number)
    .filter((one) => {
      try {
        return one > 0 && read(one, 'status', 'PPid') === pid;
      } catch {
        return false;
      }
    });
  return [pid, ...below]
    .map((one) => {
      const [rss = 0, pss = 0] = [read(one, 'status', 'VmRSS'), read(one, 'smaps_rollup', 'Pss')];
      return `${Math.round(rss / 1024)} (${Math.round(pss / 1024)})`;
    })
    .join(', ');
}

await sleep(10_000);
console.log('\n| idle | MB resident (proportional share) |\n| --- | --- |');
for (const { name, pid } of processes) console.log(`| ${name} | ${memoryOf(pid)} |`);
print(lists, compare(lists));
print(scans, compare(scans, 64));
await stopAll();
await pooler.stop();
await setting.close();

// Imports and exports: rows per second, memory of the server, and the time of scans meanwhile.
import { readFileSync, writeFileSync } from 'node:fs';
import { createId } from '../../src/domain/id.ts';
import { createShortCode } from '../../src/domain/qr-code/short-code.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { median, stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';

const setting = await createSetting();
const { prisma, organizationId, shortCode, key, pid } = setting;
const list = `${base}/api/v1/organizations/${organizationId}/qr-codes`;
const headers = { 'x-api-key': key };

const megabytes = (name: 'VmRSS' | 'VmHWM'): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
};

/** CPU seconds used by the server (Linux, whose clock ticks 100 times per second). */
function processorTime(): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

interface Run {
  rows: number;
  seconds: number;
  processor: number;
  before: number;
  peak: number;
  scans: number[];
}

async function scan(): Promise<number> {
  const start = performance.now();
  await fetch(`${base}/q/${shortCode}`, { redirect: 'manual' });
  return performance.now() - start;
}

/** Runs the work with a scan every 20 ms and measures the increase of the server's memory (Linux). */
async function measure(rows: number, work: () => Promise<void>): Promise<Run> {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = megabytes('VmRSS');
  const scans: number[] = [];
  let going = true;
  const scanning = (async () => {
    while (going) {
      scans.push(await scan());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const used = processorTime();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const processor = processorTime() - used;
  going = false;
  await scanning;
  return { rows, seconds, processor, before, peak: megabytes('VmHWM'), scans };
}

const csvOf = (rows: number, name: string) =>
  `name,url,tags,foregroundColor\n${Array.from(
    { length: rows },
    (_, index) => `${name} ${index},https://example.com/${name}/${index},print|window,#123456`,
  ).join('\n')}`;

const contacts = (rows: number) =>
  `type,name,firstName,lastName,email,phone,city\n${Array.from(
    { length: rows },
    (_, index) =>
      `VCARD,Contact ${index},Ada,Lovelace ${index},ada-${index}@example.com,+49 30 ${100_000 + index},London`,
  ).join('\n')}`;

async function send(body: string, query = ''): Promise<void> {
  const response = await fetch(`${list}/import${query}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv' },
    body,
  });
  if (!response.ok) throw new Error(await response.text());
}

async function receive(query: string): Promise<void> {
  const response = await fetch(`${list}/export${query}`, { headers });
  if (!response.ok || !response.body) throw new Error(await response.text());
  for await (const _piece of response.body);
}

const rows = 10_000;
const runs: [name: string, run: Run][] = [];
await send(csvOf(1_000, 'warm'));
await receive('');
const idle = () => new Promise<void>((resolve) => setTimeout(resolve, 5_000));
runs.push(['nothing', await measure(0, idle)]);
runs.push(['import, dry run', await measure(rows, () => send(csvOf(rows, 'dry'), '?dryRun=true'))]);
runs.push(['import', await measure(rows, () => send(csvOf(rows, 'all')))]);
runs.push([
  'import, `skipInvalid`',
  await measure(rows, () => send(csvOf(rows, 'skip'), '?skipInvalid=true')),
]);
runs.push(['import of contacts', await measure(rows, () => send(contacts(rows)))]);

const large = 100_000;
for (let there = await prisma.qrCode.count(); there < large; there += 5_000) {
  await prisma.qrCode.createMany({
    data: Array.from({ length: Math.min(5_000, large - there) }, (_, index) => ({
      id: createId('QrCode'),
      organizationId,
      type: 'URL' as const,
      name: `Code ${there + index}`,
      sortName: `code ${there + index}`,
      dynamic: true,
      shortCode: createShortCode(),
      content: { url: `https://example.com/${there + index}` },
      style: defaultStyle,
      tags: ['print', 'window'],
    })),
  });
}
await prisma.$executeRaw`ANALYZE`;
runs.push(['export as CSV', await measure(large, () => receive('?sort=createdAt'))]);
runs.push(['export as CSV, by name', await measure(large, () => receive('?sort=name'))]);
const pictures = 10_000;
runs.push([
  'export as ZIP of SVG',
  await measure(pictures, () => receive('?format=zip&image=svg&type=VCARD')),
]);
runs.push([
  'export as ZIP of PNG',
  await measure(pictures, () => receive('?format=zip&type=VCARD')),
]);

const ms = (value: number) => value.toFixed(1);
console.log(
  '\n| besides scans | rows | rows per second | rows per CPU second of the server | MB before | MB maximum | a scan, ms (median) | slowest scan, ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
);
for (const [name, run] of runs) {
  const rate = run.rows > 0 ? Math.round(run.rows / run.seconds) : '';
  const own = run.rows > 0 ? Math.round(run.rows / run.processor) : '';
  console.log(
    `| ${name} | ${run.rows} | ${rate} | ${own} | ${run.before} | ${run.peak} | ${ms(median(run.scans))} | ${ms(Math.max(...run.scans))} |`,
  );
}
await stopAll();
await setting.close();

// CPU time of requests and bytes of rows with their indexes: the input of bench/server/fleet.ts.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { createLog } from '../../src/core/log.ts';
import { createScanMaintenance } from '../../src/scan/recording/maintenance.ts';
import { createRollUp } from '../../src/scan/roll-up/roll-up.ts';
import { storeScans } from '../../src/scan/storing/store.ts';
import { stopAll } from '../support/measure.ts';
import { processorTime } from '../support/processor.ts';
import { codesOf } from '../support/rows.ts';
import { base, createSetting } from '../support/setting.ts';

/** 3.3 scans per code and day: a billion a month for ten million codes. */
const codeCount = 10_000;
const scanCount = 100_000;
const days = 3;

const setting = await createSetting();
const { prisma, pool, organizationId, key } = setting;
await prisma.qrCode.createMany({
  data: codesOf(organizationId, codeCount - 1_000),
});
const codes = await prisma.qrCode.findMany({ select: { id: true, shortCode: true } });
/** A few codes are scanned often, most rarely. */
const someCode = () =>
  codes[Math.floor(codes.length * Math.random() ** 3)] ?? { id: '', shortCode: '' };
const pick = <Value>(values: readonly Value[], index: number) =>
  values[index % values.length] ?? null;

function created() {
  const random = Math.floor(Math.random() * 1_000);
  const { id, shortCode } = someCode();
  return {
    id: uuid(),
    qrCodeId: id,
    scannedAt: new Date(Date.now() - Math.random() * 86_400_000 * days),
    country: pick(['DE', 'US', 'FR', 'GB', 'NL'], random),
    region: 'Hamburg',
    city: `City ${random % 40}`,
    device: pick(['mobile', 'mobile', 'mobile', 'tablet', 'desktop'], random),
    os: pick(['iOS', 'Android', 'Windows'], random),
    browser: pick(['Safari', 'Chrome', 'Firefox'], random),
    language: pick(['de', 'en', 'fr'], random),
    referrer: 'direct',
    target: `https://example.com/campaigns/2026/${shortCode}`,
    visitor: randomBytes(32).toString('hex'),
    bot: false,
  };
}
for (let done = 0; done < scanCount; done += 1_000) {
  await storeScans(pool, Array.from({ length: 1_000 }, created));
}
// Otherwise the server would count them during the requests.
const log = createLog('warn');
const rollUp = createRollUp({ prisma, pool, log });
await rollUp.run();
await rollUp.close();
const maintenance = createScanMaintenance(prisma, log);
await maintenance.countDays();
maintenance.close();
await prisma.$executeRaw`VACUUM ANALYZE`;

const agent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const path = `${base}/api/v1/organizations/${organizationId}/qr-codes`;
const headers = { 'x-api-key': key, 'content-type': 'application/json', 'user-agent': agent };
const get = (url: string) => fetch(url, { headers, redirect: 'manual' });
const send = (method: string, url: string, body: object) =>
  fetch(url, { method, headers, body: JSON.stringify(body) });
const code = () => ({
  type: 'URL',
  name: `New ${uuid()}`,
  data: { url: 'https://example.com' },
  tags: ['print'],
});

const requests: { name: string; count: number; atOnce: number; ask: () => Promise<Response> }[] = [
  {
    name: 'a scan, of 10,000 codes',
    count: 6_000,
    atOnce: 64,
    ask: () => get(`${base}/q/${someCode().shortCode}`),
  },
  { name: 'one code', count: 1_000, atOnce: 8, ask: () => get(`${path}/${someCode().id}`) },
  { name: 'a list of 50', count: 300, atOnce: 8, ask: () => get(`${path}?limit=50`) },
  { name: 'create a code', count: 500, atOnce: 8, ask: () => send('POST', path, code()) },
  {
    name: 'update a code',
    count: 500,
    atOnce: 8,
    ask: () => send('PUT', `${path}/${someCode().id}`, { name: `Changed ${uuid()}` }),
  },
  {
    name: 'analytics of a code',
    count: 300,
    atOnce: 8,
    ask: () => get(`${path}/${someCode().id}/analytics`),
  },
];

console.log('\n| request | server, ms | PostgreSQL, ms |\n| --- | ---: | ---: |');
for (const { name, count, atOnce, ask } of requests) {
  const run = async (times: number) => {
    let left = times;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        const response = await ask();
        await response.arrayBuffer();
        if (response.status >= 400) throw new Error(`${name}: ${response.status}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  };
  // A server that has just started is slower.
  await run(count);
  const before = [processorTime(/src\/main\.ts/), processorTime(/postgres/)];
  await run(count);
  const after = [processorTime(/src\/main\.ts/), processorTime(/postgres/)];
  const [server, database] = after.map((time, index) => (time - (before[index] ?? 0)) / count);
  console.log(`| ${name} | ${server?.toFixed(3)} | ${database?.toFixed(3)} |`);
}
await stopAll();

await prisma.$executeRaw`VACUUM ANALYZE`;
const tables = await prisma.$queryRaw<{ name: string; rows: number; bytes: number }[]>`
  SELECT root.relname::text AS "name", sum(greatest(leaf.reltuples, 0))::float8 AS "rows",
         sum(pg_total_relation_size(leaf.oid))::float8 AS "bytes"
  FROM pg_class root
  CROSS JOIN LATERAL (
    SELECT root.oid UNION SELECT relid FROM pg_partition_tree(root.oid)) part("oid")
  JOIN pg_class leaf ON leaf.oid = part."oid" AND leaf.relkind = 'r'
  WHERE root.relkind IN ('r', 'p') AND NOT root.relispartition
    AND root.relnamespace = 'public'::regnamespace
  GROUP BY 1 HAVING sum(greatest(leaf.reltuples, 0)) > 1000 ORDER BY 3 DESC`;
const scans = tables.find(({ name }) => name === 'Scan')?.rows ?? scanCount;
console.log('\n| table | rows | bytes per row | bytes per scan |\n| --- | ---: | ---: | ---: |');
for (const { name, rows, bytes } of tables) {
  console.log(`| ${name} | ${rows} | ${Math.round(bytes / rows)} | ${Math.round(bytes / scans)} |`);
}
await setting.close();

// Redirects with every scan stored, compared with node:http that responds from a Map.
import { iPhone } from '../../test/support/server/scans.ts';
import { type Contender, compare, print, start, stopAll } from '../support/measure.ts';
import { processorTime } from '../support/processor.ts';
import { base, createSetting, port } from '../support/setting.ts';
import { storedScans } from '../support/stored.ts';

const setting = await createSetting();
const { databaseUrl, organizationId, shortCode, prisma } = setting;
await start('bench/support/serve-bare.mjs', [
  'redirect',
  String(port + 1),
  databaseUrl,
  organizationId,
  shortCode,
]);
const contenders: Contender[] = [
  {
    name: 'node:http from a Map, nothing stored',
    url: `http://127.0.0.1:${port + 1}/q/${shortCode}`,
  },
  {
    name: 'redirect, every scan stored and counted',
    url: `${base}/q/${shortCode}`,
    headers: { 'User-Agent': iPhone, 'Accept-Language': 'de-DE,de;q=0.9,en;q=0.8' },
  },
];
const parts = { 'our server': /src\/main\.ts/, PostgreSQL: /^postgres: / };
const before = Object.values(parts).map(processorTime);
const results = compare(contenders, 64);
const after = Object.values(parts).map(processorTime);
print(contenders, results);
console.log('\n| CPU time of a redirect | microseconds |\n| --- | ---: |');
for (const [index, name] of Object.keys(parts).entries()) {
  const milliseconds = (after[index] ?? 0) - (before[index] ?? 0);
  const each = (milliseconds * 1_000) / (results[1]?.responses ?? Number.NaN);
  console.log(`| ${name} | ${each.toFixed(0)} |`);
}
await stopAll();
console.log(
  `\nanswers counted by the load: ${results[1]?.responses}; scans stored: ${await storedScans(prisma)}`,
);
console.log('(The load ends with requests under way, which are stored but not counted by it.)');
await setting.close();

// The redirect with every scan stored, against node:http that answers from a Map.
import { type Contender, compare, print, start, stopAll } from './support/measure.ts';
import { base, createSetting, port } from './support/setting.ts';

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
  { name: 'redirect, every scan stored', url: `${base}/q/${shortCode}` },
];
const results = compare(contenders, 64);
print(contenders, results);
await stopAll();
const { totalScans } = await prisma.qrCode.findUniqueOrThrow({ where: { shortCode } });
console.log(
  `\nanswers counted by the load: ${results[1]?.answers}; scans stored: ${await prisma.scan.count()}; totalScans: ${totalScans}`,
);
console.log('(The load ends with requests under way, which are stored but not counted by it.)');
await setting.close();

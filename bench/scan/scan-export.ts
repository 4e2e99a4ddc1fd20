// An export of ten million scans as CSV: rows per second and memory of the server; needs Linux's /proc.
import { readFileSync } from 'node:fs';
import { stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';

const scans = Number(process.argv[2] ?? 10_000_000);
const setting = await createSetting();
const { prisma, organizationId, shortCode, key, pid } = setting;
const { id } = await prisma.qrCode.findUniqueOrThrow({ where: { shortCode } });
const group = 500_000;
for (let from = 0; from < scans; from += group) {
  await prisma.$executeRaw`
    INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt", "country", "city", "device",
      "os", "browser", "language", "referrer", "target", "unique")
    SELECT lpad(to_hex(n), 32, '0')::uuid, ${organizationId}, ${id},
           date_trunc('second', now() AT TIME ZONE 'UTC') - n * interval '0.2 seconds', 'DE', 'City ' || n % 8,
           'mobile', 'iOS', 'Safari', 'de', 'direct', 'https://example.com', n % 4 > 0
    FROM generate_series(${from + 1}::int, ${Math.min(from + group, scans)}::int) AS n`;
}
await prisma.$executeRaw`ANALYZE "Scan"`;

const memory = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const before = memory();
const start = performance.now();
const response = await fetch(
  `${base}/api/v1/organizations/${organizationId}/qr-codes/${id}/analytics/export?startDate=2026-01-01`,
  { headers: { 'x-api-key': key } },
);
if (!response.ok || !response.body) throw new Error(await response.text());
let lines = 0;
let reported = 0;
console.log('\n| rows | rows per second | MB of the server |\n| ---: | ---: | ---: |');
console.log(`| 0 | | ${before.toFixed(0)} |`);
for await (const chunk of response.body) {
  for (const byte of chunk) if (byte === 10) lines += 1;
  if (lines - reported < scans / 10) continue;
  reported = lines;
  const rate = lines / ((performance.now() - start) / 1_000);
  console.log(`| ${lines} | ${rate.toFixed(0)} | ${memory().toFixed(0)} |`);
}
console.log(`\nrows with the header: ${lines}`);
await stopAll();
await setting.close();

// Redirects with every scan stored, fsync on, compared with node:http that responds from a Map.
import { iPhone } from '../../test/support/server/scans.ts';
import { type PostgresServer, startEmbedded, startSystem } from '../support/databases.ts';
import { type Contender, compare, start, stopAll } from '../support/measure.ts';
import { processorTime } from '../support/processor.ts';
import { codesOf, zipf } from '../support/rows.ts';
import { base, createSettingOn, port } from '../support/setting.ts';
import { storedScans } from '../support/stored.ts';

const codeCount = 10_000;
const parts = [/serve-bare/, /src\/main\.ts/, /^postgres: |postgres -D/];
const bare = `http://127.0.0.1:${port + 1}`;
const headers = { 'User-Agent': iPhone, 'Accept-Language': 'de-DE,de;q=0.9,en;q=0.8' };

async function measure(postgres: PostgresServer): Promise<void> {
  const setting = await createSettingOn(postgres);
  const { prisma, databaseUrl, organizationId, shortCode } = setting;
  await prisma.qrCode.createMany({ data: codesOf(organizationId, codeCount - 1_000) });
  await prisma.$executeRaw`ANALYZE`;
  const codes = await prisma.qrCode.findMany({ select: { shortCode: true } });
  const pathOf = (code: string) => `/q/${code}`;
  const pick = zipf(codes.length);
  const some = Array.from({ length: 20_000 }, () => pathOf(codes[pick()]?.shortCode ?? shortCode));
  await start('bench/support/serve-bare.mjs', ['redirect', String(port + 1), databaseUrl]);
  let responses = 0;
  for (const [what, paths] of [
    ['one code', [pathOf(shortCode)]],
    ['10,000 codes', some],
  ] as const) {
    for (const connections of [64, 256]) {
      const contenders: Contender[] = [
        { name: 'bare', url: bare, paths, headers },
        { name: 'ours', url: base, paths, headers },
      ];
      const before = parts.map(processorTime);
      const [least, own] = compare(contenders, connections);
      const spent = parts.map((part, index) => processorTime(part) - (before[index] ?? 0));
      if (!least || !own) throw new Error('nothing measured');
      responses += own.responses;
      const each = (milliseconds: number | undefined, count: number) =>
        (((milliseconds ?? Number.NaN) * 1_000) / count).toFixed(0);
      const cells = [
        Math.round(least.median),
        Math.round(own.median),
        (own.median / least.median).toFixed(2),
        each(spent[0], least.responses),
        each(spent[1], own.responses),
        each(spent[2], own.responses),
      ];
      console.log(`| ${postgres.name}, ${what}, ${connections} | ${cells.join(' | ')} |`);
    }
  }
  await stopAll();
  console.log(`(${responses} answered, ${await storedScans(prisma)} stored)`);
  await setting.close();
}

console.log(
  '| PostgreSQL, codes, connections | bare, per second | ours | ratio | bare, µs | our server, µs | PostgreSQL, µs |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
);
for (const open of [startSystem, startEmbedded]) await measure(await open());
console.log('(A load ends with requests under way, which are stored but not counted by it.)');

// Analytics and lists of 1,000 to 1,000,000 scans in the last 30 days (BENCH_DAYS), or as many as BENCH_SCANS says.
import { loadavg } from 'node:os';
import pg from 'pg';
import { createKey } from '../../src/auth/api-key.ts';
import { createLog } from '../../src/core/log.ts';
import { Prisma } from '../../src/database/client/client.ts';
import { createId } from '../../src/domain/id.ts';
import { createScanMaintenance } from '../../src/scan/recording/maintenance.ts';
import { createRollUp } from '../../src/scan/roll-up/roll-up.ts';
import { stopAll } from '../support/measure.ts';
import { codesOf } from '../support/rows.ts';
import { base, createSetting } from '../support/setting.ts';

const most = Number(process.env.BENCH_SCANS ?? 1_000_000);
const sizes = [1_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= most);
const rounds = Number(process.env.ROUNDS ?? 100);
const days = Number(process.env.BENCH_DAYS ?? 30);
const codeCount = 1_000;

const setting = await createSetting();
const { prisma, pool } = setting;
// Filling takes longer than the server's statement timeout.
const filler = new pg.Client({ connectionString: setting.databaseUrl });
await filler.connect();
const member = await prisma.member.findFirstOrThrow();

interface Subject {
  organizationId: string;
  key: string;
  /** The URL path of its codes. */
  codes: string;
  id: string;
  ids: string[];
  /** With the first ten of its codes. */
  folderId: string;
}

let batch = 1;

/** A new organization whose codes have this many scans together, generated in the database. */
async function subjectWith(scans: number, count: number): Promise<Subject> {
  const organizationId = createId('Organization');
  const key = createKey(setting.secret);
  const codes = codesOf(organizationId, count);
  const ids = codes.map(({ id }) => id);
  await prisma.organization.create({
    data: {
      id: organizationId,
      name: `${scans} scans`,
      slug: `scans-${scans}-${count}`,
      members: { create: { id: createId('Member'), role: 'ADMIN', userId: member.userId } },
    },
  });
  await prisma.apiKey.create({
    data: {
      id: createId('ApiKey'),
      organizationId,
      name: 'Bench',
      publicId: key.publicId,
      secretHash: key.secretHash,
      permissions: ['ANALYTICS_READ'],
      createdById: member.userId,
    },
  });
  const folderId = createId('Folder');
  await prisma.folder.create({ data: { id: folderId, organizationId, name: 'Campaign' } });
  await prisma.qrCode.createMany({
    data: codes.map((code, index) =>
      index < 10 ? { ...code, folderId, tags: ['campaign'] } : code,
    ),
  });
  await filler.query(Prisma.sql`
    INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt", "country", "city",
      "device", "os", "browser", "language", "referrer", "target", "unique", "bot", "batch")
    SELECT gen_random_uuid(), ${organizationId}, (${ids}::text[])[1 + n % ${count}::int],
           now() AT TIME ZONE 'UTC' - make_interval(days => ${days}::int) * (1 - n / ${scans}::float),
           country, country || ' City ' || floor(random() * 8),
           (ARRAY['mobile', 'mobile', 'mobile', 'tablet', 'desktop'])[1 + n % 5],
           (ARRAY['iOS', 'Android', 'Windows', 'macOS'])[1 + n % 4],
           (ARRAY['Safari', 'Chrome', 'Firefox', 'Microsoft Edge'])[1 + n % 4],
           (ARRAY['en', 'de', 'fr', 'es'])[1 + n % 4],
           CASE WHEN n % 3 = 0 THEN 'site-' || n % 20 || '.example' ELSE 'direct' END,
           'https://example.com', n % 4 > 0, false, ${batch}::bigint + n / 10000
    FROM (SELECT n, (ARRAY['US','DE','FR','GB','BR','IN','JP','ES','IT','NL'])[1 + n * 7 % 10] AS country
          FROM generate_series(1, ${scans}::int) AS n) AS made`);
  await filler.query(Prisma.sql`
    INSERT INTO "ScanBatch" ("batch", "from", "scans")
    SELECT ${batch}::bigint + n, '2000-01-01', 10000 FROM generate_series(0, ${scans}::int / 10000) AS n`);
  batch += Math.floor(scans / 10_000) + 1;
  await filler.query(Prisma.sql`
    INSERT INTO "ScanCounter" ("batch") VALUES (${batch})
    ON CONFLICT ("id") DO UPDATE SET "batch" = excluded."batch"`);
  return {
    organizationId,
    key: key.text,
    codes: `${base}/api/v1/organizations/${organizationId}/qr-codes`,
    id: ids[0] ?? '',
    ids,
    folderId,
  };
}

interface Request {
  what: string;
  /** Of an organization with many codes; otherwise of one code. */
  many: boolean;
  urlOf(subject: Subject): string;
}

const dayOf = (ago: number): string =>
  new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const interval = days > 366 ? 'week' : 'day';
const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu'];
/** The last days, and the same without the last of them, which ended during the last UTC day. */
const periods = zones.flatMap((zone) =>
  [0, ...(zone === 'UTC' ? [] : [1])].map((ago) => ({
    name: `${zone}${ago === 0 ? '' : ', until yesterday'}`,
    query: `analytics?timeZone=${zone}&startDate=${dayOf(days - 1)}&endDate=${dayOf(ago)}&interval=${interval}`,
  })),
);
const requests: Request[] = [
  ...periods.map(({ name, query }) => ({
    what: `a code, ${name}`,
    many: false,
    urlOf: ({ codes, id }: Subject) => `${codes}/${id}/${query}`,
  })),
  ...periods.map(({ name, query }) => ({
    what: `an organization, ${name}`,
    many: true,
    urlOf: ({ codes }: Subject) => `${codes}/${query}`,
  })),
  // Ten of the codes, by each kind of filter that is exact for any period.
  ...periods.flatMap(({ name, query }) => [
    {
      what: `ten codes, ${name}`,
      many: true,
      urlOf: ({ codes, ids }: Subject) =>
        `${codes}/${query}&${ids
          .slice(0, 10)
          .map((id) => `qrCodeIds=${id}`)
          .join('&')}`,
    },
    {
      what: `a folder, ${name}`,
      many: true,
      urlOf: ({ codes, folderId }: Subject) => `${codes}/${query}&folderIds=${folderId}`,
    },
    {
      what: `a tag, ${name}`,
      many: true,
      urlOf: ({ codes }: Subject) => `${codes}/${query}&tags=campaign`,
    },
  ]),
  {
    what: 'a page of scans of a code',
    many: false,
    urlOf: ({ codes, id }) => `${codes}/${id}/scans`,
  },
  {
    what: 'a page of scans of an organization',
    many: true,
    urlOf: ({ organizationId }) =>
      `${base}/graphql?query=${encodeURIComponent(
        `{ organization(id: "${organizationId}") {
             scans(first: 20) { totalCount nodes { id qrCodeId scannedAt country device browser } } } }`,
      )}`,
  },
];

async function timed(url: string, key: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, { headers: { 'x-api-key': key, accept: 'application/json' } });
  const text = await response.text();
  const time = performance.now() - start;
  if (!response.ok || text.includes('"errors"'))
    throw new Error(`${url} answered ${response.status}: ${text}`);
  return time;
}

const quantile = (numbers: number[], part: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * part)] ?? Number.NaN;

const single: Subject[] = [];
const many: Subject[] = [];
for (const scans of sizes) {
  single.push(await subjectWith(scans, 1));
  many.push(await subjectWith(scans, codeCount));
}
// Counting finds its scans by a BRIN index, which only knows them after a vacuum.
await filler.query('VACUUM ANALYZE');
const rollUp = createRollUp({ prisma, pool, log: createLog('warn') });
await rollUp.run();
await rollUp.close();
const maintenance = createScanMaintenance(prisma, createLog('warn'));
const start = performance.now();
// The server may be doing the same.
for (;;) {
  await maintenance.countDays();
  const { rowCount } = await filler.query(`
    SELECT FROM "LargeScanDay" WHERE "day" < (now() AT TIME ZONE 'UTC')::date LIMIT 1`);
  if (rowCount === 0) break;
}
maintenance.close();
const { rows: kept } = await filler.query(`
  SELECT coalesce(sum("scans"), 0)::int AS "scans",
         sum(pg_column_size("quarterValues") + pg_column_size("quarterKeys"))::int AS "bytes"
  FROM (SELECT "scans", "quarterValues", "quarterKeys" FROM "QrCodeScanDay" UNION ALL
        SELECT "scans", "quarterValues", "quarterKeys" FROM "OrganizationScanDay") AS days
  WHERE "quarterValues" IS NOT NULL`);
console.log('large days', { milliseconds: Math.round(performance.now() - start), ...kept[0] });
await filler.query('VACUUM ANALYZE');
await filler.end();

console.log(`load ${loadavg().map((load) => load.toFixed(1))}`);
console.log(
  '\n| what | scans | median, ms | p95, ms | ratio of p95 |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const { what, many: ofMany, urlOf } of requests) {
  const subjects = ofMany ? many : single;
  const times = subjects.map((): number[] => []);
  for (let round = -10; round < rounds; round += 1) {
    // Alternating, so that drift of the machine affects all equally.
    for (const [index, subject] of subjects.entries()) {
      const time = await timed(urlOf(subject), subject.key);
      if (round >= 0) times[index]?.push(time);
    }
  }
  const least = quantile(times[0] ?? [], 0.95);
  for (const [index, list] of times.entries()) {
    const scans = sizes[index]?.toLocaleString('en');
    const p95 = quantile(list, 0.95);
    const cells = [quantile(list, 0.5).toFixed(1), p95.toFixed(1), (p95 / least).toFixed(2)];
    console.log(`| ${what} | ${scans} | ${cells.join(' | ')} |`);
  }
}
console.log(`load ${loadavg().map((load) => load.toFixed(1))}`);
await stopAll();
await setting.close();

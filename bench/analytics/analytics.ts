// Analytics of 1,000, 100,000 and 1,000,000 scans in the last 30 days.
import pg from 'pg';
import { createKey } from '../../src/auth/api-key.ts';
import { Prisma } from '../../src/database/client/client.ts';
import { createId } from '../../src/domain/id.ts';
import { createShortCode } from '../../src/domain/qr-code/short-code.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { countOpenScans } from '../../src/scan/roll-up/count.ts';
import { stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';

const sizes = [1_000, 100_000, 1_000_000];
const rounds = 150;

const setting = await createSetting();
const { prisma } = setting;
// Filling takes longer than the server's statement timeout.
const filler = new pg.Client({ connectionString: setting.databaseUrl });
await filler.connect();
const member = await prisma.member.findFirstOrThrow();

interface Subject {
  key: string;
  /** The URL path of its codes. */
  codes: string;
  id: string;
}

/** A new organization whose single code has this many scans, generated in the database. */
async function subjectWith(scans: number): Promise<Subject> {
  const organizationId = createId('Organization');
  const qrCodeId = createId('QrCode');
  const key = createKey(setting.secret);
  await prisma.organization.create({
    data: {
      id: organizationId,
      name: `${scans} scans`,
      slug: `scans-${scans}`,
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
  await prisma.qrCode.create({
    data: {
      id: qrCodeId,
      organizationId,
      type: 'URL',
      name: 'Q',
      sortName: 'q',
      dynamic: true,
      shortCode: createShortCode(),
      content: { url: 'https://example.com' },
      style: defaultStyle,
    },
  });
  await filler.query(Prisma.sql`
    INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt", "country", "city",
      "device", "os", "browser", "language", "referrer", "target", "unique", "bot", "batch")
    SELECT gen_random_uuid(), ${organizationId}, ${qrCodeId},
           date_trunc('day', now() AT TIME ZONE 'UTC') + interval '1 day' - random() * interval '30 days',
           country, country || ' City ' || floor(random() * 8),
           (ARRAY['mobile', 'mobile', 'mobile', 'tablet', 'desktop'])[1 + n % 5],
           (ARRAY['iOS', 'Android', 'Windows', 'macOS'])[1 + n % 4],
           (ARRAY['Safari', 'Chrome', 'Firefox', 'Microsoft Edge'])[1 + n % 4],
           (ARRAY['en', 'de', 'fr', 'es'])[1 + n % 4],
           CASE WHEN n % 3 = 0 THEN 'site-' || n % 20 || '.example' ELSE 'direct' END,
           'https://example.com', n % 4 > 0, false, 1
    FROM (SELECT n, (ARRAY['US','DE','FR','GB','BR','IN','JP','ES','IT','NL'])[1 + n * 7 % 10] AS country
          FROM generate_series(1, ${scans}::int) AS n) AS made`);
  await filler.query(`
    INSERT INTO "ScanBatch" ("batch", "from", "scans") VALUES (1, '2000-01-01', 0)
    ON CONFLICT DO NOTHING`);
  return {
    key: key.text,
    codes: `${base}/api/v1/organizations/${organizationId}/qr-codes`,
    id: qrCodeId,
  };
}

const requests: Record<string, (subject: Subject) => string> = {
  'a code, by day': ({ codes, id }) => `${codes}/${id}/analytics`,
  'the organization, by day': ({ codes }) => `${codes}/analytics`,
  'a code, by day, New York': ({ codes, id }) =>
    `${codes}/${id}/analytics?timeZone=America/New_York`,
  'a page of scans': ({ codes, id }) => `${codes}/${id}/scans`,
};

async function timed(url: string, key: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, { headers: { 'x-api-key': key } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - start;
}

const quantile = (numbers: number[], part: number): string =>
  ([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * part)] ?? Number.NaN).toFixed(1);

const subjects: Subject[] = [];
for (const scans of sizes) subjects.push(await subjectWith(scans));
await prisma.$transaction(countOpenScans, { timeout: 600_000 });
await filler.query('VACUUM ANALYZE');
await filler.end();

console.log('\n| what | scans | median, ms | p95, ms |\n| --- | ---: | ---: | ---: |');
for (const [what, urlOf] of Object.entries(requests)) {
  const times = subjects.map((): number[] => []);
  for (let round = -10; round < rounds; round += 1) {
    // Alternating, so that drift of the machine affects all equally.
    for (const [index, subject] of subjects.entries()) {
      const time = await timed(urlOf(subject), subject.key);
      if (round >= 0) times[index]?.push(time);
    }
  }
  for (const [index, list] of times.entries()) {
    const scans = sizes[index]?.toLocaleString('en');
    console.log(`| ${what} | ${scans} | ${quantile(list, 0.5)} | ${quantile(list, 0.95)} |`);
  }
}
await stopAll();
await setting.close();

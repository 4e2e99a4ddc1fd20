// What is stored of a scan, what never is, what it is counted as.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { createScanUpkeep } from '../../src/scan/recording/maintenance.ts';
import { createServerDatabase } from '../support/database/database.ts';
import { android, follow, googlebot, iPhone, put, scanOf } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
beforeAll(async () => {
  server = await startServer({ config: { trustProxy: 1 } });
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
});
afterAll(() => server.close());

const make = (body: Record<string, unknown> = {}) =>
  server.createQrCode(key, ada.organizationId, body);
const from = (url: string, address: string, headers: Record<string, string> = {}) =>
  follow(url, { 'x-forwarded-for': address, ...headers });
const stored = (qrCodeId: string) =>
  server.prisma.scan.findMany({ where: { qrCodeId }, orderBy: { scannedAt: 'asc' } });
const summary = async (id: string, on = server, apiKey = key) =>
  Object(
    (
      await on.rest('GET', `/organizations/${ada.organizationId}/qr-codes/${id}/analytics`, {
        key: apiKey,
      })
    ).body,
  ).summary;
const upkeep = (retentionDays?: number) =>
  createScanUpkeep(server.prisma, createLog('silent'), retentionDays);

test('what a request tells', async () => {
  const { id, shortUrl } = await make();
  await from(shortUrl, '192.0.2.1', {
    'accept-language': 'en;q=0.5, pt-BR',
    referer: 'https://Shop.example:8443/summer?x=1',
    'cf-ipcountry': 'BR',
    'cf-region': 'São Paulo',
    'cf-ipcity': 'S%C3%A3o Paulo',
  });
  expect(await stored(id)).toEqual([
    {
      id: expect.any(String),
      organizationId: ada.organizationId,
      qrCodeId: id,
      scannedAt: expect.any(Date),
      country: 'BR',
      region: 'São Paulo',
      city: 'São Paulo',
      device: 'mobile',
      os: 'iOS',
      browser: 'Safari',
      language: 'pt-BR',
      referrer: 'shop.example',
      target: 'https://example.com',
      unique: true,
      bot: false,
    },
  ]);
});

test('the target that was chosen', async () => {
  const { id, shortUrl } = await make({
    routing: {
      rules: [
        { when: { operatingSystems: ['ANDROID'] }, targets: [{ url: 'https://play.example/' }] },
      ],
    },
  });
  await from(shortUrl, '192.0.2.1', { 'user-agent': android });
  await from(shortUrl, '192.0.2.1');
  expect((await stored(id)).map(({ target }) => target)).toEqual([
    'https://play.example/',
    'https://example.com',
  ]);
});

test('a page of content has no target', async () => {
  const { id, shortUrl } = await make({ type: 'TEXT', data: { text: 'Hi' }, dynamic: true });
  await from(shortUrl, '192.0.2.1');
  expect(await stored(id)).toMatchObject([{ target: null, unique: true }]);
});

describe('a visitor', () => {
  test('is one address with one browser, once a day for each code', async () => {
    const one = await make();
    const other = await make();
    await from(one.shortUrl, '192.0.2.1');
    await from(one.shortUrl, '192.0.2.1');
    await from(one.shortUrl, '192.0.2.1', { 'user-agent': android });
    await from(one.shortUrl, '192.0.2.2');
    await from(other.shortUrl, '192.0.2.1');
    expect((await stored(one.id)).map(({ unique }) => unique)).toEqual([true, false, true, true]);
    expect(await summary(one.id)).toMatchObject({ totalScans: 4, uniqueScans: 3 });
    expect(await summary(other.id)).toMatchObject({ totalScans: 1, uniqueScans: 1 });
  });

  test('is new on the next day', async () => {
    const { id } = await make();
    const visitor = 'cd'.repeat(16);
    const at = (time: string) => scanOf(id, time, { visitor });
    await put(server, [at('2024-05-01T23:59:59Z'), at('2024-05-02T00:00:01Z')]);
    await put(server, [at('2024-05-02T23:59:59Z')]);
    expect((await stored(id)).map(({ unique }) => unique)).toEqual([true, true, false]);
  });

  test.each([
    ['over HTTP', (url: string, address: string) => from(url, address)],
    [
      'in one group',
      (url: string, address: string) =>
        server.app.fetch(
          new Request(url, { headers: { 'user-agent': iPhone, 'x-forwarded-for': address } }),
        ),
    ],
  ] as const)('of many scans at once, %s, one is unique', async (_how, scan) => {
    const { id, shortUrl } = await make();
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => scan(shortUrl, `192.0.2.${index % 5}`)),
    );
    expect(await summary(id)).toMatchObject({ totalScans: 100, uniqueScans: 5 });
    expect((await stored(id)).filter(({ unique }) => unique)).toHaveLength(5);
  });

  test('is one over two processes, scanning at once, while codes of others are scanned too', async () => {
    const database = await createServerDatabase();
    const [here, there] = [
      await startServer({ databaseUrl: database.url, config: { trustProxy: 1 } }),
      await startServer({ databaseUrl: database.url, config: { trustProxy: 1 } }),
    ];
    try {
      const bea = await here.signUp('Bea');
      const { secret } = await here.createKey(bea);
      const all = await Promise.all(
        Array.from({ length: 6 }, () => here.createQrCode(secret, bea.organizationId)),
      );
      const answers = await Promise.all(
        Array.from({ length: 600 }, (_, index) => {
          const code = all[index % 6]?.shortCode ?? '';
          const { url } = index % 2 === 0 ? here : there;
          return from(`${url}/q/${code}`, `192.0.2.${Math.floor(index / 6) % 10}`);
        }),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
      const path = `/organizations/${bea.organizationId}/qr-codes/analytics`;
      const { body } = await there.rest('GET', path, { key: secret });
      expect(Object(body).summary).toMatchObject({ totalScans: 600, uniqueScans: 60 });
      expect(await here.prisma.visitorSalt.count()).toBe(1);
    } finally {
      await there.close();
      await here.close();
      await database.drop();
    }
  });
});

describe('privacy', () => {
  test.each(['dnt', 'sec-gpc'])(
    '%s: the scan counts, nothing of the visitor is kept',
    async (name) => {
      const { id, shortUrl } = await make();
      const visitors = () => server.prisma.uniqueVisitor.count({ where: { qrCodeId: id } });
      await from(shortUrl, '192.0.2.9', {
        [name]: '1',
        'accept-language': 'de',
        'cf-ipcountry': 'DE',
        referer: 'https://shop.example/',
      });
      expect(await stored(id)).toMatchObject([
        {
          country: null,
          region: null,
          city: null,
          device: null,
          os: null,
          browser: null,
          language: null,
          referrer: null,
          target: 'https://example.com',
          unique: false,
        },
      ]);
      expect(await visitors()).toBe(0);
      expect(await summary(id)).toMatchObject({ totalScans: 1, uniqueScans: 0 });
      await from(shortUrl, '192.0.2.9', { [name]: '0' });
      expect(await visitors()).toBe(1);
      expect(await summary(id)).toMatchObject({ totalScans: 2, uniqueScans: 1 });
    },
  );

  test('no address stands in any table', async () => {
    const { shortUrl } = await make();
    const address = '203.0.113.77';
    await from(shortUrl, address);
    const tables: { name: string }[] = await server.prisma
      .$queryRaw`SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public'`;
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows: unknown = await server.prisma.$queryRawUnsafe(
        `SELECT 1 FROM "${name}" AS whole WHERE whole::text LIKE $1`,
        `%${address}%`,
      );
      expect(rows, name).toEqual([]);
    }
  });

  test('who a visitor was is forgotten with the salt of their day', async () => {
    const { id, shortUrl } = await make();
    await from(shortUrl, '192.0.2.1');
    await put(server, [scanOf(id, '2024-05-01T10:00:00Z')]);
    await server.prisma.visitorSalt.create({
      data: { day: new Date('2024-05-01'), salt: new Uint8Array(32) },
    });
    await upkeep().run();
    expect(await server.prisma.visitorSalt.count()).toBe(1);
    expect(await server.prisma.uniqueVisitor.count({ where: { qrCodeId: id } })).toBe(1);
    expect(await server.prisma.scan.count({ where: { qrCodeId: id, unique: true } })).toBe(2);
  });
});

describe('a bot', () => {
  test.each([
    googlebot,
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  ])('is kept, but counted nowhere: %.40s', async (userAgent) => {
    const { id, shortUrl } = await make();
    expect((await from(shortUrl, '192.0.2.1', { 'user-agent': userAgent })).status).toBe(302);
    expect(await stored(id)).toMatchObject([{ bot: true, unique: false }]);
    expect(await summary(id)).toMatchObject({ totalScans: 0, uniqueScans: 0 });
    const qrCode = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    expect(qrCode.totalScans).toBe(0);
    expect(await server.prisma.qrCodeScanDay.count({ where: { qrCodeId: id } })).toBe(0);
  });

  test('takes no place of a limit', async () => {
    const { id, shortUrl } = await make({ routing: { scanLimit: 1 } });
    await from(shortUrl, '192.0.2.1', { 'user-agent': googlebot });
    expect((await from(shortUrl, '192.0.2.1')).status).toBe(302);
    expect((await from(shortUrl, '192.0.2.2')).status).toBe(410);
    expect((await from(shortUrl, '192.0.2.1', { 'user-agent': googlebot })).status).toBe(410);
    expect(await summary(id)).toMatchObject({ totalScans: 1, uniqueScans: 1 });
    expect(await stored(id)).toHaveLength(1);
  });
});

test('a group that is stored again, with more, counts once', async () => {
  const { id } = await make();
  const group = [
    scanOf(id, '2024-05-01T10:00:00Z', { visitor: 'ef'.repeat(16) }),
    scanOf(id, '2024-05-01T10:00:01Z', { visitor: 'ef'.repeat(16) }),
    scanOf(id, '2024-05-01T10:00:02Z', { bot: true, visitor: null }),
  ];
  await put(server, group);
  await put(server, group);
  await put(server, [...group, scanOf(id, '2024-05-01T10:00:03Z', { visitor: 'ef'.repeat(16) })]);
  expect(await stored(id)).toHaveLength(4);
  const qrCode = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
  expect(qrCode.totalScans).toBe(3);
  const counted = await server.prisma.qrCodeScanDay.findMany({ where: { qrCodeId: id } });
  expect(new Set(counted.map(({ scans }) => scans))).toEqual(new Set([3]));
  expect(new Set(counted.map(({ uniqueScans }) => uniqueScans))).toEqual(new Set([1]));
  const quarters = await server.prisma.qrCodeScanQuarter.findMany({ where: { qrCodeId: id } });
  expect(quarters).toMatchObject([{ scans: 3, uniqueScans: 1 }]);
});

test('a scan that no database takes does not stop the others', async () => {
  const good = await make();
  const bad = await make();
  // What an older process may have left behind: a count that cannot grow.
  await server.prisma.qrCode.update({
    where: { id: bad.id },
    data: { totalScans: 2_147_483_647 },
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      server.app.fetch(
        new Request(index === 7 ? bad.shortUrl : good.shortUrl, {
          headers: { 'user-agent': iPhone },
        }),
      ),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
  // It is looked for by halves; meanwhile nobody waits for long.
  await expect.poll(async () => (await summary(good.id)).totalScans, { timeout: 15_000 }).toBe(19);
  expect(await stored(bad.id)).toEqual([]);
});

describe('months', () => {
  const parts = async () => {
    const rows: { name: string }[] = await server.prisma.$queryRaw`
      SELECT child.relname AS "name" FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = '"Scan"'::regclass ORDER BY 1`;
    return rows.map(({ name }) => name);
  };
  const monthOf = (time: Date) => `Scan_${time.toISOString().slice(0, 7).replace('-', '_')}`;

  test('are made ahead, and for scans that came before', async () => {
    const { id } = await make();
    await put(server, [scanOf(id, '2021-02-28T23:59:59.999Z'), scanOf(id, '2021-03-01T00:00:00Z')]);
    await Promise.all([upkeep().run(), upkeep().run()]);
    const found = await parts();
    const now = new Date();
    for (let ahead = 0; ahead <= 3; ahead += 1) {
      expect(found).toContain(
        monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead))),
      );
    }
    expect(found).toEqual(expect.arrayContaining(['Scan_2021_02', 'Scan_2021_03', 'Scan_other']));
    const left: unknown = await server.prisma
      .$queryRaw`SELECT count(*)::int AS "left" FROM "Scan_other"`;
    expect(left).toEqual([{ left: 0 }]);
    expect((await stored(id)).map(({ scannedAt }) => scannedAt.toISOString())).toEqual([
      '2021-02-28T23:59:59.999Z',
      '2021-03-01T00:00:00.000Z',
    ]);
    const again = await parts();
    await upkeep().run();
    expect(await parts()).toEqual(again);
  });

  test('are dropped past the retention; what was counted stays', async () => {
    const { id, shortUrl } = await make();
    await put(server, [
      scanOf(id, '2022-01-10T10:00:00Z'),
      scanOf(id, '2022-02-10T10:00:00Z', { country: 'US' }),
    ]);
    await from(shortUrl, '192.0.2.1');
    const read = async (query: string) =>
      Object(
        (
          await server.rest('GET', `/organizations/${ada.organizationId}/qr-codes/${id}/${query}`, {
            key,
          })
        ).body,
      );
    const period = 'startDate=2022-01-01&endDate=2022-02-28&interval=month';
    const before = await read(`analytics?${period}`);
    expect(before.summary.totalScans).toBe(2);
    expect((await read('scans')).pagination.total).toBe(3);

    await upkeep().run();
    expect(await stored(id)).toHaveLength(3);
    await upkeep(30).run();
    expect(await stored(id)).toHaveLength(1);
    expect((await parts()).filter((name) => name.startsWith('Scan_2022'))).toEqual([]);
    expect(await read(`analytics?${period}`)).toEqual(before);
    expect(await read('scans')).toMatchObject({ pagination: { total: 1 } });
    const zoned = await read(`analytics?${period}&timeZone=Asia/Tokyo`);
    expect(zoned.summary.totalScans).toBe(2);
    const qrCode = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    expect(qrCode.totalScans).toBe(3);
  });
});

test('a code with very many scans is deleted at once, what is left of them soon after', async () => {
  const { id, shortUrl } = await make();
  const other = await make();
  await from(other.shortUrl, '192.0.2.1');
  await server.prisma.$executeRaw`
    INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt")
    SELECT gen_random_uuid(), ${ada.organizationId}, ${id}, now() - make_interval(mins => n)
    FROM generate_series(1, 45000) n`;
  const path = `/organizations/${ada.organizationId}/qr-codes/${id}`;
  expect((await server.rest('DELETE', path, { key })).status).toBe(204);
  expect((await server.rest('GET', `${path}/scans`, { key })).status).toBe(404);
  expect((await fetch(shortUrl, { redirect: 'manual' })).status).toBe(404);
  expect(await server.prisma.deletedQrCode.findMany()).toEqual([{ id }]);
  await upkeep().sweep();
  expect(await stored(id)).toEqual([]);
  expect(await server.prisma.deletedQrCode.count()).toBe(0);
  expect(await stored(other.id)).toHaveLength(1);
});

// Unique visitors and their privacy.
import { describe, expect, test } from 'vitest';
import { createMigratedDatabase } from '../../support/database/database.ts';
import { android, iPhone, put, scanOf } from '../../support/server/scans.ts';
import { startServer } from '../../support/server/server.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { from, recordingOf } from './recording.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true });
const { make, stored, summary, upkeep } = recordingOf(server, ada);

describe('a visitor', () => {
  test('is an address with a browser, once per day and code', async () => {
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
      'in one batch',
      (url: string, address: string) =>
        server.app.fetch(
          new Request(url, { headers: { 'user-agent': iPhone, 'x-forwarded-for': address } }),
        ),
    ],
  ] as const)('of many simultaneous scans, %s, is counted once', async (_how, scan) => {
    const { id, shortUrl } = await make();
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => scan(shortUrl, `192.0.2.${index % 5}`)),
    );
    expect(await summary(id)).toMatchObject({ totalScans: 100, uniqueScans: 5 });
    expect((await stored(id)).filter(({ unique }) => unique)).toHaveLength(5);
  });

  test('is the same in two processes, with simultaneous scans of other codes', async () => {
    const database = await createMigratedDatabase();
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
      const responses = await Promise.all(
        Array.from({ length: 600 }, (_, index) => {
          const code = all[index % 6]?.shortCode ?? '';
          const { url } = index % 2 === 0 ? here : there;
          return from(`${url}/q/${code}`, `192.0.2.${Math.floor(index / 6) % 10}`);
        }),
      );
      expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([302]));
      await here.app.scansSettled();
      const path = `/organizations/${bea.organizationId}/qr-codes/analytics`;
      const { body } = await there.rest('GET', path, { key: secret });
      expect(Object(body).summary).toMatchObject({ totalScans: 600, uniqueScans: 60 });
      // Of today and tomorrow.
      expect(await here.prisma.visitorSalt.count()).toBe(2);
    } finally {
      await there.close();
      await here.close();
      await database.drop();
    }
  });
});

describe('privacy', () => {
  test.each(['dnt', 'sec-gpc'])(
    '%s: the scan counts, and nothing about the visitor is stored',
    async (name) => {
      const { id, shortUrl } = await make();
      const all = async () => {
        await server.app.scansSettled();
        return (await server.pool.query('SELECT FROM "UniqueVisitor"')).rowCount ?? 0;
      };
      const before = await all();
      const visitors = async () => (await all()) - before;
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

  test('no table contains an address', async () => {
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

  test('visitors cannot be identified after the salt of the day is deleted', async () => {
    const { id, shortUrl } = await make();
    await from(shortUrl, '192.0.2.1');
    await put(server, [scanOf(id, '2024-05-01T10:00:00Z')]);
    await server.prisma.visitorSalt.create({
      data: { day: new Date('2024-05-01'), salt: new Uint8Array(32) },
    });
    await upkeep().run();
    const past = { day: { lt: new Date('2024-05-02') } };
    expect(await server.prisma.visitorSalt.count({ where: past })).toBe(0);
    expect((await stored(id)).map(({ unique }) => unique)).toEqual([true, true]);
  });
});

// Days with many scans, in periods of any time zone: equal to a naive count, also when the scans are gone.
import { expect, test } from 'vitest';
import { rollUpLock, takeLock } from '../../../src/database/lock.ts';
import { countOpenScans } from '../../../src/scan/roll-up/count.ts';
import type { ScanRow } from '../../../src/scan/storing/scan-row.ts';
import { expected, pick, shape, shown } from '../../analytics/naive.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { recordingOf } from '../recording/recording.ts';

const server = useServer();
const ada = useCaller(server, { permissions: ['QR_CODES_WRITE', 'ANALYTICS_READ'] });

const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const;
const formats = new Map(
  zones.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone })]),
);
const dayIn = (zone: (typeof zones)[number], time: Date): string =>
  formats.get(zone)?.format(time) ?? '';

const dayLength = 86_400_000;
const quarter = 15 * 60_000;
/** Clocks change in New York on the tenth of March, and a whole month lies between the others. */
const starts = [
  Date.UTC(2024, 1, 1),
  Date.UTC(2024, 2, 9),
  Date.UTC(2024, 2, 10),
  Date.UTC(2024, 3, 3),
];
const days = starts.length;

const someTime = () => (pick(starts) ?? 0) + Math.floor(Math.random() * dayLength);

const someScan = (id: string): ScanRow => {
  const country = pick(['DE', 'US', 'NP', null]) ?? null;
  return scanOf(id, new Date(someTime()).toISOString(), {
    country,
    city: country && (pick(['Bonn', 'Ulm', null]) ?? null),
    os: pick(['iOS', 'Android', null]) ?? null,
    referrer:
      pick(['direct', ...Array.from({ length: 40 }, (_, n) => `site-${n}.example`)]) ?? null,
    bot: Math.random() < 0.1,
  });
};
const scansOf = (id: string, size: number) => Array.from({ length: size }, () => someScan(id));

/** The query of a random period, the scans in it, and their days. */
function somePeriod() {
  const [one = 0, other = 0] = [someTime(), someTime()].sort((a, b) => a - b);
  if (Math.random() < 0.5) {
    const from = Math.floor(one / quarter) * quarter;
    const to = (Math.floor(other / quarter) + 1) * quarter;
    return {
      query: `startDate=${new Date(from).toISOString()}&endDate=${new Date(to - 1000).toISOString()}`,
      has: ({ scannedAt }: ScanRow) => scannedAt.getTime() >= from && scannedAt.getTime() < to,
      dayOf: ({ scannedAt }: ScanRow) => dayIn('UTC', scannedAt),
    };
  }
  const zone = pick(zones) ?? 'UTC';
  const [first, last] = [dayIn(zone, new Date(one)), dayIn(zone, new Date(other))];
  return {
    query: `startDate=${first}&endDate=${last}&timeZone=${zone}`,
    has: ({ scannedAt }: ScanRow) =>
      dayIn(zone, scannedAt) >= first && dayIn(zone, scannedAt) <= last,
    dayOf: ({ scannedAt }: ScanRow) => dayIn(zone, scannedAt),
  };
}

const countAll = () =>
  server.prisma.$transaction(async (on) => {
    await takeLock(on, rollUpLock);
    await countOpenScans(on);
  });

test('equals a naive count before and after all that happens to scans', async () => {
  const { upkeep } = recordingOf(server, ada);
  const [a, b] = [await ada.createQrCode(), await ada.createQrCode()];
  const scans: ScanRow[] = [];
  const alive = new Set([a.id, b.id]);

  async function add(...more: ScanRow[]) {
    scans.push(...more);
    for (let from = 0; from < more.length; from += 5_000)
      await put(server, more.slice(from, from + 5_000));
  }
  const read = async (path: string) => {
    const { status, body } = await ada.rest('GET', path);
    expect(status, JSON.stringify(body)).toBe(200);
    const timeline = shape.parse(body).timeline.filter(({ scans }) => scans > 0);
    return { ...shown(body), timeline: timeline.map(({ date, scans }) => `${date} ${scans}`) };
  };
  const naive = (within: readonly ScanRow[], dayOf: (scan: ScanRow) => string) => {
    const byDay = Map.groupBy(
      within.filter(({ bot }) => !bot),
      dayOf,
    );
    const timeline = [...byDay].map(([date, { length }]) => `${date} ${length}`).sort();
    return { ...expected(within), timeline };
  };
  async function check(when: string) {
    for (let round = 0; round < 12; round += 1) {
      const { query, has, dayOf } = somePeriod();
      const within = scans.filter(has);
      const where = `${when}: ${query}`;
      expect(await read(`/qr-codes/analytics?${query}`), where).toEqual(naive(within, dayOf));
      for (const id of alive) {
        const own = within.filter(({ qrCodeId }) => qrCodeId === id);
        expect(await read(`/qr-codes/${id}/analytics?${query}`), where).toEqual(naive(own, dayOf));
      }
    }
  }
  const large = async () => {
    const { rows } = await server.pool.query(
      `SELECT count(*) FILTER (WHERE "quarterScans" = "scans")::int AS "counted",
              count(*) FILTER (WHERE "quarterScans" < "scans")::int AS "late",
              count("monthValues")::int AS "months"
       FROM (SELECT "scans", "quarterScans", "monthValues" FROM "QrCodeScanDay"
             UNION ALL SELECT "scans", "quarterScans", "monthValues" FROM "OrganizationScanDay") AS days`,
    );
    return rows[0];
  };
  const stored = async () => {
    const { rows } = await server.pool.query(
      `SELECT (SELECT count(*)::int FROM "Scan") AS "rows",
              (SELECT coalesce(sum("scans" + "bots"), 0)::int FROM "ScanPack") AS "packed"`,
    );
    return rows[0];
  };

  await add(...scansOf(a.id, days * 2_800), ...scansOf(b.id, days * 300));
  await check('open');
  await countAll();
  await check('counted');
  expect(await large()).toEqual({ counted: 0, late: 0, months: 0 });
  await upkeep().countDays();
  expect(await large()).toEqual({ counted: 2 * days, late: 0, months: 9 });
  await check('counted by quarter');

  await add(...scansOf(a.id, 30), ...scansOf(b.id, 30));
  await check('with late scans, open');
  await countAll();
  expect((await large()).late).toBeGreaterThan(days);
  await check('with late scans, counted');
  await upkeep().run();
  await upkeep().pack();
  expect(await stored()).toEqual({ rows: scans.length, packed: 0 });
  await upkeep().countDays();
  expect(await large()).toEqual({ counted: 2 * days, late: 0, months: 9 });
  await check('with late scans, counted by quarter');
  await upkeep().pack();
  expect(await stored()).toEqual({ rows: 0, packed: scans.length });
  await check('packed');
  const late = [...scansOf(a.id, 30), ...scansOf(b.id, 30)];
  await add(...late);
  await check('packed, with late scans, open');
  await countAll();
  await upkeep().pack();
  expect((await stored()).rows).toBe(late.length);
  await check('packed, with late scans, counted');
  await upkeep().countDays();
  await check('packed, with late scans, counted by quarter');

  await ada.rest('DELETE', `/qr-codes/${b.id}?purge=true`);
  alive.delete(b.id);
  await upkeep().deleteLeftovers();
  const { rows, packed } = await stored();
  expect(rows + packed).toBe(scans.filter(({ qrCodeId }) => qrCodeId === a.id).length);
  await check('after a code was deleted');
  await add(...scansOf(a.id, 30));
  await countAll();
  await upkeep().countDays();
  await check('with late scans after a code was deleted');

  await add(...scansOf(a.id, 30));
  await upkeep().run();
  await upkeep(30).run();
  expect(await stored()).toEqual({ rows: 0, packed: 0 });
  await check('after all scans were deleted');
  await add(...scansOf(a.id, 30));
  await check('with scans later than that');
  await countAll();
  await check('with scans later than that, counted');
  await upkeep().run();
  await upkeep(30).run();
  expect(await stored()).toEqual({ rows: 0, packed: 0 });
  await check('with scans later than that, deleted, too');
}, 240_000);

test('counts a day by quarter of an hour while it lasts', async () => {
  const { upkeep } = recordingOf(server, ada);
  const { id } = await ada.createQrCode();
  const today = Math.floor(Date.now() / dayLength) * dayLength;
  const early = (scannedAt: Date) => scannedAt.getTime() < today + 5 * 60 * 60_000;
  const scans: ScanRow[] = [];
  async function count(size: number) {
    const more = Array.from({ length: size }, () => {
      const time = new Date(today + Math.floor(Math.random() * dayLength));
      return scanOf(id, time.toISOString(), { city: pick(['Bonn', 'Ulm', null]) ?? null });
    });
    scans.push(...more);
    await put(server, more);
    await countAll();
    await upkeep().countDays();
    const { rows } = await server.pool.query(
      'SELECT "quarterScans" FROM "QrCodeScanDay" WHERE "qrCodeId" = $1',
      [id],
    );
    return rows.map(({ quarterScans }) => quarterScans);
  }
  async function check() {
    const period = `startDate=${new Date(today).toISOString()}&endDate=${new Date(today + 5 * 60 * 60_000 - 1000).toISOString()}`;
    const { body } = await ada.rest('GET', `/qr-codes/${id}/analytics?${period}`);
    expect(shown(body)).toEqual(expected(scans.filter(({ scannedAt }) => early(scannedAt))));
  }
  expect(await count(1_999)).toEqual([null]);
  await check();
  expect(await count(1)).toEqual([2_000]);
  await check();
  expect(await count(1_900)).toEqual([2_000]);
  await check();
  expect(await count(100)).toEqual([4_000]);
  await check();
});

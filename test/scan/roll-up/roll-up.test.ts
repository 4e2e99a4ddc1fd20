// Counts of days equal those of the single scans, however these came together.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rollUpLock, takeLock } from '../../../src/database/lock.ts';
import { countNextScans, countOpenScans } from '../../../src/scan/roll-up/count.ts';
import type { ScanRow } from '../../../src/scan/storing/scan-row.ts';
import { expected, pick, shape, shown } from '../../analytics/naive.ts';
import { readAnalytics } from '../../analytics/read.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { permissions: ['QR_CODES_WRITE', 'ANALYTICS_READ'] });

const countAll = () =>
  server.prisma.$transaction(async (on) => {
    await takeLock(on, rollUpLock);
    await countOpenScans(on);
  });

/** Of three days, with values missing here and there. */
const someScan = (id: string): ScanRow => {
  const time = Date.UTC(2024, 6, 1) + Math.floor(Math.random() ** 2 * 3 * 86_400) * 1_000;
  const country = pick(['DE', 'US', null]) ?? null;
  return scanOf(id, new Date(time).toISOString(), {
    country,
    city: country && (pick(['Bonn', null]) ?? null),
    os: pick(['iOS', 'Android', null]) ?? null,
    referrer: pick(['direct', 'news.example', null]) ?? null,
    bot: Math.random() < 0.1,
  });
};

const naive = (scans: readonly ScanRow[], from: string, to: string) =>
  expected(
    scans.filter(
      ({ scannedAt }) =>
        scannedAt >= new Date(from) && scannedAt.getTime() < Date.parse(to) + 1_000,
    ),
  );

const counted = async (id: string, from: string, to: string) =>
  shown(await readAnalytics(ada, id, `?startDate=${from}&endDate=${to}`));

const periods = [
  ['2024-07-01T00:00:00Z', '2024-07-03T23:59:59Z'],
  ['2024-07-01T07:15:00Z', '2024-07-02T18:44:59Z'],
] as const;

test('while quiet days become busy, before and after each roll-up', async () => {
  const codes = [await ada.createQrCode(), await ada.createQrCode()];
  const scans: ScanRow[] = [];
  for (const size of [1, 20, 30, 60, 5, 200]) {
    const more = Array.from({ length: size }, () => someScan(pick(codes)?.id ?? ''));
    await put(server, more);
    scans.push(...more);
    for (const isCounted of [false, true]) {
      if (isCounted) await countAll();
      for (const [from, to] of periods) {
        for (const { id } of codes) {
          const own = scans.filter(({ qrCodeId }) => qrCodeId === id);
          expect(await counted(id, from, to), `${size}`).toEqual(naive(own, from, to));
        }
      }
    }
  }
});

test('a day keeps the 1,000 most frequent values of a dimension, and all totals', async () => {
  const { id } = await ada.createQrCode();
  for (const round of [0, 1]) {
    const referrers = Array.from({ length: 1_500 }, (_, index) => `r-${round}-${index}.example`);
    await put(
      server,
      [...referrers, 'news.example', 'news.example'].map((referrer) =>
        scanOf(id, '2024-07-01T10:00:00Z', { referrer }),
      ),
    );
    await countAll();
  }
  for (const table of [
    '"QrCodeScanDay" WHERE "qrCodeId"',
    '"OrganizationScanDay" WHERE "organizationId"',
  ]) {
    const { rows } = await server.pool.query(
      `SELECT (SELECT count(*)::int FROM jsonb_object_keys("values") AS "key" WHERE "key" LIKE 'REFERRER %') AS "referrers",
              "values"->'OS iOS' AS "phones"
       FROM ${table} = $1`,
      [table.startsWith('"QrCode') ? id : ada.organizationId],
    );
    expect(rows).toEqual([{ referrers: 1_000, phones: 3_004 }]);
  }
  const body = shape.parse(
    await readAnalytics(ada, id, '?startDate=2024-07-01&endDate=2024-07-01'),
  );
  expect(body.summary.totalScans).toBe(3_004);
  expect(body.referrers).toHaveLength(100);
  expect(body.referrers[0]).toEqual({ referrer: 'news.example', scans: 4, percentage: 0.1 });
});

test('many batches are counted in several steps, which all readers see as a whole', async () => {
  const { id } = await ada.createQrCode();
  const [from, to] = periods[0];
  const scans = Array.from({ length: 80 }, () => someScan(id));
  const remaining = await server.prisma.$transaction(async (on) => {
    await takeLock(on, rollUpLock);
    await put(server, scans.slice(0, 40));
    await put(server, scans.slice(40));
    // On a cluster, scans that are missing for long are not waited for.
    await on.$executeRaw`UPDATE "ScanBatch" SET "scans" = 1000000, "storedAt" = '2024-07-01'`;
    return countNextScans(on);
  });
  expect(remaining).toBe(true);
  expect(await counted(id, from, to)).toEqual(naive(scans, from, to));
  await countAll();
  expect(await counted(id, from, to)).toEqual(naive(scans, from, to));
});

test('a code whose worker shows a count later than the others is counted exactly', async () => {
  const person = await createCaller(server, { permissions: ['QR_CODES_WRITE', 'ANALYTICS_READ'] });
  const codes = [await person.createQrCode(), await person.createQrCode()];
  const late = codes[0]?.id ?? '';
  const scans: ScanRow[] = [];
  async function add(size: number): Promise<void> {
    const more = codes.flatMap(({ id }) => Array.from({ length: size }, () => someScan(id)));
    await put(server, more);
    scans.push(...more);
  }
  async function verify(): Promise<void> {
    for (const [from, to] of periods) {
      const query = `?startDate=${from}&endDate=${to}`;
      for (const { id } of codes) {
        const own = scans.filter(({ qrCodeId }) => qrCodeId === id);
        const numbers = shown(await readAnalytics(person, id, query));
        expect(numbers).toEqual(naive(own, from, to));
      }
      const { body } = await person.rest('GET', `/qr-codes/analytics${query}`);
      expect(shown(body)).toEqual(naive(scans, from, to));
      const { data, errors } = await person.graphql(
        `query ($org: ID!, $from: String, $to: String) {
          organization(id: $org) { scans(first: 90, startDate: $from, endDate: $to) { totalCount nodes { id } } } }`,
        { org: person.organizationId, from, to },
      );
      expect(errors).toEqual([]);
      const { totalCount, nodes } = Object(data).organization.scans;
      const { total } = naive(scans, from, to);
      expect(totalCount).toBe(total);
      expect(nodes).toHaveLength(Math.min(total, 90));
    }
  }
  const { prisma } = server;
  await add(25);
  await countAll();
  await prisma.$transaction(
    async (on) => {
      await takeLock(on, rollUpLock);
      await add(10);
      const open = await prisma.scanBatch.findMany();
      const days = z.array(z.object({ day: z.unknown() })).parse(
        await prisma.$queryRaw`
          SELECT to_jsonb(one) AS "day" FROM "QrCodeScanDay" AS one WHERE "qrCodeId" = ${late}`,
      );
      await verify();
      await prisma.$transaction((other) => countOpenScans(other));
      await verify();
      // As on a cluster: counted on the coordinator, but not yet on this worker.
      await prisma.qrCodeScanDay.deleteMany({ where: { qrCodeId: late } });
      await prisma.$executeRaw`
        INSERT INTO "QrCodeScanDay"
        SELECT * FROM jsonb_populate_recordset(NULL::"QrCodeScanDay",
                                               ${JSON.stringify(days.map(({ day }) => day))}::jsonb)`;
      await prisma.scanBatch.deleteMany();
      await prisma.scanBatch.createMany({ data: open.map((row) => ({ ...row, counted: true })) });
      await verify();
      await add(10);
      await verify();
    },
    { timeout: 60_000 },
  );
});

// Retention of scans.
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { rollUpLock, takeLock } from '../../../src/database/lock.ts';
import { createRollUp } from '../../../src/scan/roll-up/roll-up.ts';
import { until } from '../../support/server/launch.ts';
import { put, scanOf, totalOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { from, recordingOf } from './recording.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true });
const { make, stored, upkeep } = recordingOf(server, ada);

describe('partitions', () => {
  const parts = async () => {
    const rows: { name: string }[] = await server.prisma.$queryRaw`
      SELECT child.relname AS "name" FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = '"Scan"'::regclass ORDER BY 1`;
    return rows.map(({ name }) => name);
  };
  const monthOf = (time: Date) => `Scan_${time.toISOString().slice(0, 7).replace('-', '_')}`;

  test('are created ahead, and for earlier scans', async () => {
    const { id } = await make();
    await put(server, [scanOf(id, '2021-02-28T23:59:59.999Z'), scanOf(id, '2021-03-01T00:00:00Z')]);
    const { body } = await ada.rest('GET', `/qr-codes/${id}/scans`);
    expect(Object(body).pagination.total).toBe(2);
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

  test('are created while scans are counted, and none is missed', async () => {
    const { id } = await make();
    const { prisma } = server;
    const rollUp = createRollUp({ ...server, log: createLog('silent') });
    let isPrepared = false;
    const waiting = (count: number) =>
      until(async () => {
        const found = await prisma.$queryRaw<unknown[]>`
          SELECT 1 FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return found.length >= count || isPrepared;
      });
    const timeout = 60_000;
    const working = await prisma.$transaction(
      async (attaching) => {
        // Until the end of this transaction, no partition can be attached.
        await attaching.$executeRaw`LOCK TABLE ONLY "Scan" IN SHARE UPDATE EXCLUSIVE MODE`;
        const preparing = await prisma.$transaction(
          async (counting) => {
            await takeLock(counting, rollUpLock);
            await put(server, [scanOf(id, '2020-05-01T10:00:00Z')]);
            const run = upkeep()
              .run()
              .finally(() => {
                isPrepared = true;
              });
            await waiting(1);
            return { run };
          },
          { timeout },
        );
        const counting = rollUp.run();
        await waiting(2);
        return [preparing.run, counting];
      },
      { timeout },
    );
    await Promise.all(working);
    await rollUp.close();
    const period = 'startDate=2020-05-01&endDate=2020-05-31';
    const { body } = await ada.rest('GET', `/qr-codes/${id}/analytics?${period}`);
    expect(Object(body).summary.totalScans).toBe(1);
  });

  test('are dropped after the retention period; counts are kept', async () => {
    const { id, shortUrl } = await make();
    await put(server, [
      scanOf(id, '2022-01-10T10:00:00Z'),
      scanOf(id, '2022-02-10T10:00:00Z', { country: 'US' }),
    ]);
    await from(shortUrl, '192.0.2.1');
    const read = async (query: string) =>
      Object((await ada.rest('GET', `/qr-codes/${id}/${query}`)).body);
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
    expect(await totalOf(server, id)).toBe(3);
  });
});

test('a code with very many scans is deleted at once, its remaining scans soon after', async () => {
  const { id, shortUrl } = await make();
  const other = await make();
  await from(other.shortUrl, '192.0.2.1');
  await server.prisma.$executeRaw`
    INSERT INTO "Scan"
      ("id", "organizationId", "qrCodeId", "scannedAt", "batch", "unique", "bot")
    SELECT gen_random_uuid(), ${ada.organizationId}, ${id}, now() - make_interval(mins => n), 0,
           false, false
    FROM generate_series(1, 45000) n`;
  const path = `/qr-codes/${id}`;
  expect((await ada.rest('DELETE', `${path}?purge=true`)).status).toBe(204);
  expect((await ada.rest('GET', `${path}/scans`)).status).toBe(404);
  expect((await fetch(shortUrl, { redirect: 'manual' })).status).toBe(410);
  expect(await server.prisma.deletedQrCode.findMany()).toMatchObject([{ id }]);
  await upkeep().deleteLeftovers();
  expect(await stored(id)).toEqual([]);
  await server.prisma.deletedQrCode.updateMany({ data: { deletedAt: new Date(0) } });
  await upkeep().deleteLeftovers();
  expect(await server.prisma.deletedQrCode.count()).toBe(0);
  expect(await stored(other.id)).toHaveLength(1);
});

test('scans of before the deletion that are stored after it count for the organization', async () => {
  const { id } = await make();
  const period = 'startDate=2023-03-01&endDate=2023-03-31';
  const total = async () =>
    Object((await ada.rest('GET', `/qr-codes/analytics?${period}`)).body).summary.totalScans;
  await put(server, [scanOf(id, '2023-03-01T10:00:00Z')]);
  await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
  expect(await total()).toBe(1);
  await upkeep().deleteLeftovers();
  expect(await total()).toBe(1);
  await put(server, [scanOf(id, '2023-03-01T10:00:01Z'), scanOf(id, '2023-03-02T10:00:00Z')]);
  expect(await total()).toBe(3);
  await upkeep().deleteLeftovers();
  expect(await total()).toBe(3);
  expect(await stored(id)).toEqual([]);
  expect(await server.prisma.qrCodeScanDay.count({ where: { qrCodeId: id } })).toBe(0);
});

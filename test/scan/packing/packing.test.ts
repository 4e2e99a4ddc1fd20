// Packing the scans of closed months: no response changes.
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { rollUpLock, takeLock } from '../../../src/database/lock.ts';
import { type Alone, packClosedMonths } from '../../../src/scan/recording/packing.ts';
import { createRollUp } from '../../../src/scan/roll-up/roll-up.ts';
import type { ScanRow } from '../../../src/scan/storing/scan-row.ts';
import { put, scanOf, storedScansOf, totalOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { recordingOf } from '../recording/recording.ts';

const server = useServer();
const ada = useCaller(server);
const { upkeep } = recordingOf(server, ada);

const pick = <T>(list: readonly T[], number: number): T | null =>
  list[number % list.length] ?? null;
const odd = ['NULL', '{}', 'a,b', '"', '\\', '\\N', "O'Brien", 'Zürich 🌊', ' x '];

/** The nth scan of a code, with every kind of value. */
const varied = (id: string, n: number, at: string): ScanRow =>
  scanOf(id, at, {
    country: pick(['DE', 'US', 'NP', 'FR'], n * 7),
    region: n % 9 === 0 ? `Region ${n % 4}` : null,
    city: pick(odd, n * 3),
    device: n % 7 === 0 ? null : 'mobile',
    os: pick(['iOS', 'Android'], n * 5),
    browser: 'Safari',
    language: pick(['de', 'en-US', 'ne'], n),
    referrer: n % 5 === 0 ? `site-${n % 11}.example` : 'direct',
    target: n % 13 === 0 ? null : 'https://example.com/"menu"?a={1,2}',
    visitor: n % 10 === 3 ? null : `${n % 17}`.padStart(32, '0'),
    bot: n % 10 === 3,
  });

/** Counts all scans: others are not packed. */
async function count(): Promise<void> {
  const rollUp = createRollUp({ ...server, log: createLog('silent') });
  await rollUp.run();
  await rollUp.close();
}

/** A year of scans of some codes: one has several packs in May and scans of the same millisecond. */
async function fill(): Promise<string[]> {
  const codes = await Promise.all([ada.createQrCode(), ada.createQrCode(), ada.createQrCode()]);
  const [hot = '', rare = '', constant = ''] = codes.map(({ id }) => id);
  const scans: ScanRow[] = [];
  for (let n = 0; n < 700; n += 1) {
    const minute = Math.floor(n / 3) * 173;
    scans.push(varied(hot, n, new Date(Date.UTC(2024, 4, 1, 0, minute, 0, 7)).toISOString()));
  }
  for (let month = 0; month < 12; month += 1) {
    const first = new Date(Date.UTC(2024, month, 1)).toISOString();
    const last = new Date(Date.UTC(2024, month + 1, 1) - 1).toISOString();
    scans.push(varied(rare, month, first), varied(rare, month + 100, last));
    for (let n = 0; n < 40; n += 1) {
      const at = new Date(Date.UTC(2024, month, 17, 17, n)).toISOString();
      scans.push(scanOf(constant, at, { visitor: null }));
    }
  }
  await put(server, scans);
  await count();
  await upkeep().run();
  return [hot, rare, constant];
}

const fields =
  'id qrCodeId scannedAt country region city device os browser language referrer target unique bot';

/** All pages of a list, in both directions. */
async function pagesOf(qrCodeId: string | null, filter: string, size: number): Promise<unknown[]> {
  const lists: unknown[] = [];
  for (const [count, cursor, end, more] of [
    ['first', 'after', 'endCursor', 'hasNextPage'],
    ['last', 'before', 'startCursor', 'hasPreviousPage'],
  ]) {
    for (let at: string | null = null; ; ) {
      const page = at === null ? '' : `, ${cursor}: "${at}"`;
      const code = qrCodeId === null ? '' : `, qrCodeId: "${qrCodeId}"`;
      const { data, errors } = await ada.graphql(
        `{ organization(id: "${ada.organizationId}") { scans(${count}: ${size}${page}${code}${filter}) {
          nodes { ${fields} } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      );
      expect(errors).toEqual([]);
      const { scans } = Object(data).organization;
      lists.push(scans);
      at = scans.pageInfo[end ?? ''];
      if (!scans.pageInfo[more ?? '']) break;
    }
  }
  return lists;
}

const rest = async (path: string) => {
  const { status, bytes } = await ada.rest('GET', `/qr-codes${path}`);
  expect(status).toBe(200);
  return Buffer.from(bytes).toString();
};

const periods = [
  'startDate=2024-01-01&endDate=2024-12-31&interval=month',
  'startDate=2024-05-02&endDate=2024-05-09',
  'startDate=2024-05-17&endDate=2024-05-17',
];

/** What every API answers about the codes. */
async function everything(codes: readonly string[]): Promise<unknown> {
  const found: unknown[] = [];
  for (const id of [null, ...codes]) {
    found.push(await pagesOf(id, '', 100));
    found.push(await pagesOf(id, ', bots: true', 20));
    found.push(
      await pagesOf(
        id,
        ', startDate: "2024-05-03", endDate: "2024-05-17", timeZone: "Asia/Kathmandu"',
        50,
      ),
    );
    const path = id === null ? '' : `/${id}`;
    for (const period of periods)
      for (const zone of ['UTC', 'Asia/Kathmandu'])
        found.push(await rest(`${path}/analytics?${period}&timeZone=${zone}`));
  }
  for (const id of codes) {
    found.push(await rest(`/${id}/scans?limit=30&page=2`));
    found.push(await rest(`/${id}/analytics/export?startDate=2024-01-01&endDate=2024-12-31`));
    found.push(await totalOf(server, id), await storedScansOf(server, id));
  }
  return found;
}

const rowsIn = async (table: string): Promise<number> => {
  const [row] = await server.prisma.$queryRawUnsafe<{ rows: number }[]>(
    `SELECT count(*)::int AS "rows" FROM "${table}" WHERE "organizationId" = '${ada.organizationId}'`,
  );
  return row?.rows ?? 0;
};

/** Packs in small portions, up to a number of them. */
async function packSome(portions: number): Promise<void> {
  let asked = 0;
  const alone: Alone = (work, isolationLevel) =>
    server.prisma.$transaction(work, isolationLevel && { isolationLevel });
  const isClosed = () => {
    asked += 1;
    return asked > portions;
  };
  await packClosedMonths(alone, { settle: 0, portion: 60, isClosed });
}

describe('all responses are the same', () => {
  test('before, in the middle of, and after packing', async () => {
    const codes = await fill();
    const before = await everything(codes);
    await packSome(13);
    expect(await rowsIn('Scan')).toBeGreaterThan(0);
    expect(await rowsIn('ScanPack')).toBeGreaterThan(0);
    expect(await everything(codes)).toEqual(before);
    await upkeep().pack();
    expect(await rowsIn('Scan')).toBe(0);
    expect(await rowsIn('ScanPack')).toBeGreaterThan(12);
    expect(await everything(codes)).toEqual(before);
  }, 240_000);

  test('while several processes pack, at every moment', async () => {
    const codes = await fill();
    const read = () => Promise.all(codes.map((id) => storedScansOf(server, id)));
    const before = await read();
    let isOver = false;
    // Those that collide with others stop and leave the rest to them.
    const packing = Promise.allSettled([packSome(500), packSome(500), upkeep().pack()]).finally(
      () => {
        isOver = true;
      },
    );
    do {
      expect(await read()).toEqual(before);
    } while (!isOver);
    await packing;
    await upkeep().pack();
    expect(await rowsIn('Scan')).toBe(0);
    expect(await read()).toEqual(before);
  }, 240_000);
});

describe('of a packed month', () => {
  const total = async (id: string) =>
    Object((await ada.rest('GET', `/qr-codes/${id}/scans`)).body).pagination.total;

  test('late scans are listed, counted, and packed later', async () => {
    const [hot = ''] = await fill();
    await upkeep().pack();
    const before = await storedScansOf(server, hot);
    const late = [varied(hot, 1, '2024-05-04T12:00:00.001Z'), varied(hot, 2, '2024-05-30T00:00Z')];
    await put(server, late);
    const stored = await storedScansOf(server, hot);
    const times = stored.map(({ scannedAt }) => scannedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(stored).toHaveLength(702);
    expect(stored).toEqual(expect.arrayContaining(before));
    await count();
    const answers = await everything([hot]);
    expect(await rowsIn('Scan')).toBe(2);
    await upkeep().pack();
    expect(await rowsIn('Scan')).toBe(0);
    expect(await everything([hot])).toEqual(answers);
  }, 240_000);

  test('scans that are not counted yet wait', async () => {
    const { id } = await ada.createQrCode();
    await put(server, [scanOf(id, '2024-05-04T12:00:00Z')]);
    await upkeep().run();
    await server.prisma.$transaction(async (on) => {
      await takeLock(on, rollUpLock);
      await put(server, [scanOf(id, '2024-05-04T12:00:01Z')]);
      await upkeep().pack();
      expect(await rowsIn('Scan')).toBeGreaterThan(0);
      expect(await total(id)).toBe(2);
    });
    expect(await storedScansOf(server, id)).toHaveLength(2);
  });

  test('nothing is left of a deleted code; its organization keeps the counts', async () => {
    const [hot = '', rare = ''] = await fill();
    await upkeep().pack();
    const counts = () => rest(`/analytics?${periods[0]}&timeZone=Asia/Kathmandu`);
    const before = await counts();
    await ada.rest('DELETE', `/qr-codes/${hot}?purge=true`);
    await upkeep().deleteLeftovers();
    expect(await storedScansOf(server, hot)).toEqual([]);
    expect(await storedScansOf(server, rare)).toHaveLength(24);
    expect(await counts()).toBe(before);
  });

  test('scans are dropped after the retention; their counts stay', async () => {
    const [, rare = ''] = await fill();
    const counts = () => rest(`/${rare}/analytics?${periods[0]}`);
    const before = await counts();
    await upkeep().pack();
    await upkeep(30).run();
    expect([await rowsIn('Scan'), await rowsIn('ScanPack')]).toEqual([0, 0]);
    expect(await total(rare)).toBe(0);
    expect(await totalOf(server, rare)).toBe(22);
    expect(await counts()).toBe(before);
  });
});

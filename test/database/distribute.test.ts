// The command `distribute`, and counts on a Citus cluster, whose workers see a batch one after the other.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { countOpenScans } from '../../src/scan/roll-up/count.ts';
import { createServerDatabase, type ServerDatabase } from '../support/database/database.ts';
import { runOperator } from '../support/server/command.ts';

let place: ServerDatabase;
let database: Database;

beforeAll(async () => {
  place = await createServerDatabase();
  database = await openDatabase(place.url);
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

const run = (...args: string[]) =>
  runOperator('distribute', args, { DATABASE_URL: place.url, SECRET: 'x'.repeat(32) });

const onCluster = Boolean(process.env.TEST_CITUS_URL);

test.skipIf(onCluster)('a server without Citus is refused, with what to do', async () => {
  const { code, output } = await run();
  expect(code).toBe(1);
  expect(output).toContain(
    'distribute failed: the database has no Citus extension; on each node, as a superuser: CREATE EXTENSION citus',
  );
});

describe.skipIf(!onCluster)('on a cluster', () => {
  async function store(batch: number, ...codes: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    for (const code of codes) {
      await client.query(
        `INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt", "batch", "unique", "bot")
         VALUES ($1, 'organization', $2, '2026-11-02T10:00', $3, false, false)`,
        [randomUUID(), code, batch],
      );
    }
    await client.end();
  }
  const open = (batch: number, scans: number) =>
    database.prisma.scanBatch.create({
      data: { batch, scans, from: new Date('2026-11-02T10:00Z') },
    });
  const days = async () => {
    await database.prisma.$transaction((on) => countOpenScans(on));
    return database.prisma.qrCodeScanDay.findMany({
      select: { qrCodeId: true, scans: true },
      orderBy: { qrCodeId: 'asc' },
    });
  };

  test('tables are distributed with their scans, and taken back', async () => {
    await store(0, 'a', 'b', 'c');
    const rows = () => database.prisma.$queryRaw`SELECT count(*)::int AS "scans" FROM "Scan"`;
    expect((await run()).output).toContain(
      'Scan, ScanPack, QrCodeScanDay: now distributed by code.',
    );
    expect(await rows()).toEqual([{ scans: 3 }]);
    const shards = database.prisma.$queryRaw`
      SELECT count(DISTINCT "nodeport")::int AS "nodes" FROM pg_dist_shard_placement`;
    expect(await shards).toEqual([{ nodes: 2 }]);
    expect((await run()).output).toContain(
      'Scan, ScanPack, QrCodeScanDay were distributed by code already.',
    );
    expect((await run('--undo')).output).toContain(
      'QrCodeScanDay, ScanPack, Scan: now on the coordinator.',
    );
    expect(await rows()).toEqual([{ scans: 3 }]);
    expect((await run()).code).toBe(0);
    expect(await rows()).toEqual([{ scans: 3 }]);
  });

  test('a batch is not counted before all of its scans are visible', async () => {
    await open(1, 2);
    await open(2, 3);
    await open(3, 1);
    await store(1, 'first', 'second');
    await store(2, 'first', 'second');
    await store(3, 'first');
    expect(await days()).toEqual([
      { qrCodeId: 'first', scans: 1 },
      { qrCodeId: 'second', scans: 1 },
    ]);
    await store(2, 'late');
    expect(await days()).toEqual([
      { qrCodeId: 'first', scans: 3 },
      { qrCodeId: 'late', scans: 1 },
      { qrCodeId: 'second', scans: 2 },
    ]);
    // Kept until the next count has seen it on all workers.
    expect(await database.prisma.scanBatch.count({ where: { counted: false } })).toBe(0);
    await days();
    expect(await database.prisma.scanBatch.count()).toBe(0);
  });

  test('scans that are missing for long do not stop the others', async () => {
    await open(4, 2);
    await store(4, 'last');
    expect(await days()).not.toContainEqual({ qrCodeId: 'last', scans: 1 });
    await database.prisma.scanBatch.updateMany({ data: { storedAt: new Date(0) } });
    expect(await days()).toContainEqual({ qrCodeId: 'last', scans: 1 });
  });
});

// Backups and restores between one PostgreSQL server and a Citus cluster.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../../src/core/log.ts';
import { openEmbeddedPostgres } from '../../../src/database/embedded/open.ts';
import { type Database, openDatabase } from '../../../src/database/open.ts';
import { headerOf, writeArchive } from '../../../src/operator/archive/archive.ts';
import { connect } from '../../../src/operator/archive/connection.ts';
import { dump } from '../../../src/operator/archive/dump.ts';
import { createRollUp } from '../../../src/scan/roll-up/roll-up.ts';
import type { ScanRow } from '../../../src/scan/storing/scan-row.ts';
import { storeScans } from '../../../src/scan/storing/store.ts';
import { createMigratedDatabase } from '../../support/database/database.ts';
import { createPlaces, type Places } from '../../support/network/place.ts';
import { runOperator } from '../../support/server/command.ts';
import { makeOrganization, readState, restOf } from '../../support/server/organization.ts';
import { scanOf } from '../../support/server/scans.ts';

const variables = { SECRET: 'a secret of this file, with 32 characters and more' };

describe.skipIf(!process.env.TEST_CITUS_URL)('with a Citus cluster', () => {
  let places: Places;
  beforeAll(async () => {
    places = await createPlaces('embedded');
  });
  afterAll(() => places.close());

  const placeOf = async (name: string): Promise<Record<string, string>> => ({
    ...(await places.create(name)),
    ...variables,
  });
  async function run(name: string, file: string, place: Record<string, string>): Promise<void> {
    const { code, output } = await runOperator(name, [path.join(places.folder, file)], place);
    expect(code, output).toBe(0);
  }

  async function count({ prisma, pool }: Database): Promise<void> {
    const rollUp = createRollUp({ prisma, pool, log: createLog('silent') });
    await rollUp.run();
    await rollUp.close();
  }

  /** Writes a backup; stores and counts more scans once it has begun. */
  async function backUp(database: Database, url: string, scans: readonly ScanRow[]): Promise<void> {
    const connection = await connect(url);
    // One connection for each shard, as for large tables.
    await connection.query('SET citus.force_max_query_parallelization = on');
    const lines = async function* () {
      let isBegun = false;
      for await (const text of dump(connection, headerOf('database', variables.SECRET))) {
        yield text;
        if (isBegun) continue;
        isBegun = true;
        await storeScans(database.pool, scans);
        await count(database);
        await storeScans(database.pool, scans);
      }
    };
    await writeArchive(path.join(places.folder, 'second'), lines());
    await connection.close();
  }

  const sums = z.tuple([z.record(z.string(), z.int())]);
  /** Scans, by all that says how many there are. */
  async function countsOf(database: Database): Promise<Record<string, number>> {
    await count(database);
    const [counts] = sums.parse(
      await database.prisma.$queryRaw`
        SELECT (SELECT count(*)::int FROM "Scan") AS "scans",
               (SELECT count(*)::int FROM "Scan"
                WHERE "batch" <= (SELECT "batch" FROM "ScanCounter")) AS "numbered",
               (SELECT sum("scans")::int FROM "QrCodeTotal") AS "totals",
               (SELECT sum("scans")::int FROM "QrCodeScanDay") AS "codes",
               (SELECT sum("scans")::int FROM "OrganizationScanDay") AS "organizations"`,
    );
    return counts;
  }

  test('a backup of one server is restored to a cluster, and one of the cluster, which stores scans meanwhile, to a server', async () => {
    const source = await placeOf('source');
    const first = await places.serve(source);
    const made = await makeOrganization(first.url, 'ada@example.com');
    const send = restOf(first.url, made);
    for (let number = 0; number < 20; number += 1) {
      const data = { url: `https://example.com/${number}` };
      await send('/qr-codes', { type: 'URL', name: `Code ${number}`, data });
    }
    const before = await readState(first.url, made);
    await run('backup', 'first', source);
    await first.stop();

    const cluster = await createMigratedDatabase();
    const onCluster = { DATABASE_URL: cluster.url, ...variables };
    await run('restore', 'first', onCluster);
    const second = await places.serve(onCluster);
    expect(await readState(second.url, made)).toEqual(before);
    await second.stop();

    const database = await openDatabase(cluster.url);
    const codes = await database.prisma.qrCode.findMany({ select: { id: true } });
    const many = codes.flatMap(({ id }) =>
      Array.from({ length: 20 }, () => scanOf(id, '2026-11-02T10:00:00Z')),
    );
    await storeScans(database.pool, many);
    await count(database);
    await backUp(database, cluster.url, many);
    await database.close();
    await cluster.drop();

    const target = await placeOf('target');
    await run('restore', 'second', target);
    const { url, close } = await openEmbeddedPostgres(String(target.DATA_DIR));
    const restored = await openDatabase(url);
    const { scans = 0, ...counts } = await countsOf(restored);
    // And the one of the organization.
    expect(scans).toBe(many.length + 1);
    expect(counts).toEqual({ numbered: scans, totals: scans, codes: scans, organizations: scans });
    // The batches that the cluster kept, too.
    expect(await restored.prisma.scanBatch.count()).toBe(0);
    await restored.close();
    await close();
    const third = await places.serve(target);
    const { folders, tags, stylePresets, webhooks } = await readState(third.url, made);
    expect({ ...before, folders, tags, stylePresets, webhooks }).toEqual(before);
    await third.stop();
  });
});

// What the embedded database needs done in the background, as a PostgreSQL server does it by itself.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startBackground } from '../src/database/background.ts';
import { openEmbeddedDatabase } from '../src/database/open.ts';
import { createLog } from '../src/log.ts';
import { until } from './support/launch.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-background-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A PostgreSQL server does all this by itself. */
describe.skipIf(Boolean(process.env.TEST_DATABASE_URL))('the embedded database', () => {
  test('keeps its log short while very much is written', async () => {
    const own = path.join(folder, 'postgres');
    const { prisma, close } = await openEmbeddedDatabase(own);
    const files = async () =>
      (await readdir(path.join(own, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name));
    // For a disk that becomes full before anything was written.
    expect((await files()).length).toBeGreaterThanOrEqual(3);
    await prisma.$executeRaw`CREATE TABLE "Filler" ("text" text)`;
    const position = async () =>
      z
        .tuple([z.object({ bytes: z.coerce.number() })])
        .parse(await prisma.$queryRaw`SELECT pg_current_wal_lsn() - '0/0' AS bytes`)[0].bytes;
    const start = await position();
    while ((await position()) < start + 120_000_000) {
      await prisma.$executeRaw`INSERT INTO "Filler" SELECT repeat('x', 500) FROM generate_series(1, 2000)`;
      await prisma.$executeRaw`TRUNCATE "Filler"`;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await until(async () => (await files()).length <= 5);
    await close();
  });

  test('loses its dead rows, and is looked at for the planner', async () => {
    const pglite = await PGlite.create();
    const end = await startBackground(pglite, createLog('warn'), { log: 1_000, tables: 50 });
    await pglite.exec('CREATE TABLE "a Table" (id int PRIMARY KEY, number int)');
    await pglite.exec('INSERT INTO "a Table" SELECT id, 0 FROM generate_series(1, 2000) id');
    const table = z.object({ vacuums: z.int(), dead: z.int(), rows: z.number() });
    const look = async () => {
      const { rows } = await pglite.query(
        `SELECT vacuum_count AS vacuums, n_dead_tup AS dead, reltuples AS rows
         FROM pg_stat_user_tables JOIN pg_class ON oid = relid`,
      );
      return z.tuple([table]).parse(rows)[0];
    };
    const size = async () => {
      const { rows } = await pglite.query(`SELECT pg_relation_size('"a Table"')::int AS size`);
      return z.tuple([z.object({ size: z.int() })]).parse(rows)[0].size;
    };
    await until(async () => (await look()).rows === 2_000);
    const before = await size();
    for (let turn = 0; turn < 10; turn += 1) {
      const { vacuums } = await look();
      await pglite.exec('UPDATE "a Table" SET number = number + 1');
      await until(async () => (await look()).vacuums > vacuums);
    }
    expect(await look()).toMatchObject({ dead: 0, rows: 2_000 });
    expect(await size()).toBeLessThan(4 * before);
    await end();
    await pglite.close();
  });
});

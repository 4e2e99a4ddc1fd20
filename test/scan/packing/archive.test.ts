// Backups and exports of packed scans.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { type Database, openDatabase } from '../../../src/database/open.ts';
import { createId } from '../../../src/domain/id.ts';
import { defaultStyle } from '../../../src/domain/style/shape.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { createRollUp } from '../../../src/scan/roll-up/roll-up.ts';
import { storeScans } from '../../../src/scan/storing/store.ts';
import {
  createMigratedDatabase,
  createServerDatabase,
  type ServerDatabase,
} from '../../support/database/database.ts';
import { runOperator } from '../../support/server/command.ts';
import { scanOf, storedScansOf } from '../../support/server/scans.ts';

const organizationId = createId('Organization');
const id = createId('QrCode');
const variables = { SECRET: 'x'.repeat(32) };
const app = { scansSettled: async () => undefined };

let folder: string;
let place: ServerDatabase;
let database: Database;
const others: ServerDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-packed-'));
  place = await createMigratedDatabase();
  database = await openDatabase(place.url);
  const { prisma, pool } = database;
  await prisma.organization.create({
    data: { id: organizationId, name: 'Harbor', slug: 'harbor' },
  });
  await prisma.qrCode.create({
    data: {
      ...{ id, organizationId, name: 'Menu', sortName: 'menu', dynamic: true, shortCode: 'menu' },
      ...{ type: 'URL', content: { url: 'https://example.com' }, style: defaultStyle },
    },
  });
  const scans = Array.from({ length: 600 }, (_, n) =>
    scanOf(id, new Date(Date.UTC(2024, 4, 30, n)).toISOString(), {
      city: ['Zürich', '"', '\\', 'a,{b}', null][n % 5] ?? null,
      bot: n % 7 === 0,
    }),
  );
  await storeScans(pool, scans);
  const rollUp = createRollUp({ prisma, pool, log: createLog('silent') });
  await rollUp.run();
  await rollUp.close();
  const maintenance = createScanMaintenance(prisma, createLog('silent'), { settle: 0 });
  await maintenance.run();
  await maintenance.pack();
  maintenance.close();
});
afterAll(async () => {
  await database.close();
  await Promise.all([place, ...others].map(({ drop }) => drop()));
  await rm(folder, { recursive: true });
});

async function stateOf({ prisma }: Database) {
  return {
    rows: await prisma.$queryRaw`
      SELECT (SELECT count(*)::int FROM "Scan") AS "scans",
             (SELECT count(*)::int FROM "ScanPack") AS "packs"`,
    scans: await storedScansOf({ prisma, app }),
    days: await prisma.qrCodeScanDay.findMany({
      // Batches have other numbers elsewhere.
      omit: { counted: true },
      orderBy: { day: 'asc' },
    }),
  };
}

async function runOn(url: string, name: string, ...words: string[]): Promise<string> {
  const { code, output } = await runOperator(name, words, { ...variables, DATABASE_URL: url });
  expect(code, output).toBe(0);
  return output;
}

async function expectSame(url: string): Promise<void> {
  const state = await stateOf(database);
  expect(state.rows).toEqual([{ scans: 0, packs: 4 }]);
  expect(state.scans).toHaveLength(600);
  const other = await openDatabase(url);
  expect(await stateOf(other).finally(other.close)).toEqual(state);
}

test('a restored backup has them', async () => {
  const file = path.join(folder, 'backup.jsonl.gz');
  await runOn(place.url, 'backup', file);
  const empty = await createServerDatabase();
  others.push(empty);
  await runOn(empty.url, 'restore', file);
  await expectSame(empty.url);
});

test('an imported organization has them, also if it was there before', async () => {
  const file = path.join(folder, 'organization.jsonl.gz');
  await runOn(place.url, 'export-organization', organizationId, file);
  const other = await createMigratedDatabase();
  others.push(other);
  await runOn(other.url, 'import-organization', file);
  await expectSame(other.url);
  const opened = await openDatabase(other.url);
  await opened.prisma.organization.delete({ where: { id: organizationId } });
  await opened.close();
  await runOn(other.url, 'import-organization', file);
  await expectSame(other.url);
});

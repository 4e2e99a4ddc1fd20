// The embedded database over SCANS=200000 scans, with its upkeep and without: speed, disk, the longest wait.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { extensions } from '../src/database/extensions.ts';
import { type Database, openEmbeddedDatabase, openPGlite } from '../src/database/open.ts';
import { createId } from '../src/domain/id.ts';
import { storeScans } from '../src/scan/store.ts';
import { codesOf, scanOf } from './support/rows.ts';

const total = Number(process.env.SCANS ?? 200_000);
const groupSize = 64;
const organizationId = createId('Organization');
const megabytes = (folder: string) =>
  Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]);

async function makeCodes({ prisma }: Database): Promise<string[]> {
  await prisma.organization.create({ data: { id: organizationId, name: 'B', slug: 'b' } });
  const data = codesOf(organizationId, 1_000);
  await prisma.qrCode.createMany({ data });
  return data.map(({ id }) => id);
}

/** Reads a row every 10 ms, beside whatever else goes on. */
function probe({ prisma }: Database) {
  let over = false;
  let longest = 0;
  const run = async () => {
    while (!over) {
      const start = performance.now();
      await sleep(10);
      await prisma.qrCode.findFirst({ select: { id: true } });
      longest = Math.max(longest, performance.now() - start - 10);
    }
  };
  const running = run();
  return async () => {
    over = true;
    await running;
    return longest;
  };
}

async function measure(name: string, open: (folder: string) => Promise<Database>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-bench-'));
  const own = path.join(folder, 'postgres');
  const database = await open(own);
  const codes = await makeCodes(database);
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const longest = probe(database);
    const start = performance.now();
    for (let written = 0; written < total / 4; written += groupSize) {
      const group = Array.from({ length: groupSize }, (_, index) => {
        const code = Math.floor(Math.random() * codes.length);
        return scanOf(codes[code] ?? '', index);
      });
      await storeScans(database.prisma, group);
      // Nothing else has its turn otherwise: the database runs in this process.
      await turn();
    }
    const rate = total / 4 / ((performance.now() - start) / 1_000);
    const wait = await longest();
    const table = await database.prisma.$queryRaw<[{ mb: number }]>`
      SELECT (pg_total_relation_size('"QrCode"') / 1000000)::int AS mb`;
    console.log(
      `| ${name} | ${((quarter + 1) * total) / 4} | ${rate.toFixed(0)} | ${wait.toFixed(0)} | ${table[0].mb} | ${megabytes(path.join(own, 'pg_wal'))} | ${megabytes(own)} |`,
    );
  }
  await database.close();
  rmSync(folder, { recursive: true });
}

console.log(
  '| embedded | scans | scans a second | longest wait of a read, ms | table and indexes of 1,000 codes, MB | log, MB | all, MB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
);
await measure('without upkeep', async (folder) =>
  openPGlite(
    await PGlite.create(folder, {
      extensions,
      startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
    }),
  ),
);
await measure('with it', openEmbeddedDatabase);

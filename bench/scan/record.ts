// What PostgreSQL spends on a scan: to store it, and to count it.
import { loadavg } from 'node:os';
import { z } from 'zod';
import { createLog } from '../../src/core/log.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { createId } from '../../src/domain/id.ts';
import { countOpenScans } from '../../src/scan/roll-up/count.ts';
import { createRollUp } from '../../src/scan/roll-up/roll-up.ts';
import { storeScans } from '../../src/scan/storing/store.ts';
import { type PostgresServer, startEmbedded, startSystem, withCopy } from '../support/databases.ts';
import { median } from '../support/measure.ts';
import { processorTimeOf } from '../support/processor.ts';
import { codesOf, variedScan, zipf } from '../support/rows.ts';

/** The first of two million in 30 days; all of them show what a whole month takes on disk. */
const scans = Number(process.env.BENCH_SCANS ?? 200_000);
const rounds = Number(process.env.ROUNDS ?? 3);
const group = 1_000;
const dayLength = 24 * 60 * 60 * 1_000;
const between = (30 * dayLength) / 2_000_000;
const codeCount = 10_000;

/** How often scans are counted: never, as by a running server, or after a number of them. */
type Counting = 'never' | 'as running' | number;

interface Case {
  hot: boolean;
  counting: Counting;
}

const all: Case[] = [
  { hot: false, counting: 'never' },
  { hot: false, counting: 'as running' },
  { hot: false, counting: 1_000 },
  { hot: false, counting: 10_000 },
  { hot: false, counting: 50_000 },
  { hot: true, counting: 'never' },
  { hot: true, counting: 'as running' },
];
const only = process.env.CASES?.split(',').map(Number);
const cases = only ? all.filter((_, index) => only.includes(index)) : all;

const numbers = z.tuple([z.object({ value: z.coerce.number() })]);
const sizes = z.array(z.object({ table: z.string(), bytes: z.coerce.number() }));

async function read({ pool }: Database, expression: string): Promise<number> {
  const { rows } = await pool.query(`SELECT ${expression} AS "value"`);
  return numbers.parse(rows)[0].value;
}

const position = "pg_current_wal_insert_lsn() - '0/0'::pg_lsn";

interface Cost {
  stored: number;
  counted: number;
  own: number;
  wal: number;
  tables: Map<string, number>;
}

/** Per scan: microseconds of PostgreSQL and of this process, bytes of WAL and on disk. */
async function measure(server: PostgresServer, codes: string[], { hot, counting }: Case) {
  return await withCopy(server, async (database): Promise<Cost> => {
    const { prisma, pool } = database;
    const before = await sizesOf(database);
    const wal = await read(database, position);
    const own = process.cpuUsage();
    const begun = processorTimeOf(server.pid);
    let counted = 0;
    const rollUp =
      counting === 'as running'
        ? createRollUp({ prisma, pool, log: createLog('warn') })
        : undefined;
    const count = async () => {
      const start = processorTimeOf(server.pid);
      await prisma.$transaction(countOpenScans, { timeout: 600_000 });
      counted += processorTimeOf(server.pid) - start;
    };
    const next = zipf(codeCount);
    const start = Date.parse('2026-11-01T00:00:00Z');
    let today = 0;
    for (let done = 0; done < scans; done += group) {
      const rows = Array.from({ length: group }, (_, index) =>
        variedScan(codes[hot ? 0 : next()] ?? '', new Date(start + (done + index) * between)),
      );
      // As the maintenance of the running server does.
      const day = Math.floor((start + done * between) / dayLength);
      if (day !== today) await pool.query(`TRUNCATE "UniqueVisitor_${(day + 1) & 3}"`);
      today = day;
      await storeScans(pool, rows);
      if (typeof counting === 'number' && (done + group) % counting === 0) await count();
    }
    if (rollUp) await rollUp.run();
    await rollUp?.close();
    const total = processorTimeOf(server.pid) - begun;
    const { user, system } = process.cpuUsage(own);
    const written = (await read(database, position)) - wal;
    const after = await sizesOf(database);
    return {
      stored: ((total - counted) * 1_000) / scans,
      counted: (counted * 1_000) / scans,
      own: (user + system) / scans,
      wal: written / scans,
      tables: new Map(
        [...after].map(([table, bytes]) => [table, (bytes - (before.get(table) ?? 0)) / scans]),
      ),
    };
  });
}

/** Bytes of tables with their partitions and indexes. */
async function sizesOf({ pool }: Database): Promise<Map<string, number>> {
  const { rows } = await pool.query(`
    SELECT substring(relname from '^[A-Za-z]+') AS "table", sum(pg_total_relation_size(oid)) AS "bytes"
    FROM pg_class WHERE relkind = 'r' AND relname ~ '^(Scan|UniqueVisitor|QrCodeScanDay|OrganizationScanDay|QrCodeTotal)'
    GROUP BY 1`);
  return new Map(sizes.parse(rows).map(({ table, bytes }) => [table, bytes]));
}

/** 10,000 codes of 20 organizations. */
async function fill(server: PostgresServer): Promise<string[]> {
  const { prisma, pool, close } = await openDatabase(server.url);
  const organizations = Array.from({ length: 20 }, () => createId('Organization'));
  await prisma.organization.createMany({
    data: organizations.map((id, index) => ({ id, name: id, slug: `bench-${index}` })),
  });
  const codes = organizations.flatMap((id) => codesOf(id, codeCount / organizations.length));
  for (let at = 0; at < codes.length; at += group) {
    await prisma.qrCode.createMany({ data: codes.slice(at, at + group) });
  }
  await pool.query(`SELECT "prepareScanMonth"('2026-11-01'), "prepareScanMonth"('2026-12-01')`);
  await pool.query('VACUUM ANALYZE');
  await close();
  // Codes of all organizations, in the order of how often they are scanned.
  const ids = codes.map(({ id }) => id);
  return ids.map((_, index) => ids[(index * 503) % ids.length] ?? '');
}

const middle = (costs: Cost[], part: (cost: Cost) => number, digits = 1): string =>
  median(costs.map(part)).toFixed(digits);

const nameOf = ({ hot, counting }: Case): string => {
  const codes = hot ? 'one code' : '10,000 codes';
  if (counting === 'never') return `${codes}, never counted`;
  if (counting === 'as running') return `${codes}, counted as by a running server`;
  return `${codes}, counted every ${counting.toLocaleString('en')}`;
};

console.log(`load ${loadavg().map((load) => load.toFixed(1))}`);
const servers = { embedded: startEmbedded, system: startSystem };
for (const [key, startServer] of Object.entries(servers)) {
  if (process.env.SERVER && process.env.SERVER !== key) continue;
  const server = await startServer();
  try {
    const codes = await fill(server);
    const costs = cases.map((): Cost[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, one] of cases.entries()) {
        costs[index]?.push(await measure(server, codes, one));
      }
    }
    console.log(
      `\n| ${server.name} | storing, µs | counting, µs | both, µs | WAL, bytes | on disk, bytes | Node, µs |`,
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [index, one] of cases.entries()) {
      const list = costs[index] ?? [];
      const together = one.counting === 'as running';
      const cells = [
        together ? '' : middle(list, ({ stored }) => stored),
        together ? '' : middle(list, ({ counted }) => counted),
        middle(list, ({ stored, counted }) => stored + counted),
        middle(list, ({ wal }) => wal, 0),
        middle(list, ({ tables }) => [...tables.values()].reduce((sum, one) => sum + one, 0), 0),
        middle(list, ({ own }) => own),
      ];
      console.log(`| ${nameOf(one)} | ${cells.join(' | ')} |`);
    }
    const tables = [...(costs[0]?.[0]?.tables.keys() ?? [])].sort();
    console.log(
      `\n| bytes on disk | ${tables.join(' | ')} |\n| --- |${' ---: |'.repeat(tables.length)}`,
    );
    for (const [index, one] of cases.entries()) {
      const cells = tables.map((table) =>
        middle(costs[index] ?? [], (cost) => cost.tables.get(table) ?? 0),
      );
      console.log(`| ${nameOf(one)} | ${cells.join(' | ')} |`);
    }
  } finally {
    await server.stop();
  }
}
console.log(`load ${loadavg().map((load) => load.toFixed(1))}`);
process.exit();

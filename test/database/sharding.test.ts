// Sharding of the tables, as described in the guide.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysOf, listed } from './../support/database/sharded-schema.ts';
import { exceptions, globalTables, shardKeys } from '../support/database/sharding.ts';
import { quickSchedule, type Receiver, startReceiver } from '../support/network/receiver.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer({
  script: await readFile('prisma/sharded.sql', 'utf8'),
  config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
  schedule: quickSchedule,
});
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
});

test('every table is sharded or global, as listed in the guide', async () => {
  const found = await server.prisma.$queryRaw<{ table: string }[]>`
    SELECT relname::text AS "table" FROM pg_class
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace`;
  const tables = found.map(({ table }) => table).sort();
  expect(tables).toEqual([...Object.keys(shardKeys), ...globalTables].sort());
  const guide = (await listed('Shard keys')).flatMap((names) => names.split(', '));
  expect(guide.sort()).toEqual(tables.filter((name) => !name.startsWith('_')));
});

test('keys of sharded tables include the shard key, except those listed in the guide', async () => {
  const wrong = (await keysOf(server)).filter(({ table, columns, to, toColumns }) => {
    const key = shardKeys[table];
    const other = to === null ? undefined : shardKeys[to];
    if (to !== null && other === undefined) return false;
    if (other !== undefined && key === undefined) return true;
    if (key === undefined) return false;
    const place = columns.indexOf(key);
    return place < 0 || (other !== undefined && toColumns[place] !== other);
  });
  const excused = await listed('Keys without the shard key');
  expect(wrong.map(({ name }) => name).sort()).toEqual(excused.sort());
});

test('no column uses a sequence', async () => {
  const found = await server.prisma.$queryRaw`
    SELECT relname::text FROM pg_class WHERE relkind = 'S'
    UNION ALL SELECT attname::text FROM pg_attribute
    JOIN pg_class ON pg_class.oid = attrelid AND relnamespace = 'public'::regnamespace
    WHERE attidentity <> ''`;
  expect(found).toEqual([]);
});

test('the guide lists the statements without a shard key', async () => {
  expect(await listed('Statements without the shard key')).toEqual(Object.keys(exceptions));
});

// Seconds of outage when the primary is stopped and the replica takes over, under load.
import pg from 'pg';
import { startReplication } from '../../test/support/database/replication.ts';
import { killAll, launched, rest, settle, until } from '../../test/support/server/launch.ts';
import { median } from '../support/measure.ts';

const rounds = 5;
const times: { write: number; read: number }[] = [];
let answered = 0;
let found = 0;
for (let round = 0; round < rounds; round += 1) {
  const replication = await startReplication();
  replication.makeSynchronous();
  const server = await launched({
    DATABASE_URL: replication.url,
    DATABASE_REPLICA_URL: replication.replica.url,
    SECRET: 'a secret of the measurements alone',
    RATE_LIMIT_PER_KEY: '0',
    LOG_LEVEL: 'silent',
  });
  const ada = await settle(server);
  const ids: string[] = [];
  const last = { write: 0, read: 0 };
  const longest = { write: 0, read: 0 };
  const note = (what: 'write' | 'read') => {
    const now = performance.now();
    if (last[what] > 0) longest[what] = Math.max(longest[what], now - last[what]);
    last[what] = now;
  };
  let going = true;
  const code = { type: 'URL', name: 'Kept', data: { url: 'https://example.com' } };
  const load = Array.from({ length: 8 }, async (_, index) => {
    while (going) {
      if (index % 2 === 0) {
        const { status, body } = await rest(server, ada, 'POST', '/qr-codes', code);
        if (status !== 201) continue;
        note('write');
        ids.push(String(Object(body).id));
      } else if ((await rest(server, ada, 'GET', '/qr-codes')).status === 200) note('read');
    }
  });
  await until(() => ids.length > 200);
  await replication.primary.stop();
  replication.replica.promote();
  const before = ids.length;
  await until(() => ids.length > before + 200);
  going = false;
  await Promise.all(load);
  const client = new pg.Client({ connectionString: replication.replica.url });
  await client.connect();
  const { rows } = await client.query('SELECT "id" FROM "QrCode" WHERE "id" = ANY($1)', [ids]);
  await client.end();
  answered += ids.length;
  found += rows.length;
  times.push({ ...longest });
  await killAll([server]);
  await replication.close();
}
console.log(`\nacknowledged writes: ${answered}; found afterwards: ${found}`);
console.log(
  `\n| without a response, of ${rounds} rounds | median s | longest s |\n| --- | ---: | ---: |`,
);
for (const what of ['write', 'read'] as const) {
  const seconds = times.map((time) => time[what] / 1_000);
  console.log(`| ${what}s | ${median(seconds).toFixed(2)} | ${Math.max(...seconds).toFixed(2)} |`);
}

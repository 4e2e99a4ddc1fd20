// A replica of the database: what is read there, what when it goes, or takes over.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from './support/json.ts';
import {
  graphql,
  killAll,
  type Launched,
  launched,
  rest,
  type Settled,
  settle,
  until,
} from './support/launch.ts';
import { missingPostgres } from './support/postgres.ts';
import { type Member, type Replication, startReplication } from './support/replication.ts';

const missing = missingPostgres();
if (missing) console.log(missing);

// Once, in the run that is about PostgreSQL.
describe.runIf(process.env.TEST_DATABASE_URL && !missing)('two processes with a replica', () => {
  let replication: Replication;
  let servers: Launched[] = [];
  let one: Launched;
  let other: Launched;
  let ada: Settled;

  beforeAll(async () => {
    replication = await startReplication();
    const variables = {
      DATABASE_URL: replication.url,
      DATABASE_REPLICA_URL: replication.replica.url,
      SECRET: 'a secret that these processes share',
      RATE_LIMIT_PER_KEY: '0',
    };
    servers = await Promise.all([launched(variables), launched(variables)]);
    const [first, second] = servers;
    if (!first || !second) throw new Error('no servers');
    one = first;
    other = second;
    ada = await settle(one);
  });
  afterAll(async () => {
    await killAll(servers);
    await replication.close();
  });

  async function ask(member: Member, statement: string): Promise<unknown> {
    const client = new pg.Client({ connectionString: member.url });
    await client.connect();
    try {
      const { rows } = await client.query(statement);
      return rows[0]?.answer;
    } finally {
      await client.end();
    }
  }
  const readThere = () =>
    ask(
      replication.replica,
      `SELECT coalesce(sum(seq_scan + idx_scan), 0)::int AS answer FROM pg_stat_user_tables WHERE relname = 'QrCode'`,
    );
  const list = (server: Launched, more = '') =>
    rest(server, ada, 'GET', `/qr-codes?limit=1${more}`);
  /** Lists until the replica has seen one. */
  const untilReadThere = async () => {
    const before = Number(await readThere());
    await until(async () => {
      expect((await list(other)).status).toBe(200);
      return Number(await readThere()) > before;
    });
  };
  const create = (name: string) =>
    rest(one, ada, 'POST', '/qr-codes', {
      type: 'URL',
      name,
      data: { url: 'https://example.com' },
    });
  const total = async (server: Launched) =>
    Number(textAt(JSON.parse(JSON.stringify((await list(server)).body), text), 'pagination.total'));

  /** Every answered write is in the next answer of another process. */
  async function expectFresh(): Promise<void> {
    const before = await total(other);
    for (let count = 1; count <= 10; count += 1) {
      expect((await create('Fresh')).status).toBe(201);
      expect(await total(other)).toBe(before + count);
    }
  }

  test('what was answered is in the next answer, whichever database gives it', async () => {
    await untilReadThere();
    await expectFresh();
    // As if it lagged, for as long as it takes.
    await ask(replication.replica, 'SELECT pg_wal_replay_pause() AS answer');
    await expectFresh();
    await graphql(one, `mutation { revokeApiKey(input: {id: "${ada.keyId}"}) { apiKey { id } } }`, {
      cookie: ada.cookie,
    });
    expect((await list(other)).status).toBe(403);
    await ask(replication.replica, 'SELECT pg_wal_replay_resume() AS answer');
    const made = await graphql(
      one,
      `mutation { createApiKey(input: {organizationId: "${ada.organizationId}", name: "k"}) { secret } }`,
      { cookie: ada.cookie },
    );
    ada = { ...ada, key: textAt(made.body, 'data.createApiKey.secret') };
    await untilReadThere();
  });

  test('the replica is stopped: nobody notices; it is back: it is read again', async () => {
    let asking = true;
    const statuses = new Set<number>();
    const load = Array.from({ length: 4 }, async () => {
      while (asking) statuses.add((await list(other)).status);
    });
    await replication.replica.stop();
    await expectFresh();
    await replication.replica.start();
    await untilReadThere();
    asking = false;
    await Promise.all(load);
    expect(statuses).toEqual(new Set([200]));
  });

  test('the replica takes over: no restart, and nothing that was answered is lost', async () => {
    replication.makeSynchronous();
    const answered: string[] = [];
    let writing = true;
    const load = Array.from({ length: 3 }, async () => {
      while (writing) {
        const { status, body } = await create('Kept');
        expect([201, 503], JSON.stringify(body)).toContain(status);
        if (status === 201) answered.push(textAt(body, 'id'));
      }
    });
    await until(() => answered.length > 10);
    await replication.primary.stop();
    replication.replica.promote();
    const before = answered.length;
    await until(() => answered.length > before + 10);
    writing = false;
    await Promise.all(load);
    const kept = await ask(
      replication.replica,
      `SELECT array_agg("id") AS answer FROM "QrCode" WHERE "name" = 'Kept'`,
    );
    expect(answered.filter((id) => !Array.isArray(kept) || !kept.includes(id))).toEqual([]);
    // The other process has noticed too, if not at the same moment.
    await until(async () => {
      const { status, body } = await list(other);
      expect([200, 503], JSON.stringify(body)).toContain(status);
      return status === 200;
    });
    await expectFresh();
  });
});

/** Numbers as text, to be found like other values. */
const text = (_name: string, value: unknown): unknown =>
  typeof value === 'number' ? String(value) : value;

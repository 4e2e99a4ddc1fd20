// A read replica: what it serves, outages, failover.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { missingPostgres } from '../support/database/postgres.ts';
import {
  type Member,
  type Replication,
  startReplication,
} from '../support/database/replication.ts';
import { textAt } from '../support/document/json.ts';
import { readMetrics } from '../support/network/metrics.ts';
import {
  graphql,
  killAll,
  type Launched,
  launched,
  rest,
  type Settled,
  settle,
  until,
} from '../support/server/launch.ts';

const missing = missingPostgres();
if (missing) console.log(missing);

describe.skipIf(missing)('two processes with a replica', () => {
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
  }, 120_000);
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
  const replicaReads = () =>
    ask(
      replication.replica,
      `SELECT coalesce(sum(seq_scan + idx_scan), 0)::int AS answer FROM pg_stat_user_tables WHERE relname = 'QrCode'`,
    );
  const list = (server: Launched, more = '') =>
    rest(server, ada, 'GET', `/qr-codes?limit=1${more}`);
  /** Lists until the replica has served one. */
  const untilReplicaRead = async () => {
    const before = Number(await replicaReads());
    await until(async () => {
      expect((await list(other)).status).toBe(200);
      return Number(await replicaReads()) > before;
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

  /** Every confirmed write is in the next response of another process. */
  async function expectFresh(): Promise<void> {
    const before = await total(other);
    for (let count = 1; count <= 10; count += 1) {
      expect((await create('Fresh')).status).toBe(201);
      expect(await total(other)).toBe(before + count);
    }
  }

  /** Waits until metrics and log report the expected state of a replica. */
  const untilReported = async (server: Launched, host: string, up: number, reason: string) => {
    await until(async () => {
      const metrics = await readMetrics(server.url);
      return metrics.get(`ilqr_replica_up{host="${host}"}`) === up;
    });
    const [last = ''] =
      server
        .output()
        .match(/^.*the replica is .*$/gm)
        ?.slice(-1) ?? [];
    expect(JSON.parse(last)).toMatchObject({ host, msg: expect.stringContaining(reason) });
  };

  test('an unusable replica is logged once, without its password, and not read', async () => {
    await ask(replication.primary, 'CREATE DATABASE second');
    const closed = `127.0.0.1:${await freePort()}`;
    const { host } = replication.replica;
    const server = await launched({
      DATABASE_URL: `postgresql://postgres@${replication.primary.host}/second`,
      DATABASE_REPLICA_URL: `postgresql://postgres:hidden-word@${closed},${host}/postgres`,
      SECRET: 'a secret that this process has for itself',
    });
    servers.push(server);
    const bob = await settle(server);
    const data = { url: 'https://example.com' };
    const code = { type: 'URL', name: 'In the second', data };
    expect((await rest(server, bob, 'POST', '/qr-codes', code)).status).toBe(201);
    // The replica is checked again meanwhile.
    await sleep(1_500);
    const listed = await rest(server, bob, 'GET', '/qr-codes');
    expect(listed.body).toMatchObject({ pagination: { total: 1 } });
    const lines = server.output().match(/^.*the replica is .*$/gm) ?? [];
    expect(lines.map((line) => JSON.parse(line)).sort((a) => (a.host === closed ? -1 : 1))).toEqual(
      [
        {
          level: 40,
          time: expect.any(String),
          host: closed,
          why: `connect ECONNREFUSED ${closed}`,
          msg: 'the replica is not used: it does not respond',
        },
        {
          level: 40,
          time: expect.any(String),
          host,
          msg: 'the replica is not used: DATABASE_REPLICA_URL points to another database',
        },
      ],
    );
    const metrics = [...(await readMetrics(server.url))];
    const ups = metrics.filter(([name]) => name.startsWith('ilqr_replica_up'));
    expect(ups.map(([, up]) => up)).toEqual([0, 0]);
    expect(server.output() + metrics.join()).not.toContain('hidden-word');
    await killAll([server]);
  });

  test('every write is included in the next read, from either database', async () => {
    await untilReplicaRead();
    await untilReported(other, replication.replica.host, 1, 'is in use');
    await expectFresh();
    // Pauses replay, as if the replica lagged.
    await ask(replication.replica, 'SELECT pg_wal_replay_pause() AS answer');
    await expectFresh();
    await graphql(one, `mutation { revokeApiKey(input: {id: "${ada.keyId}"}) { apiKey { id } } }`, {
      cookie: ada.cookie,
    });
    expect((await list(other)).status).toBe(403);
    await untilReported(other, replication.replica.host, 0, 'lags behind');
    await ask(replication.replica, 'SELECT pg_wal_replay_resume() AS answer');
    const created = await graphql(
      one,
      `mutation { createApiKey(input: {organizationId: "${ada.organizationId}", name: "k"}) { secret } }`,
      { cookie: ada.cookie },
    );
    ada = { ...ada, key: textAt(created.body, 'data.createApiKey.secret') };
    await untilReplicaRead();
  });

  test('when the replica stops, requests still succeed; when it is back, it is read again', async () => {
    let reading = true;
    const statuses = new Set<number>();
    const load = Array.from({ length: 4 }, async () => {
      while (reading) statuses.add((await list(other)).status);
    });
    await replication.replica.stop();
    await expectFresh();
    await untilReported(other, replication.replica.host, 0, 'does not respond');
    await replication.replica.start();
    await untilReplicaRead();
    await untilReported(other, replication.replica.host, 1, 'is in use');
    reading = false;
    await Promise.all(load);
    expect(statuses).toEqual(new Set([200]));
  });

  test('a failover to the replica needs no restart and loses no acknowledged write', async () => {
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
    // The other process notices it, too, possibly later.
    await until(async () => {
      const { status, body } = await list(other);
      expect([200, 503], JSON.stringify(body)).toContain(status);
      return status === 200;
    });
    await expectFresh();
  });
});

/** Numbers as text, searchable like other values. */
const text = (_name: string, value: unknown): unknown =>
  typeof value === 'number' ? String(value) : value;

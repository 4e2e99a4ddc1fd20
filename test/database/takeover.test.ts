// A replica takes over while others go on: which servers are read afterwards.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { missingPostgres } from '../support/database/postgres.ts';
import {
  type Member,
  type Replication,
  startReplication,
} from '../support/database/replication.ts';
import { readMetrics } from '../support/network/metrics.ts';
import {
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

const list = z.object({ pagination: z.object({ total: z.int() }) });

describe.skipIf(missing)('a takeover with three servers', () => {
  let replication: Replication;
  let server: Launched;
  let ada: Settled;

  beforeAll(async () => {
    replication = await startReplication();
    server = await launched({
      DATABASE_URL: replication.urlOfAll,
      DATABASE_REPLICA_URL: replication.urlOfAll,
      SECRET: 'a secret that this process has for itself',
      RATE_LIMIT_PER_KEY: '0',
    });
    ada = await settle(server);
  }, 120_000);
  afterAll(async () => {
    await killAll([server]);
    await replication.close();
  });

  const up = async ({ host }: Member) =>
    (await readMetrics(server.url)).get(`ilqr_replica_up{host="${host}"}`);
  const create = () =>
    rest(server, ada, 'POST', '/qr-codes', {
      type: 'URL',
      name: 'Code',
      data: { url: 'https://example.com' },
    });
  async function expectFresh(): Promise<void> {
    const total = async () => {
      const { body } = await rest(server, ada, 'GET', '/qr-codes?limit=1');
      return list.parse(body).pagination.total;
    };
    const before = await total();
    for (let count = 1; count <= 10; count += 1) {
      expect((await create()).status).toBe(201);
      expect(await total()).toBe(before + count);
    }
  }

  test('the other replica is read again as soon as it follows the new primary', async () => {
    const { primary, replica, third } = replication;
    await until(async () => (await up(replica)) === 1 && (await up(third)) === 1);
    // No alert about the primary, although it is in DATABASE_REPLICA_URL.
    await until(async () => (await up(primary)) === undefined);
    await expectFresh();

    await primary.stop();
    replica.promote();
    await until(async () => (await create()).status === 201);
    // It does not follow yet.
    await expectFresh();
    await until(async () => (await up(third)) === 0);
    third.follow(replica);
    await until(async () => (await up(third)) === 1);
    await expectFresh();
    await until(async () => (await up(replica)) === undefined);
    expect(await up(primary)).toBe(0);
    expect(server.output()).toContain('this host of DATABASE_REPLICA_URL is the primary now');
  });
});

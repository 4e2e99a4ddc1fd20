// Several processes on one database, also through a pooler.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServerDatabase, type ServerDatabase } from '../support/database/database.ts';
import { type Pooler, startPooler } from '../support/database/pooler.ts';
import { textAt } from '../support/document/json.ts';
import { subscribe } from '../support/network/sse.ts';
import { runOperator } from '../support/server/command.ts';
import {
  graphql,
  killAll,
  type Launched,
  launch,
  launched,
  rest,
  type Settled,
  settle,
} from '../support/server/launch.ts';
import { missing } from '../support/server/program.ts';
import { follow } from '../support/server/scans.ts';

const secret = 'a secret that these processes share';
const noPooler = missing('pgbouncer');

describe.each(['themselves', ...(noPooler ? [] : ['a pooler'])])(
  'three processes that connect to PostgreSQL through %s',
  (proxy) => {
    let database: ServerDatabase;
    let pooler: Pooler | undefined;
    let servers: Launched[] = [];
    let variables: Record<string, string>;
    let one: Launched;
    let others: Launched[];
    let ada: Settled;

    beforeAll(async () => {
      database = await createServerDatabase();
      variables = { DATABASE_URL: database.url, SECRET: secret, RATE_LIMIT_PER_KEY: '60' };
      if (proxy === 'a pooler') {
        pooler = await startPooler(database.url);
        variables = { ...variables, DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: database.url };
      }
      // Simultaneously, on an empty database.
      servers = await Promise.all([1, 2, 3].map(() => launched(variables)));
      const [first, ...rest] = servers;
      if (!first) throw new Error('no server');
      one = first;
      others = rest;
      ada = await settle(one);
    });
    afterAll(async () => {
      await killAll(servers);
      await pooler?.stop();
      await database.drop();
    });

    async function createCode(url: string): Promise<{ id: string; shortCode: string }> {
      const { status, body } = await rest(one, ada, 'POST', '/qr-codes', {
        type: 'URL',
        name: 'Code',
        data: { url },
      });
      expect(status).toBe(201);
      return { id: textAt(body, 'id'), shortCode: textAt(body, 'shortCode') };
    }
    const scan = async ({ url }: Launched, shortCode: string) =>
      (await follow(`${url}/q/${shortCode}`)).headers.get('location');

    test('have started simultaneously on an empty database', async () => {
      for (const [index, server] of servers.entries()) {
        const { key } = await settle(server, `${index}@example.com`);
        expect(key).toMatch(/^ilqr_/);
      }
    });

    test('redirect to the new destination once a change is confirmed, and count every scan', async () => {
      const { id, shortCode } = await createCode('https://example.com/0');
      for (const server of servers) expect(await scan(server, shortCode)).toMatch(/0$/);
      for (let turn = 1; turn <= 5; turn += 1) {
        const data = { url: `https://example.com/${turn}` };
        const changed = await rest(one, ada, 'PUT', `/qr-codes/${id}`, { data });
        expect(changed.status).toBe(200);
        const found = await Promise.all(servers.map((server) => scan(server, shortCode)));
        expect(found).toEqual(servers.map(() => data.url));
      }
      // Those of the others are there within a second, if the machine is not busy.
      const total = async () =>
        Object((await rest(one, ada, 'GET', `/qr-codes/${id}`)).body).totalScans;
      await expect.poll(total, { timeout: 10_000 }).toBe(18);
    });

    test('deliver a scan in one process to subscribers in another', async () => {
      const { id, shortCode } = await createCode('https://example.com');
      const streams = await Promise.all(
        others.map((server) =>
          subscribe(
            server,
            'subscription ($org: ID!) { qrCodeScanned(organizationId: $org) { qrCodeId } }',
            { org: ada.organizationId },
            { 'x-api-key': ada.key },
          ),
        ),
      );
      await scan(one, shortCode);
      for (const stream of streams) {
        const event = await stream.next();
        expect(event?.data).toEqual({ data: { qrCodeScanned: { qrCodeId: id } } });
        await stream.close();
      }
    });

    test('count wrong passwords together', async () => {
      const email = 'ada@example.com';
      const logIn = (server: Launched) =>
        graphql(
          server,
          `mutation { logIn(input: {email: "${email}", password: "wrong password"}) { user { id } } }`,
        );
      for (let turn = 0; turn < 10; turn += 1) {
        const server = servers[turn % servers.length];
        if (server) expect(JSON.stringify((await logIn(server)).body)).toContain('UNAUTHORIZED');
      }
      for (const server of servers) {
        expect(JSON.stringify((await logIn(server)).body)).toContain('RATE_LIMITED');
      }
    });

    test('count the points of a key together', async () => {
      let passed = 0;
      for (let refused = 0; refused < servers.length; ) {
        refused = 0;
        for (const server of servers) {
          const { status } = await rest(server, ada, 'GET', '/tags');
          if (status === 429) refused += 1;
          else passed += 1;
        }
      }
      // The minute may end meanwhile, which adds 60; separate limits would allow 180.
      expect(passed).toBeLessThanOrEqual(120);
    });

    test('reject a key from the next request after it is revoked in one', async () => {
      const input = `organizationId: "${ada.organizationId}", name: "Another"`;
      const { cookie } = ada;
      const created = await graphql(
        one,
        `mutation { createApiKey(input: {${input}}) { secret apiKey { id } } }`,
        { cookie },
      );
      const key = { ...ada, key: textAt(created.body, 'data.createApiKey.secret') };
      for (const server of servers) {
        expect((await rest(server, key, 'GET', '/tags')).status).toBe(200);
      }
      const id = textAt(created.body, 'data.createApiKey.apiKey.id');
      await graphql(one, `mutation { revokeApiKey(input: {id: "${id}"}) { apiKey { id } } }`, {
        cookie,
      });
      for (const server of servers) {
        const refused = await rest(server, key, 'GET', '/tags');
        expect(refused.status).toBe(403);
        expect(refused.body).toMatchObject({ code: 'API_KEY_REVOKED' });
      }
    });

    test('do not start with a direct URL of another database, nor do commands; that database is unchanged', async () => {
      const other = await createServerDatabase();
      const refused: Launched[] = [];
      try {
        const wrong = { ...variables, DATABASE_DIRECT_URL: other.url };
        const name = (url: string) => new URL(url).pathname.slice(1);
        const reason = `DATABASE_DIRECT_URL must point to the same database as DATABASE_URL (${name(database.url)}), but points to ${name(other.url)}\n`;
        // What workers report does not depend on the pooler.
        for (const workers of proxy === 'a pooler' ? ['1'] : ['1', '2']) {
          refused.push(await launch({ ...wrong, WORKERS: workers }));
        }
        const file = path.join(tmpdir(), `ilqr-${name(other.url)}`);
        const command = runOperator('backup', [file], wrong);
        for (const { exit, output } of refused) {
          expect([await exit, output()]).toEqual([1, `Failed to start: ${reason}`]);
        }
        expect(await command).toEqual({ code: 1, output: `backup failed: ${reason}` });
        expect(existsSync(file)).toBe(false);

        const client = new pg.Client({ connectionString: other.url });
        await client.connect();
        const { rows } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'");
        await client.end();
        expect(rows).toEqual([]);
      } finally {
        await killAll(refused);
        await other.drop();
      }
    });

    test.runIf(proxy === 'a pooler')(
      'do not start without a direct URL past the pooler',
      async () => {
        const { DATABASE_DIRECT_URL: _left, ...without } = variables;
        const server = await launch(without);
        expect(await server.exit).toBe(1);
        expect(server.output().trim().split('\n')).toHaveLength(1);
        expect(server.output()).toContain('DATABASE_DIRECT_URL must be set');
      },
    );

    test('exit with 0 on SIGTERM', async () => {
      for (const { process } of servers) process.kill('SIGTERM');
      expect(await Promise.all(servers.map(({ exit }) => exit))).toEqual([0, 0, 0]);
    });
  },
);

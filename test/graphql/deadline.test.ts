// Time limits of documents and requests, on PostgreSQL and through a pooler.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMigratedDatabase } from '../support/database/database.ts';
import { startPooler } from '../support/database/pooler.ts';
import { missing } from '../support/server/program.ts';
import { startServer, type TestServer } from '../support/server/server.ts';
import { type Caller, createCaller, useServer } from '../support/server/setting.ts';

const server = useServer();

type Request = [name: string, send: () => Promise<Response>];

const noPooler = missing('pgbouncer');
if (noPooler) console.log(noPooler);

describe.each(['PostgreSQL', ...(noPooler ? [] : ['a pooler'])])(
  'an operation that takes too long on %s',
  (proxy) => {
    let here: TestServer;
    let eve: Caller;
    let behind: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      here = server;
      if (proxy === 'a pooler') {
        const database = await createMigratedDatabase();
        const pooler = await startPooler(database.url);
        here = await startServer({ databaseUrl: pooler.url, directUrl: database.url });
        behind = [() => here.close(), () => pooler.stop(), () => database.drop()];
      }
      eve = await createCaller(here, { name: 'Eve' });
    });
    afterAll(async () => {
      for (const end of behind) await end();
    });

    const sendGraphQL = (query: string) =>
      fetch(`${here.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': eve.key },
        body: JSON.stringify({ query }),
      });
    const sendRest = (method: string, headers: Record<string, string> = {}) =>
      fetch(`${here.url}/api/v1/organizations/${eve.organizationId}/folders`, {
        method,
        headers: { 'content-type': 'application/json', 'x-api-key': eve.key, ...headers },
        ...(method === 'POST' && { body: JSON.stringify({ name: 'Late' }) }),
      });

    /** PostgreSQL processes working for the server, except the one that answers this query. */
    async function atWork(): Promise<number | undefined> {
      const [row] = await here.prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS "count" FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend'
          AND (wait_event_type = 'Lock' OR query LIKE 'LOCK TABLE%') AND pid <> pg_backend_pid()`;
      return row?.count;
    }

    const reads: Request[] = [
      [
        'a query',
        () =>
          sendGraphQL(`{ organization(id: "${eve.organizationId}") { folders { nodes { id } } } }`),
      ],
      ['a GET', () => sendRest('GET')],
    ];
    const writes: Request[] = [
      [
        'a mutation',
        () =>
          sendGraphQL(
            `mutation { createFolder(input: { organizationId: "${eve.organizationId}", name: "Late" }) { folder { id } } }`,
          ),
      ],
      ['a POST', () => sendRest('POST')],
      ['a POST that may be repeated', () => sendRest('POST', { 'idempotency-key': 'late' })],
    ];
    // PgBouncer 1.18 loses some cancel requests for statements outside of transactions.
    test.each(proxy === 'a pooler' ? writes : [...reads, ...writes])(
      '%s gets 503, and its statement is canceled',
      async (_name, send) => {
        const released = Promise.withResolvers<void>();
        const locked = Promise.withResolvers<void>();
        const lock = here.prisma.$transaction(
          async (on) => {
            await on.$executeRaw`LOCK TABLE "Folder" IN ACCESS EXCLUSIVE MODE`;
            locked.resolve();
            await released.promise;
          },
          { timeout: 120_000 },
        );
        await locked.promise;
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: false });
        try {
          const answered = send().then(async (response) => ({
            response,
            body: await response.json(),
          }));
          for (let tries = 0; tries < 250 && (await atWork()) !== 2; tries += 1) await sleep(20);
          // The lock, and the statement that waits for it.
          expect(await atWork()).toBe(2);
          await vi.advanceTimersByTimeAsync(30_000);
          const { response, body } = await answered;
          expect(response.status).toBe(503);
          expect(response.headers.get('retry-after')).toBe('5');
          expect(body.errors?.[0].extensions.code ?? body.code).toBe('UNAVAILABLE');
          for (let tries = 0; tries < 500 && (await atWork()) !== 1; tries += 1) await sleep(20);
          expect(await atWork()).toBe(1);
        } finally {
          vi.useRealTimers();
          released.resolve();
          await lock;
        }
        expect(await here.prisma.folder.count()).toBe(0);
        expect((await sendRest('GET')).status).toBe(200);
      },
    );
  },
);

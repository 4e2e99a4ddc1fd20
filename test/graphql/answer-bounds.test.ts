// What a document costs before it runs, how large its answer may become, how long it may take.
import { setTimeout as sleep } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';
import { startPooler } from '../support/database/pooler.ts';
import { missing } from '../support/server/program.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
});
afterAll(() => server.close());

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');

/** Fields of an answer. */
function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + countFields(one), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

async function asNobody(query: string, operationName?: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName }),
  });
  return response.json();
}

describe('a question about the schema', () => {
  const everything =
    '{ types { name fields(includeDeprecated: true) { name description args { name type { ...T } } type { ...T } } inputFields { name type { ...T } } enumValues { name } } }';
  const typeOf = 'fragment T on __Type { kind name ofType { kind name ofType { kind name } } }';

  test.each([
    ['of an explorer', getIntrospectionQuery()],
    [
      'of a code generator',
      getIntrospectionQuery({
        descriptions: true,
        directiveIsRepeatable: true,
        inputValueDeprecation: true,
        schemaDescription: true,
        specifiedByUrl: true,
      }),
    ],
    [
      'of one type',
      '{ __type(name: "QrCode") { name fields { name type { ...T } } } } '.concat(typeOf),
    ],
    ['of what is not there', '{ __type(name: "Nothing") { name } }'],
    [
      'with lists in lists',
      '{ __schema { types { name fields { type { name kind } args { name } } } } }',
    ],
    [
      'in fragments',
      `{ ...Q } fragment Q on Query { a: __schema { ...S } ... { b: __schema { ...S } } } fragment S on __Schema { queryType { name fields { name } } }`,
    ],
  ])(
    '%s costs a fifth of each field of its answer, and is answered to nobody',
    async (_name, query) => {
      const { data, errors, extensions } = await asNobody(query);
      expect(errors).toBeUndefined();
      expect(extensions.cost.complexity).toBeGreaterThanOrEqual(Math.ceil(countFields(data) / 5));
      expect(extensions.cost.complexity).toBeLessThanOrEqual(Math.ceil(countFields(data) / 5) + 2);
    },
  );

  test('an explorer fits several times a minute into what nobody has', async () => {
    const { extensions } = await asNobody(getIntrospectionQuery());
    expect(extensions.cost.points).toBeLessThan(200 / 5);
  });

  test.each([
    ['in aliases', `{ ${many(29, (n) => `a${n}: __schema ${everything}`)} } ${typeOf}`],
    [
      'in fragments',
      `{ ${many(20, (n) => `...F${n}`)} } ${many(20, (n) => `fragment F${n} on Query { a${n}: __schema ${everything} }`)} ${typeOf}`,
    ],
    [
      'of lists in lists',
      `{ __schema { types { ${many(29, (n) => `a${n}: fields { name description type { kind } }`)} } } }`,
    ],
  ])('too much of it %s is refused before it runs', async (_name, query) => {
    const { data, errors } = await asNobody(query);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', cost: expect.any(Object) });
  });

  test('is priced with what stands beside it, by the operation that runs', async () => {
    const query = `query Small { __typename } query Large { __schema { types { name } } }`;
    const small = await asNobody(query, 'Small');
    const large = await asNobody(query, 'Large');
    expect(small.extensions.cost.complexity).toBeLessThan(5);
    expect(large.extensions.cost.complexity).toBeGreaterThan(20);
  });
});

describe('an answer that is too large', () => {
  const size = 100_000;
  beforeAll(async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      type: 'URL',
      name: `${index}`,
      data: { url: 'https://example.com' },
    }));
    const path = `/organizations/${ada.organizationId}/qr-codes/bulk-create`;
    await server.rest('POST', path, { key, body: { items } });
    // Larger than any door takes by now.
    await server.prisma.$executeRaw`UPDATE "QrCode" SET "name" = repeat('x', ${size}::int)`;
  });
  const page = (fields: string) =>
    server.graphql(
      `query ($id: ID!) { organization(id: $id) { qrCodes(first: 100) { nodes { ${fields} } } } }`,
      { id: ada.organizationId },
      { 'x-api-key': key },
    );

  test('is one error, and nothing else', async () => {
    const { status, data, errors } = await page('name');
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/larger than 8388608 bytes: ask for fewer fields/),
      extensions: { code: 'BAD_REQUEST', budget: { bytes: 8_388_608 } },
    });
  });

  test('is refused over REST as well', async () => {
    const path = `/organizations/${ada.organizationId}/qr-codes?limit=100`;
    const { status, body } = await server.rest('GET', path, { key });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(/larger than 8388608/),
    });
  });

  test('a smaller one is whole', async () => {
    const { data, errors } = await page('id version');
    expect(errors).toEqual([]);
    expect(JSON.stringify(data).match(/qr_/g)).toHaveLength(100);
  });

  test('of a mutation says that the mutation may be done', async () => {
    const codes = await server.prisma.qrCode.findMany({ select: { id: true } });
    const items = codes.map(({ id }) => ({ id, status: 'PAUSED' }));
    const { data, errors } = await server.graphql(
      'mutation ($input: UpdateQrCodesInput!) { updateQrCodes(input: $input) { results { qrCode { name } } } }',
      { input: { organizationId: ada.organizationId, items } },
      { 'x-api-key': key },
    );
    expect(data).toBeNull();
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/may have been done/),
    ]);
  });
});

const noPooler = missing('pgbouncer');
if (noPooler) console.log(noPooler);

describe.each(['PostgreSQL', ...(noPooler ? [] : ['a pooler'])])(
  'what takes too long on %s',
  (way) => {
    let here: TestServer;
    let eve: Person;
    let secret: string;
    let behind: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      here = server;
      if (way === 'a pooler') {
        const database = await createServerDatabase();
        const pooler = await startPooler(database.url);
        here = await startServer({ databaseUrl: pooler.url, directUrl: database.url });
        behind = [() => here.close(), () => pooler.stop(), () => database.drop()];
      }
      eve = await here.signUp('Eve');
      secret = (await here.createKey(eve)).secret;
    });
    afterAll(async () => {
      for (const end of behind) await end();
    });

    const sendGraphQL = (query: string) =>
      fetch(`${here.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': secret },
        body: JSON.stringify({ query }),
      });
    const sendRest = (method: string, headers: Record<string, string> = {}) =>
      fetch(`${here.url}/api/v1/organizations/${eve.organizationId}/folders`, {
        method,
        headers: { 'content-type': 'application/json', 'x-api-key': secret, ...headers },
        ...(method === 'POST' && { body: JSON.stringify({ name: 'Late' }) }),
      });

    /** Processes of PostgreSQL that work for the server, besides the one that asks. */
    async function atWork(): Promise<number | undefined> {
      const [row] = await here.prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS "count" FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend'
          AND (wait_event_type = 'Lock' OR query LIKE 'LOCK TABLE%') AND pid <> pg_backend_pid()`;
      return row?.count;
    }

    test.each([
      [
        'a query',
        () =>
          sendGraphQL(`{ organization(id: "${eve.organizationId}") { folders { nodes { id } } } }`),
      ],
      [
        'a mutation',
        () =>
          sendGraphQL(
            `mutation { createFolder(input: { organizationId: "${eve.organizationId}", name: "Late" }) { folder { id } } }`,
          ),
      ],
      ['a GET', () => sendRest('GET')],
      ['a POST', () => sendRest('POST')],
      ['a POST that may be repeated', () => sendRest('POST', { 'idempotency-key': 'late' })],
    ])('%s gets 503, and PostgreSQL works on it no longer', async (_name, send) => {
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
        // The lock, and what waits for it.
        expect(await atWork()).toBe(2);
        await vi.advanceTimersByTimeAsync(30_000);
        const { response, body } = await answered;
        expect(response.status).toBe(503);
        expect(response.headers.get('retry-after')).toBe('5');
        expect(body.errors?.[0].extensions.code ?? body.code).toBe('UNAVAILABLE');
        for (let tries = 0; tries < 100 && (await atWork()) !== 1; tries += 1) await sleep(20);
        expect(await atWork()).toBe(1);
      } finally {
        vi.useRealTimers();
        released.resolve();
        await lock;
      }
      expect(await here.prisma.folder.count()).toBe(0);
      expect((await sendRest('GET')).status).toBe(200);
    });
  },
);

// Many QR codes at once: made, changed, deleted, all or nothing or each by itself, at both doors.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { until } from '../support/server/launch.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let org: string;
let key: string;
let codes: string;
let foreign: { id: string; shortCode: string };
beforeAll(async () => {
  server = await startServer();
  const bob = await server.signUp('Bob');
  const theirs = (await server.createKey(bob)).secret;
  foreign = await server.createQrCode(theirs, bob.organizationId);
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp();
  org = ada.organizationId;
  key = (await server.createKey(ada)).secret;
  codes = `/organizations/${org}/qr-codes`;
});

const count = () => server.prisma.qrCode.count({ where: { organizationId: org } });
const code = (name: string, more: object = {}) => ({
  type: 'URL',
  name,
  data: { url: 'https://example.com' },
  ...more,
});
const typed = (name: string, more: object = {}) => ({
  name,
  content: { url: { url: 'https://example.com' } },
  ...more,
});
const many = (length: number) => Array.from({ length }, (_, index) => code(`Code ${index}`));

const rest = (
  what: 'create' | 'update' | 'delete',
  items: unknown,
  more: object = {},
  headers: Record<string, string> = {},
) => server.rest('POST', `${codes}/bulk-${what}`, { key, headers, body: { items, ...more } });

const graphql = (what: 'create' | 'update' | 'delete', items: unknown[], atomic?: boolean) => {
  const name = `${what}QrCodes`;
  const type = `${what.charAt(0).toUpperCase()}${what.slice(1)}QrCodesInput`;
  const thing = what === 'delete' ? 'deletedQrCodeId' : 'qrCode { id name shortCode version tags }';
  return server.graphql(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      results { index ${thing} error { code message details { field message } } } succeeded failed } }`,
    { input: { organizationId: org, items, ...(atomic !== undefined && { atomic }) } },
    { 'x-api-key': key },
  );
};

/** Without those of transactions, and of the clock that notes last uses. */
const statementsOf = () =>
  server.statements.filter((sql) => !/^(?:BEGIN|COMMIT|-- )|SET "lastUsedAt"/.test(sql));

const make = async (length: number): Promise<string[]> =>
  Object((await rest('create', many(length))).body).results.map(
    ({ qrCode }: { qrCode: { id: string } }) => qrCode.id,
  );

describe('making', () => {
  test('500 by a handful of statements, each as if it were alone, in their order', async () => {
    const alone = await server.rest('POST', codes, { key, body: code('Code 3') });
    server.statements.length = 0;
    const { status, body } = await rest('create', many(500));
    const statements = statementsOf();
    expect(status).toBe(200);
    // A hundred rows each; Prisma makes no longer ones without holding up others.
    expect(
      statements.filter((sql) => sql.startsWith('INSERT INTO "public"."QrCode"')),
    ).toHaveLength(5);
    expect(statements, statements.join('\n')).toHaveLength(8);
    const { results, succeeded, failed } = Object(body);
    expect([results.length, succeeded, failed]).toEqual([500, 500, 0]);
    expect(results.map(({ qrCode }: { qrCode: { name: string } }) => qrCode.name)).toEqual(
      many(500).map(({ name }) => name),
    );
    const { id, shortCode, shortUrl, createdAt, updatedAt } = results[3].qrCode;
    expect(results[3]).toEqual({
      index: 3,
      qrCode: { ...Object(alone.body), id, shortCode, shortUrl, createdAt, updatedAt },
      etag: '"1-0"',
      error: null,
    });
    const single = await server.rest('GET', `${codes}/${id}`, { key });
    expect(single.body).toEqual(results[3].qrCode);
    expect(single.headers.get('etag')).toBe(results[3].etag);
    expect(await count()).toBe(501);
  });

  test('every kind of content, typed', async () => {
    const start = '2024-01-15T11:30:00+01:00';
    const { data, errors } = await graphql('create', [
      typed('a', { tags: ['x', 'x'], shortCode: 'Own-Code-1' }),
      { name: 'b', content: { event: { title: 'Fair', start } } },
      { name: 'c', content: { wifi: { ssid: 'net', password: 'long enough' } }, dynamic: true },
    ]);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      createQrCodes: {
        results: [{ qrCode: { tags: ['x'], shortCode: 'own-code-1' } }, {}, {}],
        succeeded: 3,
        failed: 0,
      },
    });
    const stored = await server.prisma.qrCode.findMany({
      where: { organizationId: org },
      orderBy: { name: 'asc' },
    });
    expect(stored.map(({ content }) => content)).toEqual([
      { url: 'https://example.com' },
      { title: 'Fair', start: '2024-01-15T10:30:00Z' },
      { ssid: 'net', password: 'long enough', encryption: 'WPA', hidden: false },
    ]);
  });

  const wrong = [
    code('right'),
    code('', { tags: [''] }),
    code('pale', { style: { foregroundColor: '#EEEEEE' } }),
    code('elsewhere', { folderId: 'fld_1' }),
    code('loop', { data: { url: 'javascript:alert(1)' } }),
    code('typo', { colour: 'red' }),
    'no item',
    code('right too'),
  ];

  test('REST, each by itself: the right ones are made, the wrong ones told of', async () => {
    const { status, body } = await rest('create', wrong, { atomic: false });
    expect(status).toBe(200);
    expect(body).toMatchObject({ succeeded: 2, failed: 6 });
    const { results } = Object(body);
    const errors = results.map(
      ({ error }: { error: { code: string; details: object[] } | null }) =>
        error === null
          ? null
          : [error.code, error.details.map((detail) => textAt(detail, 'field')).join()],
    );
    expect(errors).toEqual([
      null,
      ['BAD_REQUEST', 'items.1.name,items.1.tags.0'],
      ['UNPROCESSABLE', 'items.2.style.backgroundColor'],
      ['BAD_REQUEST', 'items.3.folderId'],
      ['BAD_REQUEST', 'items.4.data.url'],
      ['BAD_REQUEST', 'items.5.colour'],
      ['BAD_REQUEST', 'items.6'],
      null,
    ]);
    const alone = await server.rest('POST', codes, { key, body: wrong[2] });
    const { message } = Object(alone.body).details[0];
    expect(results[2].error.details[0].message).toBe(message);
    expect(results[2].error.message).toBe(`items.2.style.backgroundColor: ${message}`);
    expect(await count()).toBe(2);
  });

  test('REST, all or nothing: nothing is made, every wrong field is named', async () => {
    const { status, body } = await rest('create', wrong);
    expect(status).toBe(400);
    const fields = Object(body).details.map(({ field }: { field: string }) => field);
    expect(fields).toEqual([
      'items.1.name',
      'items.1.tags.0',
      'items.4.data.url',
      'items.5.colour',
      'items.6',
    ]);
    const deeper = await rest('create', wrong.slice(2, 4));
    expect(deeper.status).toBe(400);
    expect(deeper.body).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'items.0.style.backgroundColor' }, { field: 'items.1.folderId' }],
    });
    expect(await rest('create', wrong.slice(2, 3))).toMatchObject({ status: 422 });
    expect(await count()).toBe(0);
    const entries = { where: { organizationId: org, action: 'createQrCodes' } };
    expect(await server.prisma.auditEvent.count(entries)).toBe(0);
  });

  test('GraphQL, each by itself, in the words of GraphQL', async () => {
    const { data, errors } = await graphql(
      'create',
      [
        typed('right'),
        typed(''),
        { name: 'x', content: { url: { url: 'ftp://x' } } },
        typed('pale', { style: { foregroundColor: '#EEEEEE' } }),
      ],
      false,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      createQrCodes: {
        results: [
          { index: 0, qrCode: { name: 'right' }, error: null },
          {
            index: 1,
            qrCode: null,
            error: { code: 'BAD_REQUEST', details: [{ field: 'input.items.1.name' }] },
          },
          { index: 2, error: { details: [{ field: 'input.items.2.content.url.url' }] } },
          {
            index: 3,
            error: {
              code: 'UNPROCESSABLE',
              details: [{ field: 'input.items.3.style.backgroundColor' }],
            },
          },
        ],
        succeeded: 1,
        failed: 3,
      },
    });
  });

  test('GraphQL, all or nothing', async () => {
    const items = [typed('right'), typed(''), typed('pale', { style: { cornerRadius: 51 } })];
    const { data, errors } = await graphql('create', items);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.items.1.name' }, { field: 'input.items.2.style.cornerRadius' }],
    });
    expect(await count()).toBe(0);
  });

  test('all wrong, each by itself: an answer, nothing made', async () => {
    const { status, body } = await rest('create', [{}, 1], { atomic: false });
    expect(status).toBe(200);
    expect(body).toMatchObject({ succeeded: 0, failed: 2 });
    const { data } = await graphql('create', [typed('')], false);
    expect(data).toMatchObject({ createQrCodes: { succeeded: 0, failed: 1 } });
  });

  test.each([
    ['none', []],
    ['501', many(501)],
    ['no list', {}],
    ['nothing', undefined],
  ])('%s: refused', async (_name, items) => {
    for (const atomic of [true, false]) {
      const { status, body } = await rest('create', items, { atomic });
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field: 'items' }] });
    }
    expect(await count()).toBe(0);
  });

  test.each([0, 501])('GraphQL, %i: refused', async (length) => {
    const items = Array.from({ length }, (_, index) => typed(`Code ${index}`));
    const { errors } = await graphql('create', items, false);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.items' }],
    });
  });

  test('a short code that is taken, here or elsewhere, or stands twice', async () => {
    const items = [
      code('first', { shortCode: 'twice' }),
      code('theirs', { shortCode: foreign.shortCode.toUpperCase() }),
      code('pale', { shortCode: 'free', style: { foregroundColor: '#EEEEEE' } }),
      code('second', { shortCode: 'TWICE' }),
      code('third', { shortCode: 'free' }),
    ];
    const refused = await rest('create', items);
    expect(refused.status).toBe(400);
    expect(Object(refused.body).details).toMatchObject([
      { field: 'items.1.shortCode' },
      { field: 'items.2.style.backgroundColor' },
      { field: 'items.3.shortCode' },
    ]);
    const { body } = await rest('create', items, { atomic: false });
    const { results } = Object(body);
    expect(results.map(({ error }: { error: { code: string } | null }) => error?.code)).toEqual([
      undefined,
      'CONFLICT',
      'UNPROCESSABLE',
      'CONFLICT',
      undefined,
    ]);
    const onlyTaken = await rest('create', [code('x', { shortCode: 'twice' })]);
    expect(onlyTaken.status).toBe(409);
    const alone = await server.rest('POST', codes, {
      key,
      body: code('x', { shortCode: 'twice' }),
    });
    expect(results[3].error.details[0].message).toBe(Object(alone.body).details[0].message);
  });

  test('at once with the same short codes in another order: each code once', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `race-${index}-${org.slice(-6)}`);
    const items = names.map((shortCode) => code(shortCode, { shortCode }));
    const orders = [items, items.toReversed(), items, items.toReversed()];
    const answers = await Promise.all(
      orders.map((some) => rest('create', some, { atomic: false })),
    );
    const sums = answers.map(({ body }) => Object(body).succeeded);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(sums.reduce((sum, one) => sum + one, 0)).toBe(50);
    expect(await count()).toBe(50);
    const again = await Promise.all(orders.map((some) => rest('create', some)));
    expect(again.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
  });

  test('a folder is looked up once; another organization’s is none', async () => {
    const folder = (id: string, organizationId: string) =>
      server.prisma.folder.create({ data: { id, organizationId, name: id } });
    const own = `fld_${org.slice(-8)}`;
    await folder(own, org);
    const theirs = `fld_x${org.slice(-8)}`;
    const bobs = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: foreign.id } });
    await folder(theirs, bobs.organizationId);
    server.statements.length = 0;
    const items = many(20).map((one) => ({ ...one, folderId: own }));
    const { body } = await rest('create', items);
    expect(body).toMatchObject({ succeeded: 20 });
    expect(server.statements.filter((sql) => sql.includes('"Folder"'))).toHaveLength(1);
    const refused = await rest('create', [code('x', { folderId: theirs })], { atomic: false });
    const unknown = await rest('create', [code('x', { folderId: 'fld_9' })], { atomic: false });
    expect(refused.body).toMatchObject({ failed: 1 });
    expect(refused.body).toEqual(unknown.body);
  });

  test('an Idempotency-Key makes them once', async () => {
    const headers = { 'idempotency-key': 'bulk-1' };
    const items = [code('a'), code('')];
    const first = await rest('create', items, { atomic: false }, headers);
    const second = await rest('create', items, { atomic: false }, headers);
    expect(second.body).toEqual(first.body);
    expect(await count()).toBe(1);
    expect((await rest('create', [code('b')], {}, headers)).status).toBe(409);
  });

  test('with rules, in both words; a password is for one code at a time', async () => {
    const routing = { scanLimit: 5, validFrom: '2030-01-01T00:00:00Z' };
    const byRest = await rest('create', [code('a', { routing })]);
    expect(byRest.body).toMatchObject({ results: [{ qrCode: { routing } }] });
    const id = textAt(byRest.body, 'results.0.qrCode.id');
    const byGraphQL = await graphql('create', [typed('b', { routing })]);
    expect(byGraphQL.errors).toEqual([]);
    const changed = await rest('update', [{ id, routing: { scanLimit: 6 } }]);
    expect(changed.body).toMatchObject({ results: [{ qrCode: { routing: { scanLimit: 6 } } }] });
    const removed = await rest('update', [{ id, routing: null }]);
    expect(Object(removed.body).results[0].qrCode).not.toHaveProperty('routing');

    const secret = { routing: { password: 'open sesame' } };
    const before = await count();
    const refused = await rest('create', [code('c', secret)]);
    expect(refused.body).toMatchObject({
      statusCode: 400,
      details: [
        { field: 'items.0.routing.password', message: 'must be set for one code at a time' },
      ],
    });
    expect((await graphql('create', [typed('d', secret)])).errors[0]?.extensions).toMatchObject({
      details: [{ field: 'input.items.0.routing.password' }],
    });
    expect((await rest('update', [{ id, ...secret }])).status).toBe(400);
    expect(await count()).toBe(before);
  });

  test('one entry in the audit log names all', async () => {
    const ids = await make(3);
    const entry = await server.prisma.auditEvent.findFirstOrThrow({
      where: { organizationId: org, action: 'createQrCodes' },
    });
    expect(entry).toMatchObject({ targetId: null, details: { count: 3, ids } });
  });
});

describe('changing', () => {
  test('each in its own way, by a handful of statements', async () => {
    const ids = await make(500);
    server.statements.length = 0;
    const items = ids.map((id, index) =>
      index % 2 === 0
        ? { id, name: `New ${index}`, style: { cornerRadius: index % 50 } }
        : {
            id,
            tags: [`t${index}`],
            status: 'PAUSED',
            data: { url: `https://example.com/${index}` },
          },
    );
    const { body } = await rest('update', items);
    const statements = statementsOf();
    expect(statements, statements.join('\n')).toHaveLength(6);
    const { results, succeeded } = Object(body);
    expect(succeeded).toBe(500);
    expect(results[2].qrCode).toMatchObject({
      id: ids[2],
      name: 'New 2',
      status: 'ACTIVE',
      tags: [],
      style: { foregroundColor: '#000000', cornerRadius: 2 },
      data: { url: 'https://example.com' },
    });
    expect(results[3].qrCode).toMatchObject({
      id: ids[3],
      name: 'Code 3',
      status: 'PAUSED',
      tags: ['t3'],
      style: { cornerRadius: 0 },
      data: { url: 'https://example.com/3' },
    });
    expect(results[3].etag).toBe('"2-0"');
    expect((await server.rest('GET', `${codes}/${ids[3]}`, { key })).body).toEqual(
      results[3].qrCode,
    );
    const found = await server.rest('GET', `${codes}?search=New%20&sort=name&limit=1`, { key });
    expect(found.body).toMatchObject({ pagination: { total: 250 }, qrCodes: [{ name: 'New 0' }] });
  });

  test('what is not there, not ours, stands twice, is old, is wrong', async () => {
    const [a, b, c] = await make(3);
    const items = [
      { id: a, name: 'A' },
      { id: foreign.id, name: 'mine' },
      { id: 'qr_1', name: 'x' },
      { id: a, name: 'again' },
      { id: b, name: 'B', ifMatch: '"7-0"' },
      { id: c, type: 'TEXT', data: { text: 'x' } },
      { id: b, folderId: null, ifMatch: '"1-0"' },
    ];
    const { body } = await rest('update', items, { atomic: false });
    expect(body).toMatchObject({ succeeded: 1, failed: 6 });
    const { results } = Object(body);
    expect(results[0].qrCode.name).toBe('A');
    expect(results[1].error).toEqual({ code: 'NOT_FOUND', message: 'Not found' });
    expect(results[2].error).toEqual(results[1].error);
    expect(results[3].error).toMatchObject({ details: [{ field: 'items.3.id' }] });
    expect(results[4].error).toMatchObject({ code: 'PRECONDITION_FAILED' });
    expect(results[5].error).toMatchObject({ details: [{ field: 'items.5.type' }] });
    expect(results[6].error).toMatchObject({ details: [{ field: 'items.6.id' }] });
    const refused = await rest('update', items);
    expect(refused.status).toBe(400);
    expect(Object(refused.body).details).toHaveLength(6);
    expect((await rest('update', [{ id: foreign.id }])).status).toBe(404);
    expect((await rest('update', [{ id: b, ifMatch: '"7-0"' }])).status).toBe(412);
    const names = await server.prisma.qrCode.findMany({ where: { organizationId: org } });
    expect(names.map(({ name }) => name).sort()).toEqual(['A', 'Code 1', 'Code 2']);
    const bobs = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: foreign.id } });
    expect(bobs).toMatchObject({ name: 'Test', version: 1 });
  });

  test('expectedVersions in GraphQL', async () => {
    const [a, b] = await make(2);
    const { data } = await graphql(
      'update',
      [
        { id: a, name: 'A', expectedVersions: [1] },
        { id: b, name: 'B', expectedVersions: [2, 3] },
      ],
      false,
    );
    expect(data).toMatchObject({
      updateQrCodes: {
        results: [
          { qrCode: { version: 2 }, error: null },
          { qrCode: null, error: { code: 'PRECONDITION_FAILED', details: [] } },
        ],
        succeeded: 1,
      },
    });
  });

  test('at once the same codes in another order: none is lost, none fails', async () => {
    const ids = await make(60);
    const items = (tag: string) => ids.map((id) => ({ id, tags: [tag] }));
    const answers = await Promise.all([
      rest('update', items('a')),
      rest('update', items('b').toReversed()),
      rest('update', items('c')),
      rest('update', items('d').toReversed()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const rows = await server.prisma.qrCode.findMany({ where: { organizationId: org } });
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([5]));
    expect(new Set(rows.map(({ tags }) => tags.join()))).toHaveProperty('size', 1);
  });

  test('the audit log names the codes with the fields', async () => {
    const [a, b] = await make(2);
    await rest('update', [
      { id: a, name: 'A' },
      { id: b, tags: ['x'] },
    ]);
    const entry = await server.prisma.auditEvent.findFirstOrThrow({
      where: { organizationId: org, action: 'updateQrCodes' },
    });
    expect(entry.details).toEqual({ count: 2, ids: [a, b], fields: ['name', 'tags'] });
  });
});

describe('deleting', () => {
  test('500 by a handful of statements, with their scans', async () => {
    const ids = await make(500);
    const one = await server.prisma.qrCode.findUniqueOrThrow({ where: { id: ids[0] } });
    await fetch(`${server.url}/q/${one.shortCode}`, { redirect: 'manual' });
    server.statements.length = 0;
    const { body } = await rest(
      'delete',
      ids.map((id) => ({ id })),
    );
    const statements = statementsOf();
    expect(statements, statements.join('\n')).toHaveLength(5);
    const { results, succeeded } = Object(body);
    expect(succeeded).toBe(500);
    expect(results[1]).toEqual({ index: 1, id: ids[1], error: null });
    expect(await count()).toBe(0);
    expect(await server.prisma.scan.count({ where: { qrCodeId: ids[0] } })).toBe(0);
  });

  test('what is not there, not ours, stands twice', async () => {
    const [a, b] = await make(2);
    const items = [{ id: a }, { id: foreign.id }, { id: 'qr_1' }, { id: a }];
    const refused = await rest('delete', items);
    expect(refused.status).toBe(400);
    expect(await count()).toBe(2);
    const { body } = await rest('delete', items, { atomic: false });
    expect(body).toEqual({
      results: [
        { index: 0, id: a, error: null },
        { index: 1, id: null, error: { code: 'NOT_FOUND', message: 'Not found' } },
        { index: 2, id: null, error: { code: 'NOT_FOUND', message: 'Not found' } },
        expect.objectContaining({ index: 3, id: null }),
      ],
      succeeded: 1,
      failed: 3,
    });
    expect(Object(body).results[3].error.code).toBe('BAD_REQUEST');
    const { data } = await graphql('delete', [{ id: b }]);
    expect(data).toMatchObject({
      deleteQrCodes: { results: [{ deletedQrCodeId: b }], succeeded: 1, failed: 0 },
    });
    expect(await server.prisma.qrCode.count({ where: { id: foreign.id } })).toBe(1);
  });

  test('at once the same codes: each is deleted once', async () => {
    const items = (await make(50)).map((id) => ({ id }));
    const answers = await Promise.all([
      rest('delete', items, { atomic: false }),
      rest('delete', items.toReversed(), { atomic: false }),
      rest('update', items, { atomic: false }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [first, second] = answers.map(({ body }) => Object(body).succeeded);
    expect(first + second).toBe(50);
    expect(await count()).toBe(0);
  });
});

describe('who may', () => {
  test('a key that may only read is told so, whatever the items are', async () => {
    const reader = (await server.createKey(ada, { permissions: ['QR_CODES_READ'] })).secret;
    for (const body of [{ items: [code('x')] }, { items: [{}], atomic: false }, { items: [] }]) {
      const answer = await server.rest('POST', `${codes}/bulk-create`, { key: reader, body });
      expect(answer.body).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('a key of elsewhere finds nothing there', async () => {
    const eve = (await server.createKey(await server.signUp('Eve'))).secret;
    for (const body of [{ items: [code('x')] }, { items: [{}], atomic: false }]) {
      const answer = await server.rest('POST', `${codes}/bulk-create`, { key: eve, body });
      expect(answer.body).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('the price', () => {
  let limited: TestServer;
  let lea: Person;
  let secret: string;
  beforeAll(async () => {
    limited = await startServer({
      config: { rateLimits: { perKey: 1000, perAddress: 200, perOrganization: 0 } },
    });
    lea = await limited.signUp();
    secret = (await limited.createKey(lea)).secret;
  });
  afterAll(() => limited.close());

  const everything = `id type name shortUrl shortCode data styleData status totalScans createdAt
    updatedAt folderId tags dynamic version`;

  test('500 at once fit into the limits as they come, and cost what 500 single ones do', async () => {
    const organizationId = lea.organizationId;
    const one = await limited.graphql(
      `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { ${everything} } } }`,
      { input: { organizationId, ...typed('x') } },
      { 'x-api-key': secret },
    );
    const items = Array.from({ length: 500 }, (_, index) => typed(`Code ${index}`));
    const all = await limited.graphql(
      `mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) {
        results { index qrCode { ${everything} } error { code message details { field message } } }
        succeeded failed } }`,
      { input: { organizationId, items } },
      { 'x-api-key': secret },
    );
    expect(all.errors).toEqual([]);
    expect(all.data).toMatchObject({ createQrCodes: { succeeded: 500 } });
    const left = ({ headers }: { headers: Headers }) =>
      Number(headers.get('x-ratelimit-remaining'));
    expect(left(one) - left(all)).toBe(85);
    const path = `/organizations/${organizationId}/qr-codes/bulk-create`;
    const byRest = await limited.rest('POST', path, { key: secret, body: { items: many(500) } });
    expect(byRest.body).toMatchObject({ succeeded: 500 });
    expect(left(all) - left(byRest)).toBe(100);
  });
});

describe('beside somebody who locks in another order', () => {
  test('is asked to try again, and has changed nothing', async () => {
    const [a = '', b = ''] = await make(2);
    const lock = (id: string) => `SELECT FROM "QrCode" WHERE "id" = '${id}' FOR UPDATE`;
    const { status, headers, body } = await server.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRawUnsafe(lock(b));
        const answer = rest('update', [
          { id: a, name: 'x' },
          { id: b, name: 'x' },
        ]);
        await until(async () => {
          const waiting = await server.prisma.$queryRaw<unknown[]>`
            SELECT 1 FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'`;
          return waiting.length > 0;
        });
        await transaction.$executeRawUnsafe(lock(a));
        return answer;
      },
      { timeout: 20_000 },
    );
    expect(body).toMatchObject({ code: 'UNAVAILABLE' });
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect((await rest('update', [{ id: a, ifMatch: '"1-0"' }])).status).toBe(200);
  });
});

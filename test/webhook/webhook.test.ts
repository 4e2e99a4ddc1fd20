// Webhooks as they are registered, at both doors.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createId } from '../../src/domain/id.ts';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let hooks: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  hooks = `/organizations/${ada.organizationId}/webhooks`;
});

const url = 'https://example.com/webhooks';
const secret = 'a secret that only the receiver knows';
const create = (body: object, headers = {}) => server.rest('POST', hooks, { key, body, headers });
const usual = { url, events: ['qr.scanned', 'qr.created', 'qr.updated'] };

describe('over REST', () => {
  test('create as documented, read, change, delete', async () => {
    const made = await create({ ...usual, secret });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const id = textAt(made.body, 'id');
    expect(id).toMatch(/^wh_/);
    expect(made.headers.get('location')).toBe(`/api/v1${hooks}/${id}`);
    const shown = {
      id,
      url,
      events: ['qr.created', 'qr.updated', 'qr.scanned'],
      active: true,
      batch: false,
      disabledReason: null,
      disabledAt: null,
      failingSince: null,
      queueFullSince: null,
      previousSecretEndsAt: null,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      updatedAt: expect.stringMatching(/Z$/),
      createdBy: { id: ada.userId, name: 'Ada' },
    };
    expect(made.body).toEqual(shown);
    const read = await server.rest('GET', `${hooks}/${id}`, { key });
    expect(read.body).toEqual(shown);
    const list = await server.rest('GET', `${hooks}?limit=1`, { key });
    expect(list.body).toEqual({
      webhooks: [shown],
      pagination: { page: 1, limit: 1, total: 1, totalPages: 1 },
    });

    const etag = read.headers.get('etag') ?? '';
    const unchanged = await server.rest('GET', `${hooks}/${id}`, {
      key,
      headers: { 'if-none-match': etag },
    });
    expect(unchanged.status).toBe(304);
    const put = (body: object, match: string) =>
      server.rest('PUT', `${hooks}/${id}`, { key, body, headers: { 'if-match': match } });
    const changed = await put({ events: ['member.left'], batch: true, active: false }, etag);
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ ...shown, events: ['member.left'], batch: true, active: false });
    expect((await put({ active: true }, etag)).status).toBe(412);
    expect((await put({ active: true }, changed.headers.get('etag') ?? '')).status).toBe(200);

    const gone = await server.rest('DELETE', `${hooks}/${id}`, { key });
    expect(gone.status).toBe(204);
    expect((await server.rest('GET', `${hooks}/${id}`, { key })).status).toBe(404);
    expect((await server.rest('DELETE', `${hooks}/${id}`, { key })).status).toBe(404);
  });

  test('a secret made here is shown once; one that was given never', async () => {
    const made = await create(usual);
    const own = textAt(made.body, 'secret');
    expect(own).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const id = textAt(made.body, 'id');
    const given = await create({ ...usual, secret });
    expect(given.body).not.toHaveProperty('secret');
    const rotated = await server.rest('POST', `${hooks}/${id}/rotate-secret`, { key });
    const fresh = textAt(rotated.body, 'secret');
    expect(rotated.body).toMatchObject({ previousSecretEndsAt: expect.stringMatching(/Z$/) });
    const everywhere = [
      await server.rest('GET', hooks, { key }),
      await server.rest('GET', `${hooks}/${id}`, { key }),
      await server.rest('PUT', `${hooks}/${id}`, { key, body: { active: false } }),
      await server.prisma.auditEvent.findMany({ where: { organizationId: ada.organizationId } }),
    ];
    const text = JSON.stringify(everywhere);
    const stored = await server.prisma.webhook.findMany();
    const bytes = stored.map((row) => Buffer.from(row.secret).toString('latin1')).join();
    for (const hidden of [own, fresh, secret]) {
      expect(text).not.toContain(hidden);
      expect(bytes).not.toContain(hidden);
      expect(bytes).not.toContain(Buffer.from(hidden.slice(6), 'base64').toString('latin1'));
    }
    expect(text).not.toContain('"secret"');
  });

  test('no Idempotency-Key where a secret could be answered; the others take one', async () => {
    const headers = { 'idempotency-key': 'once' };
    for (const body of [usual, { ...usual, secret }]) {
      const refused = await create(body, headers);
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({ details: [{ field: 'Idempotency-Key' }] });
    }
    const id = textAt((await create(usual)).body, 'id');
    const test = () => server.rest('POST', `${hooks}/${id}/test`, { key, headers });
    const [first, second] = [await test(), await test()];
    expect(first.status).toBe(202);
    expect(second.body).toEqual(first.body);
    expect(await server.prisma.webhookDelivery.count({ where: { webhookId: id } })).toBe(1);
  });

  test('deliveries: a page, by status, by event', async () => {
    const id = textAt((await create(usual)).body, 'id');
    for (let count = 0; count < 3; count += 1) {
      await server.createQrCode(key, ada.organizationId, { name: `Code ${count}` });
    }
    await server.rest('POST', `${hooks}/${id}/test`, { key });
    const [oldest] = await server.prisma.webhookDelivery.findMany({
      where: { webhookId: id },
      orderBy: { id: 'asc' },
      take: 1,
    });
    const where = { id: oldest?.id ?? '' };
    await server.prisma.webhookDelivery.update({ where, data: { status: 'DEAD' } });
    const read = async (query: string) =>
      Object((await server.rest('GET', `${hooks}/${id}/deliveries${query}`, { key })).body);
    const page = await read('?limit=2');
    expect(page.pagination).toEqual({ page: 1, limit: 2, total: 4, totalPages: 2 });
    expect(page.deliveries[0].event).toBe('webhook.test');
    expect((await read('?status=DEAD')).deliveries).toMatchObject([{ id: oldest?.id }]);
    expect((await read('?event=qr.created&status=PENDING')).pagination.total).toBe(2);
    expect(await read('?status=LOST')).toMatchObject({ details: [{ field: 'status' }] });
    expect(await read('?event=subscription.created')).toMatchObject({
      details: [{ field: 'event' }],
    });
    const one = await server.rest('GET', `${hooks}/${id}/deliveries/${oldest?.id}`, { key });
    expect(one.body).toMatchObject({ id: oldest?.id, payload: { data: { name: 'Code 0' } } });
  });

  test.each<[string, object, string, string]>([
    ['an unknown event', { events: ['qr.made'] }, 'events.0', 'must be one of qr.created, qr.u'],
    ['an event of no kind', { events: ['subscription.paid'] }, 'events.0', 'subscription.created'],
    ['no event', { events: [] }, 'events', 'must name at least one'],
    ['events that are none', { events: 'qr.created' }, 'events', 'must be a list'],
    ['another scheme', { url: 'ftp://example.com' }, 'url', 'must begin with https://'],
    ['credentials', { url: 'https://a:b@example.com' }, 'url', 'must not contain credentials'],
    ['no URL', { url: undefined }, 'url', 'is missing'],
    ['an empty secret', { secret: '' }, 'secret', '1 to 256 characters'],
    ['a long secret', { secret: 'x'.repeat(257) }, 'secret', '1 to 256 characters'],
    ['half a secret', { secret: 'whsec_no base64!' }, 'secret', 'must have base64 behind whsec_'],
    ['an unknown field', { name: 'x' }, 'name', 'is not known here'],
  ])('%s is refused, with what would be right', async (_name, wrong, field, message) => {
    const { status, body } = await create({ ...usual, ...wrong });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field }] });
    expect(textAt(body, 'details.0.message')).toContain(message);
    const { organizationId } = ada;
    expect(await server.prisma.webhook.count({ where: { organizationId } })).toBe(0);
  });

  test.each([
    'http://127.0.0.1/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://168.63.129.16/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('%s is not on the public internet', async (address) => {
    const made = await create({ ...usual, url: address });
    const details = [{ field: 'url', message: 'must lead to an address on the public internet' }];
    expect(made.status).toBe(400);
    expect(made.body).toMatchObject({ details });
    const id = textAt((await create({ ...usual, secret })).body, 'id');
    const put = await server.rest('PUT', `${hooks}/${id}`, { key, body: { url: address } });
    expect(put.body).toMatchObject({ code: 'BAD_REQUEST', details });
  });

  test.each([
    ['http://127.1:8080/', 'has a host that programs read as 127.0.0.1'],
    ['http://2130706433/', 'has a host that programs read as 127.0.0.1'],
    ['http://0x7f000001/', 'has a host that programs read as 127.0.0.1'],
    ['http://0177.0.0.1/', 'has a host that programs read as 127.0.0.1'],
    ['http://localhost:4000/', 'must have a dot in its host'],
  ])('%s is not what it looks like', async (address, message) => {
    const details = [{ field: 'url', message: expect.stringContaining(message) }];
    expect((await create({ ...usual, url: address })).body).toMatchObject({ details });
    const id = textAt((await create({ ...usual, secret })).body, 'id');
    const put = await server.rest('PUT', `${hooks}/${id}`, { key, body: { url: address } });
    expect(put.body).toMatchObject({ code: 'BAD_REQUEST', details });
  });

  test('whether a name is there is not told, whoever asks in which way', async () => {
    // Where a private network is allowed, a name may have no dot.
    const config = { allowedPrivateNetworks: ['192.0.2.0/24'] };
    const server = await startServer({ config });
    const { organizationId, cookie } = await server.signUp();
    const hooks = `/organizations/${organizationId}/webhooks`;
    const post = (body: object) => server.rest('POST', hooks, { headers: { cookie }, body });
    const id = textAt((await post(usual)).body, 'id');
    const graphql = async (name: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { webhook { id } } }`;
      return (await server.graphql(query, { input }, { cookie })).errors;
    };
    const ways: ((url: string) => Promise<unknown>)[] = [
      async (url) => (await post({ ...usual, url })).body,
      async (url) =>
        (await server.rest('PUT', `${hooks}/${id}`, { headers: { cookie }, body: { url } })).body,
      (url) => graphql('createWebhook', { organizationId, ...usual, url }),
      (url) => graphql('updateWebhook', { id, url }),
    ];
    for (const ask of ways) {
      const [inside, nowhere] = await Promise.all([
        ask('http://localhost/'),
        ask('http://hooks.invalid/'),
      ]);
      expect(JSON.stringify(inside)).toContain('must lead to an address on the public internet');
      expect(nowhere).toEqual(inside);
    }
    expect(await server.prisma.webhook.count({ where: { organizationId } })).toBe(1);
    await server.close();
  });

  test('a name from an example is taken without the internet', async () => {
    for (const host of ['example.com', 'hooks.example.org', 'hooks.example']) {
      expect((await create({ ...usual, url: `https://${host}/` })).status).toBe(201);
    }
    for (const host of ['notexample.invalid', 'example.com.invalid']) {
      expect((await create({ ...usual, url: `https://${host}/` })).status).toBe(400);
    }
  });

  test('at most 20, also if they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => create(usual)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(20).fill(201), ...Array(5).fill(422)]);
    const { organizationId } = ada;
    expect(await server.prisma.webhook.count({ where: { organizationId } })).toBe(20);
  });
});

test('the documented events of billing are taken at both APIs', async () => {
  const events = [
    'subscription.created',
    'subscription.updated',
    'subscription.cancelled',
    'subscription.payment_succeeded',
    'subscription.payment_failed',
  ];
  const made = await create({ url, events });
  expect(made).toMatchObject({ status: 201, body: { events } });
  const id = textAt(made.body, 'id');
  const path = `${hooks}/${id}`;
  expect((await server.rest('GET', path, { key })).body).toMatchObject({ events });
  const put = await server.rest('PUT', path, { key, body: { events: ['qr.deleted', ...events] } });
  expect(put).toMatchObject({ status: 200, body: { events: ['qr.deleted', ...events] } });
  const { data, errors } = await server.graphql(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { events } } }',
    { input: { organizationId: ada.organizationId, url, events } },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ createWebhook: { webhook: { events } } });
});

describe('who may', () => {
  const keyWith = async (permissions: string[]) =>
    (await server.createKey(ada, { permissions })).secret;

  test('nobody sends elsewhere what they may not read', async () => {
    const writer = await keyWith(['WEBHOOKS_READ', 'WEBHOOKS_WRITE', 'QR_CODES_READ']);
    const post = (events: string[]) =>
      server.rest('POST', hooks, { key: writer, body: { url, events } });
    expect((await post(['qr.created'])).status).toBe(201);
    for (const [event, permission] of [
      ['qr.scanned', 'ANALYTICS_READ'],
      ['member.joined', 'ORGANIZATION_READ'],
    ] as const) {
      const refused = await post(['qr.created', event]);
      expect(refused.body).toMatchObject({
        code: 'FORBIDDEN',
        message: `This needs the permission ${permission}`,
      });
    }
    const id = textAt((await create({ url, events: ['qr.scanned'] })).body, 'id');
    const put = await server.rest('PUT', `${hooks}/${id}`, {
      key: writer,
      body: { url: 'https://elsewhere.example/' },
    });
    expect(put.status).toBe(403);
  });

  test('nor sees in a delivery what they may not read', async () => {
    const id = textAt((await create({ url, events: ['qr.created'] })).body, 'id');
    await server.createQrCode(key, ada.organizationId);
    await server.rest('POST', `${hooks}/${id}/test`, { key });
    const reader = await keyWith(['WEBHOOKS_READ']);
    const { body } = await server.rest('GET', `${hooks}/${id}/deliveries`, { key: reader });
    expect(Object(body).deliveries).toMatchObject([
      { event: 'webhook.test', payload: { event: 'webhook.test' } },
      { event: 'qr.created', payload: null },
    ]);
  });

  test('one who may write but not read changes what they are not shown', async () => {
    const writer = await keyWith(['WEBHOOKS_WRITE', 'QR_CODES_READ', 'ANALYTICS_READ']);
    const made = await server.rest('POST', hooks, { key: writer, body: usual });
    expect(made.status).toBe(201);
    const id = textAt(made.body, 'id');
    expect((await server.rest('GET', `${hooks}/${id}`, { key: writer })).status).toBe(403);
    const put = await server.rest('PUT', `${hooks}/${id}`, { key: writer, body: { batch: true } });
    expect(put.body).toMatchObject({ message: 'This needs the permission WEBHOOKS_READ' });
    const changed = await server.graphql(
      'mutation ($id: ID!) { updateWebhook(input: {id: $id, batch: true}) { webhook { id } } }',
      { id },
      { 'x-api-key': writer },
    );
    expect(changed.data).toEqual({ updateWebhook: { webhook: { id } } });
    expect((await server.prisma.webhook.findUniqueOrThrow({ where: { id } })).batch).toBe(true);
  });

  test('another organization’s webhook looks like one that never was', async () => {
    const eve = await server.signUp('Eve');
    const eveKey = (await server.createKey(eve)).secret;
    const id = textAt((await create(usual)).body, 'id');
    await server.createQrCode(key, ada.organizationId);
    const { id: deliveryId } = await server.prisma.webhookDelivery.findFirstOrThrow({
      where: { webhookId: id },
    });
    const own = `/organizations/${eve.organizationId}/webhooks`;
    const ask = async (webhook: string, delivery: string, folder: string) => {
      const paths: [string, string, object?][] = [
        ['GET', `${folder}/${webhook}`],
        ['PUT', `${folder}/${webhook}`, { active: false }],
        ['PUT', `${folder}/${webhook}`, { active: 'no' }],
        ['DELETE', `${folder}/${webhook}`],
        ['POST', `${folder}/${webhook}/test`],
        ['POST', `${folder}/${webhook}/rotate-secret`, {}],
        ['GET', `${folder}/${webhook}/deliveries`],
        ['GET', `${folder}/${webhook}/deliveries/${delivery}`],
        ['POST', `${folder}/${webhook}/deliveries/${delivery}/redeliver`],
      ];
      const answers = await Promise.all(
        paths.map(([method, path, body]) => server.rest(method, path, { key: eveKey, body })),
      );
      return answers.map(({ status, body }) => ({ status, body }));
    };
    const never = await ask(createId('Webhook'), createId('WebhookDelivery'), own);
    expect(new Set(never.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await ask(id, deliveryId, own)).toEqual(never);
    expect(await ask(id, deliveryId, hooks)).toEqual(never);
    const { data } = await server.graphql(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [id, deliveryId] },
      { 'x-api-key': eveKey },
    );
    expect(data).toEqual({ nodes: [null, null] });
    expect(await server.prisma.webhook.count({ where: { id, active: true } })).toBe(1);
  });
});

test('over GraphQL: create, change, rotate, test, redeliver, delete, each in the audit log', async () => {
  const ask = async (query: string, variables: object) => {
    const answer = await server.graphql(query, { ...variables }, { cookie: ada.cookie });
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  const run = (name: string, selection: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    return ask(query, { input });
  };
  const { organizationId } = ada;
  const made = await run('createWebhook', 'secret webhook { id url events active }', {
    organizationId,
    ...usual,
    secret,
  });
  const id = textAt(made, 'createWebhook.webhook.id');
  expect(made).toEqual({
    createWebhook: {
      secret: null,
      webhook: { id, url, events: ['qr.created', 'qr.updated', 'qr.scanned'], active: true },
    },
  });
  await run('updateWebhook', 'webhook { version }', { id, events: ['qr.created'] });
  const rotated = await run('rotateWebhookSecret', 'secret webhook { previousSecretEndsAt }', {
    id,
    overlapSeconds: 0,
  });
  expect(rotated).toEqual({
    rotateWebhookSecret: {
      secret: expect.stringMatching(/^whsec_/),
      webhook: { previousSecretEndsAt: null },
    },
  });
  const tested = await run('testWebhook', 'delivery { id event status payload }', { id });
  const delivery = textAt(tested, 'testWebhook.delivery.id');
  expect(tested).toMatchObject({
    testWebhook: { delivery: { event: 'webhook.test', status: 'PENDING' } },
  });
  await run('redeliverWebhook', 'delivery { id }', { id: delivery });
  const seen = await ask(
    `query ($org: ID!) { organization(id: $org) { webhooks { nodes { deliveries(first: 1, status: PENDING) {
      totalCount nodes { id eventId attempts responseStatus responseBody durationMs nextAttemptAt createdAt deliveredAt } pageInfo { endCursor } } } } } }`,
    { org: organizationId },
  );
  expect(seen).toMatchObject({
    organization: {
      webhooks: { nodes: [{ deliveries: { totalCount: 1, nodes: [{ id: delivery }] } }] },
    },
  });
  expect(await run('deleteWebhook', 'deletedWebhookId', { id })).toEqual({
    deleteWebhook: { deletedWebhookId: id },
  });
  const entries = await server.prisma.auditEvent.findMany({
    where: { organizationId, targetId: id },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ action }) => action)).toEqual([
    'createWebhook',
    'updateWebhook',
    'rotateWebhookSecret',
    'testWebhook',
    'redeliverWebhook',
    'deleteWebhook',
  ]);
  expect(JSON.stringify(entries)).not.toContain(secret);
});

// Managing webhooks in both APIs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { secret, url, usual } from './webhook.ts';

const server = useServer();
const ada = useCaller(server);
const create = (body: object, headers = {}) => ada.rest('POST', '/webhooks', { body, headers });

describe('over REST', () => {
  test('create as documented, read, update, delete', async () => {
    const created = await create({ ...usual, secret });
    expect(created.status).toBe(201);
    expect(created.headers.get('cache-control')).toBe('no-store');
    const id = textAt(created.body, 'id');
    expect(id).toMatch(/^wh_/);
    expect(created.headers.get('location')).toBe(
      `/api/v1/organizations/${ada.organizationId}/webhooks/${id}`,
    );
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
      deletedAt: null,
      purgeAt: null,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      updatedAt: expect.stringMatching(/Z$/),
      filter: null,
      document: null,
      createdBy: { id: ada.userId, name: 'Ada' },
    };
    expect(created.body).toEqual(shown);
    const read = await ada.rest('GET', `/webhooks/${id}`);
    expect(read.body).toEqual(shown);
    const list = await ada.rest('GET', '/webhooks?limit=1');
    expect(list.body).toEqual({
      webhooks: [shown],
      pagination: { page: 1, limit: 1, total: 1, totalPages: 1 },
    });

    const etag = read.headers.get('etag') ?? '';
    const unchanged = await ada.rest('GET', `/webhooks/${id}`, {
      headers: { 'if-none-match': etag },
    });
    expect(unchanged.status).toBe(304);
    const put = (body: object, match: string) =>
      ada.rest('PUT', `/webhooks/${id}`, { body, headers: { 'if-match': match } });
    const changed = await put({ events: ['member.left'], batch: true, active: false }, etag);
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ ...shown, events: ['member.left'], batch: true, active: false });
    expect((await put({ active: true }, etag)).status).toBe(412);
    expect((await put({ active: true }, changed.headers.get('etag') ?? '')).status).toBe(200);

    const gone = await ada.rest('DELETE', `/webhooks/${id}?purge=true`);
    expect(gone.status).toBe(204);
    expect((await ada.rest('GET', `/webhooks/${id}`)).status).toBe(404);
    expect((await ada.rest('DELETE', `/webhooks/${id}`)).status).toBe(404);
  });

  test('a generated secret is returned once, one from the caller never', async () => {
    const created = await create(usual);
    const own = textAt(created.body, 'secret');
    expect(own).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const id = textAt(created.body, 'id');
    const given = await create({ ...usual, secret });
    expect(given.body).not.toHaveProperty('secret');
    const rotated = await ada.rest('POST', `/webhooks/${id}/rotate-secret`);
    const fresh = textAt(rotated.body, 'secret');
    expect(rotated.body).toMatchObject({ previousSecretEndsAt: expect.stringMatching(/Z$/) });
    const everywhere = [
      await ada.rest('GET', '/webhooks'),
      await ada.rest('GET', `/webhooks/${id}`),
      await ada.rest('PUT', `/webhooks/${id}`, { body: { active: false } }),
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
    // The audit log names the field, whose values are only "set" and "changed".
    expect(text).not.toContain('"secret":');
  });

  test('Idempotency-Key is rejected where the response could contain a secret, otherwise accepted', async () => {
    const headers = { 'idempotency-key': 'once' };
    for (const body of [usual, { ...usual, secret }]) {
      const refused = await create(body, headers);
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({ details: [{ field: 'Idempotency-Key' }] });
    }
    const id = textAt((await create(usual)).body, 'id');
    const test = () => ada.rest('POST', `/webhooks/${id}/test`, { headers });
    const [first, second] = [await test(), await test()];
    expect(first.status).toBe(202);
    expect(second.body).toEqual(first.body);
    expect(await server.prisma.webhookDelivery.count({ where: { webhookId: id } })).toBe(1);
  });

  test('deliveries are paginated and can be filtered by status and event', async () => {
    const id = textAt((await create(usual)).body, 'id');
    for (let count = 0; count < 3; count += 1) {
      await ada.createQrCode({ name: `Code ${count}` });
    }
    await ada.rest('POST', `/webhooks/${id}/test`);
    const [oldest] = await server.prisma.webhookDelivery.findMany({
      where: { webhookId: id },
      orderBy: { id: 'asc' },
      take: 1,
    });
    const where = { id: oldest?.id ?? '' };
    await server.prisma.webhookDelivery.update({ where, data: { status: 'DEAD' } });
    const read = async (query: string) =>
      Object((await ada.rest('GET', `/webhooks/${id}/deliveries${query}`)).body);
    const page = await read('?limit=2');
    expect(page.pagination).toEqual({ page: 1, limit: 2, total: 4, totalPages: 2 });
    expect(page.deliveries[0].event).toBe('webhook.test');
    expect((await read('?status=DEAD')).deliveries).toMatchObject([{ id: oldest?.id }]);
    expect((await read('?event=qr.created&status=PENDING')).pagination.total).toBe(2);
    expect(await read('?status=LOST')).toMatchObject({ details: [{ field: 'status' }] });
    expect(await read('?event=subscription.created')).toMatchObject({
      details: [{ field: 'event' }],
    });
    const one = await ada.rest('GET', `/webhooks/${id}/deliveries/${oldest?.id}`);
    expect(one.body).toMatchObject({ id: oldest?.id, payload: { data: { name: 'Code 0' } } });
  });

  test('at most 20, also for simultaneous requests', async () => {
    const responses = await Promise.all(Array.from({ length: 25 }, () => create(usual)));
    const statuses = responses.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(20).fill(201), ...Array(5).fill(422)]);
    const { organizationId } = ada;
    expect(await server.prisma.webhook.count({ where: { organizationId } })).toBe(20);
  });
});

test('the documented billing events are accepted in both APIs', async () => {
  const events = [
    'subscription.created',
    'subscription.updated',
    'subscription.cancelled',
    'subscription.payment_succeeded',
    'subscription.payment_failed',
  ];
  const created = await create({ url, events });
  expect(created).toMatchObject({ status: 201, body: { events } });
  const id = textAt(created.body, 'id');
  const path = `/webhooks/${id}`;
  expect((await ada.rest('GET', path)).body).toMatchObject({ events });
  const put = await ada.rest('PUT', path, { body: { events: ['qr.deleted', ...events] } });
  expect(put).toMatchObject({ status: 200, body: { events: ['qr.deleted', ...events] } });
  const { data, errors } = await server.graphql(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { events } } }',
    { input: { organizationId: ada.organizationId, url, events } },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ createWebhook: { webhook: { events } } });
});

test('over GraphQL: create, update, rotate, test, redeliver, delete, each in the audit log', async () => {
  const ask = async (query: string, variables: object) => {
    const response = await server.graphql(query, { ...variables }, { cookie: ada.cookie });
    expect(response.errors).toEqual([]);
    return response.data;
  };
  const run = (name: string, selection: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    return ask(query, { input });
  };
  const { organizationId } = ada;
  const created = await run('createWebhook', 'secret webhook { id url events active }', {
    organizationId,
    ...usual,
    secret,
  });
  const id = textAt(created, 'createWebhook.webhook.id');
  expect(created).toEqual({
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

// Events on their way to a receiver, signed, repeated, in order, each of them once if all is well.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { quickPace, type Receiver, startReceiver, verified } from '../support/network/receiver.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let receiver: Receiver;
let hooks: string;
beforeAll(async () => {
  server = await startServer({
    config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
    pace: quickPace,
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  receiver = await startReceiver();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  hooks = `/organizations/${ada.organizationId}/webhooks`;
});
afterEach(async () => {
  await server.prisma.webhook.deleteMany();
  await receiver.close();
});

const secret = 'a secret of the receiver';

async function createWebhook(body: Record<string, unknown> = {}): Promise<string> {
  const made = await server.rest('POST', hooks, {
    key,
    body: { url: receiver.url, events: ['qr.created'], secret, ...body },
  });
  expect(made.body).toMatchObject({ active: true });
  return textAt(made.body, 'id');
}

const createCode = (name = 'Company Website') =>
  server.createQrCode(key, ada.organizationId, { name });

/** The only delivery, once it is as expected. */
async function delivery(webhookId: string, expected: Record<string, unknown>) {
  for (;;) {
    const { body } = await server.rest('GET', `${hooks}/${webhookId}/deliveries`, { key });
    const { deliveries } = Object(body);
    const isSo = Object.entries(expected).every(([name, value]) => deliveries[0]?.[name] === value);
    if (isSo) return deliveries[0];
    await sleep(10);
  }
}

test('a delivery holds the code as REST shows it, and a signature that the library finds right', async () => {
  const webhookId = await createWebhook();
  const code = await createCode();
  const [request] = await receiver.until(1);
  if (!request) throw new Error('nothing came');
  expect(request).toMatchObject({
    method: 'POST',
    path: '/hook',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'ilqr-server',
      'webhook-id': expect.stringMatching(/^evt_[0-9a-f]{26}$/),
    },
  });
  const path = `/organizations/${ada.organizationId}/qr-codes/${code.id}`;
  const { body: shown } = await server.rest('GET', path, { key });
  expect(verified(request, secret)).toEqual({
    id: request.headers['webhook-id'],
    event: 'qr.created',
    version: '1',
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    organizationId: ada.organizationId,
    data: shown,
  });
  expect(() => verified({ ...request, body: `${request.body} ` }, secret)).toThrow();
  expect(() => verified(request, 'another secret')).toThrow();

  const noted = await delivery(webhookId, { status: 'DELIVERED' });
  expect(noted).toEqual({
    id: expect.stringMatching(/^dlv_/),
    webhookId,
    event: 'qr.created',
    eventId: request.headers['webhook-id'],
    status: 'DELIVERED',
    attempts: 1,
    responseStatus: 204,
    responseBody: '',
    error: null,
    durationMs: expect.any(Number),
    nextAttemptAt: null,
    createdAt: expect.stringMatching(/Z$/),
    deliveredAt: expect.stringMatching(/Z$/),
    payload: JSON.parse(request.body),
  });
});

test('500, then 200: the same again, under the same id', async () => {
  receiver.answer = () =>
    receiver.received.length === 1
      ? { status: 500, body: `out of order\0${'é'.repeat(5_000)}` }
      : { status: 200, body: 'ok' };
  const webhookId = await createWebhook();
  await createCode();
  await receiver.until(1);
  const failed = await delivery(webhookId, { responseStatus: 500 });
  expect(failed).toMatchObject({
    status: 'FAILED',
    responseBody: `out of order${'é'.repeat(1_000 - 12)}`,
    nextAttemptAt: expect.stringMatching(/Z$/),
  });
  const [first, second] = await receiver.until(2);
  if (!first || !second) throw new Error('nothing came');
  expect(second.body).toBe(first.body);
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(verified(second, secret)).toEqual(verified(first, secret));
  expect(await delivery(webhookId, { status: 'DELIVERED' })).toMatchObject({
    attempts: 2,
    responseStatus: 200,
    responseBody: 'ok',
  });
});

test('after the last attempt it is dead, and lives again when it is redelivered', async () => {
  receiver.answer = () => ({ status: 503 });
  const webhookId = await createWebhook();
  await createCode();
  const dead = await delivery(webhookId, { status: 'DEAD' });
  expect(dead).toMatchObject({ attempts: 4, nextAttemptAt: null });
  expect(receiver.received).toHaveLength(4);
  receiver.answer = () => ({});
  const again = `${hooks}/${webhookId}/deliveries/${dead.id}/redeliver`;
  const asked = await server.rest('POST', again, { key });
  expect(asked.status).toBe(202);
  expect(asked.body).toMatchObject({ id: dead.id, status: 'PENDING', attempts: 0 });
  const [first, , , , last] = await receiver.until(5);
  expect(last?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(last?.body).toBe(first?.body);
  await delivery(webhookId, { status: 'DELIVERED' });
});

test('one after the other, in the order in which they happened', async () => {
  receiver.answer = () => ({ delay: 20 });
  await createWebhook();
  const names = Array.from({ length: 12 }, (_, index) => `Code ${index}`);
  const items = names.map((name) => ({ type: 'URL', name, data: { url: 'https://example.com' } }));
  const bulk = `/organizations/${ada.organizationId}/qr-codes/bulk-create`;
  await server.rest('POST', bulk, { key, body: { items: items.slice(0, 6) } });
  for (const name of names.slice(6)) await createCode(name);
  const all = (await receiver.until(12)).map(({ body }) => JSON.parse(body).data.name);
  expect(all).toEqual(names);
  expect(receiver.most).toBe(1);
  await sleep(100);
  expect(receiver.received).toHaveLength(12);
});

test('a request that the receiver refuses does not hold up the next', async () => {
  receiver.answer = ({ body }) => ({ status: body.includes('poison') ? 400 : 204 });
  await createWebhook();
  await createCode('poison');
  await createCode('fine');
  const fine = () => receiver.received.filter(({ body }) => body.includes('fine'));
  while (fine().length === 0) await sleep(10);
  await receiver.until(5);
  await sleep(300);
  expect(fine()).toHaveLength(1);
  expect(receiver.received).toHaveLength(5);
});

test('a batch holds what waits, under an id of its own', async () => {
  const webhookId = await createWebhook({ batch: true });
  const item = { type: 'URL', data: { url: 'https://example.com' } };
  const items = Array.from({ length: 250 }, (_, index) => ({ ...item, name: `Code ${index}` }));
  receiver.answer = () => ({ status: receiver.received.length === 1 ? 500 : 200 });
  const bulk = `/organizations/${ada.organizationId}/qr-codes/bulk-create`;
  await server.rest('POST', bulk, { key, body: { items } });
  const done = `${hooks}/${webhookId}/deliveries?status=DELIVERED`;
  while (Object((await server.rest('GET', done, { key })).body).pagination.total < 250) {
    await sleep(20);
  }
  const batches = receiver.received.map((request) => {
    expect(request.headers['webhook-id']).toMatch(/^bat_[0-9a-f]{26}$/);
    const { events } = Object(verified(request, secret));
    return events.map(({ data }: { data: { name: string } }) => data.name);
  });
  const [failed = [], ...others] = batches;
  const names = items.map(({ name }) => name);
  expect(failed).toEqual(names.slice(0, 100));
  expect(others[0]).toEqual(names.slice(100, 200));
  expect(others).toHaveLength(3);
  expect(others.flat().sort()).toEqual([...names].sort());
  // The same id is on the same events, and on them alone.
  const byId = new Map(receiver.received.map(({ headers, body }) => [headers['webhook-id'], body]));
  const bodies = new Set(receiver.received.map(({ body }) => body));
  expect([...byId.values()].sort()).toEqual([...bodies].sort());
});

test('while a secret is being replaced there are two signatures', async () => {
  const webhookId = await createWebhook();
  const rotate = async (body: object) => {
    const answer = await server.rest('POST', `${hooks}/${webhookId}/rotate-secret`, { key, body });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const fresh = textAt(await rotate({ overlapSeconds: 60 }), 'secret');
  expect(fresh).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await createCode();
  const [both] = await receiver.until(1);
  if (!both) throw new Error('nothing came');
  expect(verified(both, secret)).toEqual(verified(both, fresh));
  expect(String(both.headers['webhook-signature'])).toMatch(/^v1,\S+ v1,\S+$/);

  expect(await rotate({ overlapSeconds: 0, secret: 'third' })).not.toHaveProperty('secret');
  await createCode();
  const [, alone] = await receiver.until(2);
  if (!alone) throw new Error('nothing came');
  expect(verified(alone, 'third')).toMatchObject({ event: 'qr.created' });
  expect(() => verified(alone, fresh)).toThrow();
  expect(String(alone.headers['webhook-signature'])).toMatch(/^v1,\S+$/);
});

test('a test event comes before all that waits', async () => {
  const webhookId = await createWebhook();
  receiver.answer = () => ({ status: 500 });
  await createCode();
  await receiver.until(1);
  receiver.answer = () => ({});
  const asked = await server.rest('POST', `${hooks}/${webhookId}/test`, { key });
  expect(asked.status).toBe(202);
  expect(asked.body).toMatchObject({ event: 'webhook.test', status: 'PENDING', attempts: 0 });
  const location = asked.headers.get('location') ?? '';
  while (!receiver.received.some(({ body }) => body.includes('webhook.test'))) await sleep(10);
  const request = receiver.received.find(({ body }) => body.includes('webhook.test'));
  if (!request) throw new Error('nothing came');
  expect(verified(request, secret)).toMatchObject({ event: 'webhook.test', data: { webhookId } });
  const read = () => server.rest('GET', location.replace('/api/v1', ''), { key });
  while (textAt((await read()).body, 'status') !== 'DELIVERED') await sleep(10);
});

test('what is deleted, or switched off, is sent nothing more', async () => {
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  receiver.answer = () => ({ after: held });
  const deleted = await createWebhook();
  const item = { type: 'URL', name: 'C', data: { url: 'https://example.com' } };
  const bulk = `/organizations/${ada.organizationId}/qr-codes/bulk-create`;
  await server.rest('POST', bulk, { key, body: { items: [item, item, item] } });
  await receiver.until(1);
  const gone = await server.rest('DELETE', `${hooks}/${deleted}`, {
    key,
    headers: { 'x-requested-with': 'test' },
  });
  expect(gone.status).toBe(204);
  goOn();
  await sleep(400);
  expect(receiver.received).toHaveLength(1);

  receiver.answer = () => ({});
  const off = await createWebhook();
  await server.rest('PUT', `${hooks}/${off}`, { key, body: { active: false } });
  await createCode();
  for (const path of ['test', 'deliveries/dlv_0/redeliver']) {
    const { body } = await server.rest('POST', `${hooks}/${off}/${path}`, { key });
    expect(Object(body).code).toBe(path === 'test' ? 'CONFLICT' : 'NOT_FOUND');
  }
  await sleep(200);
  expect(receiver.received).toHaveLength(1);
  await server.rest('PUT', `${hooks}/${off}`, { key, body: { active: true } });
  await createCode('after');
  const [, after] = await receiver.until(2);
  expect(JSON.parse(after?.body ?? '').data.name).toBe('after');
});

test('410 switches it off, with an entry in the audit log; what waits is sent when it is on again', async () => {
  receiver.answer = () => ({ status: 410 });
  const webhookId = await createWebhook();
  await createCode('first');
  const read = async () =>
    Object((await server.rest('GET', `${hooks}/${webhookId}`, { key })).body);
  while ((await read()).active) await sleep(10);
  expect(await read()).toMatchObject({
    disabledReason: 'It answered 410 Gone',
    disabledAt: expect.stringMatching(/Z$/),
    failingSince: expect.stringMatching(/Z$/),
  });
  const entries = await server.prisma.auditEvent.findMany({
    where: { targetId: webhookId, action: 'switchOffWebhook' },
  });
  expect(entries).toMatchObject([
    {
      organizationId: ada.organizationId,
      userId: null,
      details: { reason: 'It answered 410 Gone' },
    },
  ]);
  await sleep(200);
  expect(receiver.received).toHaveLength(1);
  receiver.answer = () => ({});
  const on = await server.rest('PUT', `${hooks}/${webhookId}`, { key, body: { active: true } });
  expect(on.body).toMatchObject({ active: true, disabledReason: null, failingSince: null });
  await receiver.until(2);
});

test('an address at which everything fails for days is switched off', async () => {
  receiver.answer = () => ({ status: 500 });
  const webhookId = await createWebhook();
  const failingSince = new Date(Date.now() - quickPace.patience - 60_000);
  await server.prisma.webhook.update({ where: { id: webhookId }, data: { failingSince } });
  await createCode();
  const read = async () =>
    Object((await server.rest('GET', `${hooks}/${webhookId}`, { key })).body);
  while ((await read()).active) await sleep(10);
  expect((await read()).disabledReason).toMatch(/^Every request has failed since 2/);
  expect(receiver.received).toHaveLength(1);
});

test('a redirect is not followed, a receiver that does not answer is not waited for', async () => {
  const elsewhere = await startReceiver();
  receiver.answer = () => ({ status: 302, headers: { location: elsewhere.url } });
  const webhookId = await createWebhook();
  await createCode();
  expect(await delivery(webhookId, { responseStatus: 302 })).toMatchObject({ status: 'FAILED' });
  receiver.answer = () => ({ delay: quickPace.timeout * 2 });
  expect(await delivery(webhookId, { error: 'It did not answer in time' })).toMatchObject({
    responseStatus: null,
  });
  expect(elsewhere.received).toEqual([]);
  await elsewhere.close();
});

test('an address that is private by now is not connected to', async () => {
  const webhookId = await createWebhook();
  const elsewhere = 'Its name leads to no address on the public internet';
  for (const url of [
    'http://127.0.0.2:80/',
    'http://169.254.169.254/',
    'http://nowhere.invalid/',
  ]) {
    await server.prisma.webhook.update({ where: { id: webhookId }, data: { url } });
    await createCode();
    expect(await delivery(webhookId, { error: elsewhere })).toMatchObject({ responseStatus: null });
    await server.prisma.webhookDelivery.deleteMany();
  }
  expect(receiver.received).toEqual([]);
});

test('an answer of any size, of any bytes, is kept as far as it can be', async () => {
  receiver.answer = () => ({ status: 200, body: new Uint8Array(5_000_000).fill(0xff) });
  const webhookId = await createWebhook();
  await createCode();
  const { responseBody } = await delivery(webhookId, { status: 'DELIVERED' });
  expect(responseBody).toBe('\ufffd'.repeat(1_000));
});

test('a secret that cannot be read any more switches it off, and is replaced by rotation', async () => {
  const webhookId = await createWebhook();
  const other = await createWebhook();
  const { secret: foreign } = await server.prisma.webhook.findUniqueOrThrow({
    where: { id: other },
  });
  await server.prisma.webhook.delete({ where: { id: other } });
  await server.prisma.webhook.update({ where: { id: webhookId }, data: { secret: foreign } });
  await createCode();
  const { error } = await delivery(webhookId, { status: 'FAILED' });
  expect(error).toMatch(/rotate it$/);
  expect(receiver.received).toEqual([]);
  const body = { secret, overlapSeconds: 0 };
  await server.rest('POST', `${hooks}/${webhookId}/rotate-secret`, { key, body });
  await server.rest('PUT', `${hooks}/${webhookId}`, { key, body: { active: true } });
  const [request] = await receiver.until(1);
  if (!request) throw new Error('nothing came');
  expect(verified(request, secret)).toMatchObject({ event: 'qr.created' });
});

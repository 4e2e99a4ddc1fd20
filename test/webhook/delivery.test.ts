// Delivering events: signatures, retries, order, batches.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { quickSchedule, startReceiver, verified } from '../support/network/receiver.ts';
import { secret, useDelivery } from './delivery.ts';

const { ada, createCode, createWebhook, delivery, receiver, server } = useDelivery();

test('a delivery contains the code as in REST, with a signature that the library verifies', async () => {
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
  const path = `/qr-codes/${code.id}`;
  const { body: shown } = await ada.rest('GET', path);
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

test('500, then 200: the same request again, with the same ID', async () => {
  receiver.respond = () =>
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

test('a delivery fails after the last attempt and can be redelivered', async () => {
  receiver.respond = () => ({ status: 503 });
  const webhookId = await createWebhook();
  await createCode();
  const dead = await delivery(webhookId, { status: 'DEAD' });
  expect(dead).toMatchObject({ attempts: 4, nextAttemptAt: null });
  expect(receiver.received).toHaveLength(4);
  receiver.respond = () => ({});
  const again = `/webhooks/${webhookId}/deliveries/${dead.id}/redeliver`;
  const redelivery = await ada.rest('POST', again);
  expect(redelivery.status).toBe(202);
  expect(redelivery.body).toMatchObject({ id: dead.id, status: 'PENDING', attempts: 0 });
  const [first, , , , last] = await receiver.until(5);
  expect(last?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(last?.body).toBe(first?.body);
  await delivery(webhookId, { status: 'DELIVERED' });
});

test('deliveries are sent one after the other, in order of their events', async () => {
  receiver.respond = () => ({ delay: 20 });
  await createWebhook();
  const names = Array.from({ length: 12 }, (_, index) => `Code ${index}`);
  const items = names.map((name) => ({ type: 'URL', name, data: { url: 'https://example.com' } }));
  const bulk = '/qr-codes/bulk-create';
  await ada.rest('POST', bulk, { body: { items: items.slice(0, 6) } });
  for (const name of names.slice(6)) await createCode(name);
  const all = (await receiver.until(12)).map(({ body }) => JSON.parse(body).data.name);
  expect(all).toEqual(names);
  expect(receiver.most).toBe(1);
  await sleep(100);
  expect(receiver.received).toHaveLength(12);
});

test('a request that the receiver rejects does not block the next', async () => {
  receiver.respond = ({ body }) => ({ status: body.includes('poison') ? 400 : 204 });
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

test('a batch contains all pending events and has its own ID', async () => {
  const webhookId = await createWebhook({ batch: true });
  const item = { type: 'URL', data: { url: 'https://example.com' } };
  const items = Array.from({ length: 250 }, (_, index) => ({ ...item, name: `Code ${index}` }));
  receiver.respond = () => ({ status: receiver.received.length === 1 ? 500 : 200 });
  const bulk = '/qr-codes/bulk-create';
  await ada.rest('POST', bulk, { body: { items } });
  const done = `/webhooks/${webhookId}/deliveries?status=DELIVERED`;
  while (Object((await ada.rest('GET', done)).body).pagination.total < 250) {
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
  // The ID belongs to exactly these events.
  const byId = new Map(receiver.received.map(({ headers, body }) => [headers['webhook-id'], body]));
  const bodies = new Set(receiver.received.map(({ body }) => body));
  expect([...byId.values()].sort()).toEqual([...bodies].sort());
});

test('two signatures are sent while a secret is being replaced', async () => {
  const webhookId = await createWebhook();
  const rotate = async (body: object) => {
    const response = await ada.rest('POST', `/webhooks/${webhookId}/rotate-secret`, { body });
    expect(response.status).toBe(200);
    return response.body;
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

test('a test event is sent before all pending ones', async () => {
  const webhookId = await createWebhook();
  receiver.respond = () => ({ status: 500 });
  await createCode();
  await receiver.until(1);
  receiver.respond = () => ({});
  const redelivery = await ada.rest('POST', `/webhooks/${webhookId}/test`);
  expect(redelivery.status).toBe(202);
  expect(redelivery.body).toMatchObject({ event: 'webhook.test', status: 'PENDING', attempts: 0 });
  const location = redelivery.headers.get('location') ?? '';
  while (!receiver.received.some(({ body }) => body.includes('webhook.test'))) await sleep(10);
  const request = receiver.received.find(({ body }) => body.includes('webhook.test'));
  if (!request) throw new Error('nothing came');
  expect(verified(request, secret)).toMatchObject({ event: 'webhook.test', data: { webhookId } });
  const read = () => server.rest('GET', location.replace('/api/v1', ''), { key: ada.key });
  while (textAt((await read()).body, 'status') !== 'DELIVERED') await sleep(10);
});

test('redirects are not followed, and requests have a timeout', async () => {
  const elsewhere = await startReceiver();
  receiver.respond = () => ({ status: 302, headers: { location: elsewhere.url } });
  const webhookId = await createWebhook();
  await createCode();
  expect(await delivery(webhookId, { responseStatus: 302 })).toMatchObject({ status: 'FAILED' });
  receiver.respond = () => ({ delay: quickSchedule.timeout * 2 });
  expect(await delivery(webhookId, { error: 'Timed out' })).toMatchObject({
    responseStatus: null,
  });
  expect(elsewhere.received).toEqual([]);
  await elsewhere.close();
});

test('a response of any size and bytes is stored as far as possible', async () => {
  receiver.respond = () => ({ status: 200, body: new Uint8Array(5_000_000).fill(0xff) });
  const webhookId = await createWebhook();
  await createCode();
  const { responseBody } = await delivery(webhookId, { status: 'DELIVERED' });
  expect(responseBody).toBe('\ufffd'.repeat(1_000));
});

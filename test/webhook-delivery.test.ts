// Events on their way to a receiver, signed, repeated, in order, each of them once if all is well.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { textAt } from './support/json.ts';
import { quickPace, type Receiver, startReceiver, verified } from './support/receiver.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

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

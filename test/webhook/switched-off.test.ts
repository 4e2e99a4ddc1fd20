// Webhooks disabled by a user or after failures.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { quickSchedule, verified } from '../support/network/receiver.ts';
import { secret, useDelivery } from './delivery.ts';

const { ada, createCode, createWebhook, delivery, receiver, server } = useDelivery();

test('a deleted or disabled webhook gets no more requests', async () => {
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  receiver.respond = () => ({ after: held });
  const deleted = await createWebhook();
  const item = { type: 'URL', name: 'C', data: { url: 'https://example.com' } };
  const bulk = '/qr-codes/bulk-create';
  await ada.rest('POST', bulk, { body: { items: [item, item, item] } });
  await receiver.until(1);
  const gone = await ada.rest('DELETE', `/webhooks/${deleted}`, {
    headers: { 'x-requested-with': 'test' },
  });
  expect(gone.status).toBe(204);
  goOn();
  await sleep(400);
  expect(receiver.received).toHaveLength(1);

  receiver.respond = () => ({});
  const off = await createWebhook();
  await ada.rest('PUT', `/webhooks/${off}`, { body: { active: false } });
  await createCode();
  for (const path of ['test', 'deliveries/dlv_0/redeliver']) {
    const { body } = await ada.rest('POST', `/webhooks/${off}/${path}`);
    expect(Object(body).code).toBe(path === 'test' ? 'CONFLICT' : 'NOT_FOUND');
  }
  await sleep(200);
  expect(receiver.received).toHaveLength(1);
  await ada.rest('PUT', `/webhooks/${off}`, { body: { active: true } });
  await createCode('after');
  const [, after] = await receiver.until(2);
  expect(JSON.parse(after?.body ?? '').data.name).toBe('after');
});

test('410 disables it and is recorded in the audit log; pending events are sent when it is enabled', async () => {
  receiver.respond = () => ({ status: 410 });
  const webhookId = await createWebhook();
  await createCode('first');
  const read = async () => Object((await ada.rest('GET', `/webhooks/${webhookId}`)).body);
  while ((await read()).active) await sleep(10);
  expect(await read()).toMatchObject({
    disabledReason: 'The endpoint responded with 410 Gone',
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
      details: { reason: 'The endpoint responded with 410 Gone' },
    },
  ]);
  await sleep(200);
  expect(receiver.received).toHaveLength(1);
  receiver.respond = () => ({});
  const on = await ada.rest('PUT', `/webhooks/${webhookId}`, { body: { active: true } });
  expect(on.body).toMatchObject({ active: true, disabledReason: null, failingSince: null });
  await receiver.until(2);
});

test('a webhook that fails for days is disabled', async () => {
  receiver.respond = () => ({ status: 500 });
  const webhookId = await createWebhook();
  const failingSince = new Date(Date.now() - quickSchedule.disableAfter - 60_000);
  await server.prisma.webhook.update({ where: { id: webhookId }, data: { failingSince } });
  await createCode();
  const read = async () => Object((await ada.rest('GET', `/webhooks/${webhookId}`)).body);
  while ((await read()).active) await sleep(10);
  expect((await read()).disabledReason).toMatch(/^All requests have failed since 2/);
  expect(receiver.received).toHaveLength(1);
});

test('a host that has become private is not connected to', async () => {
  const webhookId = await createWebhook();
  const elsewhere = 'Host not found, or it resolves to a private address';
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

test('a secret that cannot be decrypted disables the webhook; rotating it helps', async () => {
  const webhookId = await createWebhook();
  const other = await createWebhook();
  const { secret: foreign } = await server.prisma.webhook.findUniqueOrThrow({
    where: { id: other },
  });
  await server.prisma.webhook.delete({ where: { id: other } });
  await server.prisma.webhook.update({ where: { id: webhookId }, data: { secret: foreign } });
  await createCode();
  const { error } = await delivery(webhookId, { status: 'FAILED' });
  expect(error).toMatch(/Rotate it\.$/);
  expect(receiver.received).toEqual([]);
  const body = { secret, overlapSeconds: 0 };
  await ada.rest('POST', `/webhooks/${webhookId}/rotate-secret`, { body });
  await ada.rest('PUT', `/webhooks/${webhookId}`, { body: { active: true } });
  const [request] = await receiver.until(1);
  if (!request) throw new Error('nothing came');
  expect(verified(request, secret)).toMatchObject({ event: 'qr.created' });
});

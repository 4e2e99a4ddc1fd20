// Limits on pending deliveries, cleanup, and leases of dead processes.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { quickSchedule, type Receiver, startReceiver } from '../support/network/receiver.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer({
  config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
  schedule: { ...quickSchedule, retries: [60_000], maxWaiting: 3, maintenance: 50 },
});
const ada = useCaller(server);
let receiver: Receiver;
let webhookId: string;
beforeEach(async () => {
  receiver = await startReceiver();
  const body = { url: receiver.url, events: ['qr.created'] };
  const path = '/webhooks';
  webhookId = textAt((await ada.rest('POST', path, { body })).body, 'id');
});
afterEach(async () => {
  await server.prisma.webhook.deleteMany();
  await receiver.close();
});

const createCode = () => ada.createQrCode();
const read = () => server.prisma.webhook.findUniqueOrThrow({ where: { id: webhookId } });
const count = () => server.prisma.webhookDelivery.count({ where: { webhookId } });

test('a webhook with too many pending events gets no new ones until there are fewer', async () => {
  receiver.respond = () => ({ status: 500 });
  for (let created = 0; created < 3; created += 1) await createCode();
  while ((await read()).queueFullSince === null) await sleep(20);
  await createCode();
  expect(await count()).toBe(3);
  const { id } = await server.prisma.webhookDelivery.findFirstOrThrow({ where: { webhookId } });
  receiver.respond = () => ({});
  const path = `/webhooks/${webhookId}/deliveries/${id}`;
  await ada.rest('POST', `${path}/redeliver`);
  while ((await read()).queueFullSince !== null) await sleep(20);
  await createCode();
  expect(await count()).toBe(4);
});

test('events older than 30 days are deleted, delivered or not', async () => {
  const day = 24 * 60 * 60 * 1000;
  const old = [31, 29].map((days) => {
    const createdAt = new Date(Date.now() - days * day);
    const digits = `${createdAt.getTime().toString(16).padStart(12, '0')}70000000000000`;
    return {
      id: `dlv_${digits}`,
      eventId: `evt_${digits}`,
      organizationId: ada.organizationId,
      webhookId,
      event: 'qr.created',
      data: {},
      createdAt,
    };
  });
  const [gone, kept] = old;
  await server.prisma.webhookDelivery.createMany({ data: old });
  while ((await count()) > 1) await sleep(20);
  const rows = await server.prisma.webhookDelivery.findMany({ where: { webhookId } });
  expect(rows.map(({ id }) => id)).toEqual([kept?.id]);
  expect(gone?.id).not.toBe(kept?.id);
});

test('a webhook leased by another process is left to it until the lease ends', async () => {
  const hold = (milliseconds: number) =>
    server.prisma.webhook.update({
      where: { id: webhookId },
      data: {
        leaseId: 'of another process',
        leasedUntil: new Date(Date.now() + milliseconds),
      },
    });
  await hold(quickSchedule.lease - 500);
  await createCode();
  await sleep(300);
  expect(receiver.received).toEqual([]);
  await hold(0);
  await receiver.until(1);
  expect((await read()).leaseId).not.toBe('of another process');
});

test('deliveries of purged webhooks are hidden, then deleted', async () => {
  receiver.respond = () => ({ status: 500 });
  await createCode();
  const { id } = await server.prisma.webhookDelivery.findFirstOrThrow({ where: { webhookId } });
  const path = '/webhooks';
  expect((await ada.rest('DELETE', `${path}/${webhookId}?purge=true`)).status).toBe(204);
  const responses = [
    await ada.rest('GET', `${path}/${webhookId}/deliveries/${id}`),
    await ada.rest('POST', `${path}/${webhookId}/deliveries/${id}/redeliver`),
    await ada.rest('POST', `${path}/${webhookId}/test`),
  ];
  expect(responses.map(({ status }) => status)).toEqual([404, 404, 404]);
  const { data } = await ada.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [webhookId, id],
  });
  expect(data).toEqual({ nodes: [null, null] });
  const list = await ada.rest('GET', path);
  expect(list.body).toMatchObject({ webhooks: [], pagination: { total: 0 } });
  while ((await server.prisma.webhook.count({ where: { id: webhookId } })) > 0) await sleep(20);
  expect(await count()).toBe(0);
});

// Webhooks in the trash receive nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verified } from '../support/network/receiver.ts';
import { secret, useDelivery } from './delivery.ts';

const { ada, createCode, createWebhook, receiver, server } = useDelivery();

const trash = (id: string) => ada.rest('DELETE', `/webhooks/${id}`);
const restore = (id: string) => ada.rest('POST', `/webhooks/${id}/restore`);
const count = (webhookId: string) => server.prisma.webhookDelivery.count({ where: { webhookId } });

test('gets no new events; pending ones wait until it is restored, with its secret', async () => {
  const id = await createWebhook();
  receiver.respond = () => ({ status: 500 });
  await createCode('Before');
  await receiver.until(1);
  expect((await trash(id)).status).toBe(204);
  await sleep(200);
  const before = receiver.received.length;
  receiver.respond = () => ({});
  await createCode('Meanwhile');
  await sleep(500);
  expect([receiver.received.length, await count(id)]).toEqual([before, 1]);
  const restored = await restore(id);
  expect(restored.body).toMatchObject({ id, active: true, deletedAt: null, purgeAt: null });
  const requests = await receiver.until(before + 1);
  const last = requests.at(-1);
  if (!last) throw new Error('nothing came');
  expect(verified(last, secret)).toMatchObject({ event: 'qr.created', data: { name: 'Before' } });
  await createCode('After');
  expect(await receiver.until(before + 2)).toHaveLength(before + 2);
});

test('cannot be tested, rotated or redelivered; its deliveries are shown', async () => {
  const id = await createWebhook();
  await createCode();
  await receiver.until(1);
  await trash(id);
  const { body } = await ada.rest('GET', `/webhooks/${id}/deliveries`);
  const [delivery] = Object(body).deliveries;
  for (const path of ['test', 'rotate-secret', `deliveries/${delivery.id}/redeliver`]) {
    const refused = await ada.rest('POST', `/webhooks/${id}/${path}`);
    expect(refused.body, path).toMatchObject({
      statusCode: 409,
      message: 'id is in the trash; restore it first',
    });
  }
});

test('does not count as one of 20, until it is restored', async () => {
  const id = await createWebhook();
  await trash(id);
  const more = await Promise.all(Array.from({ length: 20 }, () => createWebhook()));
  expect((await restore(id)).body).toMatchObject({ statusCode: 422, code: 'UNPROCESSABLE' });
  await trash(more[0] ?? '');
  expect((await restore(id)).status).toBe(200);
});

test('is disabled when its owner leaves, even in the trash', async () => {
  const eve = await server.addMember(ada.organizationId, 'ADMIN');
  const { secret: key } = await server.createKey({ ...eve, organizationId: ada.organizationId });
  const hooks = `/organizations/${ada.organizationId}/webhooks`;
  const body = { url: receiver.url, events: ['qr.created'] };
  const { id } = Object((await server.rest('POST', hooks, { key, body })).body);
  await trash(id);
  const { errors } = await server.graphql(
    'mutation ($org: ID!) { leaveOrganization(input: {organizationId: $org}) { removedMemberId } }',
    { org: ada.organizationId },
    { cookie: eve.cookie },
  );
  expect(errors).toEqual([]);
  expect((await restore(id)).body).toMatchObject({
    active: false,
    disabledReason: expect.any(String),
  });
});

test('nothing is sent while the organization is in the trash', async () => {
  const id = await createWebhook();
  receiver.respond = () => ({ status: 500 });
  await createCode('Before');
  await receiver.until(1);
  const { organizationId } = ada;
  const move = (deletedAt: Date | null) =>
    server.prisma.organization.update({ where: { id: organizationId }, data: { deletedAt } });
  await move(new Date());
  await sleep(300);
  const before = receiver.received.length;
  receiver.respond = () => ({});
  await sleep(500);
  expect(receiver.received).toHaveLength(before);
  await move(null);
  const requests = await receiver.until(before + 1);
  expect(requests).toHaveLength(before + 1);
  expect(await count(id)).toBe(1);
});

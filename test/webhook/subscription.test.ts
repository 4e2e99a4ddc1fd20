// Subscriptions to deliveries of webhooks, over SSE and multipart.
import { expect, test } from 'vitest';
import { useLive } from '../support/network/streams.ts';
import { createCaller } from '../support/server/setting.ts';
import { useDelivery } from './delivery.ts';

const { server, ada, receiver, createWebhook, createCode } = useDelivery();
const query = `subscription ($id: ID!) {
  webhookDelivered(webhookId: $id) { event status attempts responseStatus payload }
}`;
const { open } = useLive(query);
const watch = (id: string, headers: Record<string, string> = { 'x-api-key': ada.key }) =>
  open(server, { id }, headers);
const dataOf = (event: unknown) => Object(event).data?.data?.webhookDelivered;
const codeOf = (event: unknown) => Object(event).data?.errors?.[0]?.extensions?.code;

test('each attempt arrives with its result, of this webhook only', async () => {
  const id = await createWebhook();
  const stream = await watch(id);
  const answers = [500, 204];
  receiver.respond = () => ({ status: answers.shift() ?? 204 });
  await createWebhook({ events: ['qr.updated'] });
  const code = await createCode('Menu');
  expect(dataOf(await stream.next())).toMatchObject({
    event: 'qr.created',
    status: 'FAILED',
    attempts: 1,
    responseStatus: 500,
  });
  await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { name: 'Card' } });
  expect(dataOf(await stream.next())).toMatchObject({
    event: 'qr.created',
    status: 'DELIVERED',
    attempts: 2,
    responseStatus: 204,
    payload: { data: { name: 'Menu' } },
  });
});

test('access: the permission, also while it is open', async () => {
  const id = await createWebhook();
  const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  expect(codeOf(await (await watch(id, { 'x-api-key': secret })).next())).toBe('FORBIDDEN');
  expect(codeOf(await (await watch(id, {})).next())).toBe('UNAUTHORIZED');
  const bea = await createCaller(server);
  expect(codeOf(await (await watch(id, { 'x-api-key': bea.key })).next())).toBe('NOT_FOUND');
  expect(codeOf(await (await watch('wh_none')).next())).toBe('NOT_FOUND');

  const editor = await server.addMember(ada.organizationId, 'EDITOR');
  const stream = await watch(id, { cookie: editor.cookie });
  await server.prisma.member.updateMany({
    where: { userId: editor.userId },
    data: { role: 'VIEWER' },
  });
  await createCode();
  const last = await stream.next();
  expect([codeOf(last), dataOf(last)]).toEqual(['FORBIDDEN', undefined]);
  expect((await stream.next())?.event).toBe('complete');
});

test('arrives over multipart HTTP, too', async () => {
  const id = await createWebhook();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'multipart/mixed;subscriptionSpec=1.0',
      'x-api-key': ada.key,
    },
    body: JSON.stringify({ query, variables: { id } }),
  });
  expect(response.headers.get('content-type')).toContain('multipart/mixed');
  await createCode();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"DELIVERED"')) text += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  expect(text).toContain('{"payload":{"data":{"webhookDelivered":{"event":"qr.created"');
});

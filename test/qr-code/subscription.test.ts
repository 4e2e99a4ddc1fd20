// Subscriptions to changes of QR codes.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { createExpiry } from '../../src/database/expiry.ts';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { textAt } from '../support/document/json.ts';
import { startProxy } from '../support/network/database-proxy.ts';
import { type SseStream, subscribe } from '../support/network/sse.ts';
import { useLive } from '../support/network/streams.ts';
import { startServer } from '../support/server/server.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);
const query = `subscription ($org: ID!, $filter: EventFilterInput) {
  qrCodeChanged(organizationId: $org, filter: $filter) { kind qrCodeId qrCode { name deletedAt } }
}`;
const { streams, open } = useLive(query);
const watch = (
  variables: object = {},
  headers: Record<string, string> = { 'x-api-key': ada.key },
) => open(server, { org: ada.organizationId, ...variables }, headers);

const dataOf = (event: unknown) => Object(event).data?.data?.qrCodeChanged;
const codeOf = (event: unknown) => Object(event).data?.errors?.[0]?.extensions?.code;
const kinds = async (stream: SseStream, count: number) => {
  const found: string[] = [];
  while (found.length < count) {
    const { kind, qrCode } = dataOf(await stream.next());
    found.push(`${kind} ${qrCode?.name}`);
  }
  return found;
};

test('each change arrives with the code as it is', async () => {
  const stream = await watch();
  const { id } = await ada.createQrCode({ name: 'Menu' });
  expect(dataOf(await stream.next())).toEqual({
    kind: 'CREATED',
    qrCodeId: id,
    qrCode: { name: 'Menu', deletedAt: null },
  });
  const change = (body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });
  await change({ name: 'Card' });
  expect(await kinds(stream, 1)).toEqual(['UPDATED Card']);
  await change({ status: 'ARCHIVED' });
  await change({ status: 'ACTIVE' });
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect(await kinds(stream, 3)).toEqual(['ARCHIVED Card', 'RESTORED Card', 'DELETED Card']);
  await ada.rest('POST', `/qr-codes/${id}/restore`);
  expect(await kinds(stream, 1)).toEqual(['RESTORED Card']);
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect(await kinds(stream, 1)).toEqual(['DELETED Card']);
  await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
  expect(dataOf(await stream.next())).toEqual({ kind: 'PURGED', qrCodeId: id, qrCode: null });
});

test('codes that the trash purges arrive', async () => {
  const { id } = await ada.createQrCode();
  await ada.rest('DELETE', `/qr-codes/${id}`);
  await server.prisma.qrCode.update({ where: { id }, data: { deletedAt: new Date(0) } });
  const stream = await watch();
  const expiry = createExpiry(server.prisma, createLog('silent'), { trashDays: 30 });
  await expiry.run();
  await expiry.close();
  expect(dataOf(await stream.next())).toEqual({ kind: 'PURGED', qrCodeId: id, qrCode: null });
});

test('many changes at once arrive once each', async () => {
  const stream = await watch();
  const items = Array.from({ length: 200 }, (_, index) => ({
    type: 'URL',
    name: `${index}`,
    data: { url: 'https://example.com' },
    tags: Array.from({ length: 5 }, (_tag, tag) => `tag ${tag} of a certain length`),
  }));
  await ada.rest('POST', '/qr-codes/bulk-create', { body: { items } });
  expect(new Set(await kinds(stream, 200)).size).toBe(200);
});

test('filters by folder, tag and code', async () => {
  const folder = await ada.rest('POST', '/folders', { body: { name: 'Summer' } });
  const folderId = textAt(folder.body, 'id');
  const one = await ada.createQrCode({ name: 'One', folderId });
  const two = await ada.createQrCode({ name: 'Two', tags: ['a'] });
  const filtered = [
    await watch({ filter: { folderIds: [folderId] } }),
    await watch({ filter: { tags: ['a', 'b'] } }),
    await watch({ filter: { qrCodeIds: [two.id] } }),
  ];
  for (const { id } of [one, two]) {
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { status: 'PAUSED' } });
  }
  const found = await Promise.all(filtered.map((stream) => kinds(stream, 1)));
  expect(found.flat()).toEqual(['UPDATED One', 'UPDATED Two', 'UPDATED Two']);
});

test('what is rolled back, or happens elsewhere, does not arrive', async () => {
  const stream = await watch();
  const bea = await createCaller(server);
  await bea.createQrCode({ name: 'Theirs' });
  const item = { type: 'URL', name: 'x', data: { url: 'https://example.com' } };
  const items = [item, { ...item, shortCode: 'once-only' }, { ...item, shortCode: 'once-only' }];
  await ada.rest('POST', '/qr-codes/bulk-create', { body: { items } });
  await ada.createQrCode({ name: 'Mine' });
  expect(await kinds(stream, 1)).toEqual(['CREATED Mine']);
});

test('access: the permission, also while it is open', async () => {
  const { secret } = await server.createKey(ada, { permissions: ['ANALYTICS_READ'] });
  expect(codeOf(await (await watch({}, { 'x-api-key': secret })).next())).toBe('FORBIDDEN');
  expect(codeOf(await (await watch({}, {})).next())).toBe('UNAUTHORIZED');
  const bea = await createCaller(server);
  expect(codeOf(await (await watch({}, { 'x-api-key': bea.key })).next())).toBe('NOT_FOUND');

  const { id, secret: key } = await server.createKey(ada);
  const stream = await watch({}, { 'x-api-key': key });
  await server.graphql(
    'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
    { id },
    { cookie: ada.cookie },
  );
  await ada.createQrCode();
  const last = await stream.next();
  expect([codeOf(last), dataOf(last)]).toEqual(['API_KEY_REVOKED', undefined]);
  expect((await stream.next())?.event).toBe('complete');

  const viewer = await server.addMember(ada.organizationId, 'VIEWER');
  const theirs = await watch({}, { cookie: viewer.cookie });
  await server.prisma.member.deleteMany({ where: { userId: viewer.userId } });
  expect(codeOf(await theirs.next())).toBe('NOT_FOUND');
});

test('all kinds of subscriptions share the limit of 20 per key', async () => {
  const scans = 'subscription ($org: ID!) { qrCodeScanned(organizationId: $org) { id } }';
  for (let count = 0; count < 10; count += 1) {
    await watch();
    const variables = { org: ada.organizationId };
    streams.push(await subscribe(server, scans, variables, { 'x-api-key': ada.key }));
  }
  expect(codeOf(await (await watch()).next())).toBe('RATE_LIMITED');
});

test('organizations without subscribers cause no notifications', async () => {
  const payloads: string[] = [];
  const listening = await server.listen('ilqr_change', {
    notify: (payload) => payloads.push(payload),
    missed: () => undefined,
  });
  const { id } = await ada.createQrCode();
  await watch();
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Heard' } });
  await expect.poll(() => payloads.length).toBe(1);
  await listening.close();
});

let database: ServerDatabase;
beforeAll(async () => {
  database = await createMigratedDatabase();
});
afterAll(() => database.drop());

test('changes in another process arrive; a lost connection ends the subscription', async () => {
  const proxy = await startProxy(database.url);
  const here = await startServer({ databaseUrl: proxy.url });
  const there = await startServer({ databaseUrl: database.url });
  try {
    const person = await there.signUp();
    const { secret } = await there.createKey(person);
    const stream = await open(here, { org: person.organizationId }, { 'x-api-key': secret });
    await there.createQrCode(secret, person.organizationId, { name: 'There' });
    expect(await kinds(stream, 1)).toEqual(['CREATED There']);
    proxy.disconnect();
    await sleep(1_500);
    proxy.reconnect();
    const last = await stream.next();
    expect(codeOf(last)).toBe('UNAVAILABLE');
    expect(Object(last).data.errors[0].message).toMatch(/may have been missed/);
    expect((await stream.next())?.event).toBe('complete');
  } finally {
    for (const stream of streams.splice(0)) await stream.close();
    proxy.reconnect();
    await here.close();
    await there.close();
    await proxy.close();
  }
});

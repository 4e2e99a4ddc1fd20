// Events of QR codes: when they are written, with what payload, for which webhooks.
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { all, eventsOf, url } from './event.ts';

const server = useServer();
const ada = useCaller(server);
const { events, listen, deliveredTo } = eventsOf(ada);

test('creating, updating, archiving, restoring and deleting a code send it as in REST', async () => {
  const hook = await listen(all);
  const { id } = await ada.createQrCode({
    type: 'TEXT',
    data: { text: 'Ahoy' },
    tags: ['b', 'a'],
    dynamic: true,
    routing: { validUntil: '2030-01-01T00:00:00Z', password: 'open sesame' },
  });
  const shown: unknown[] = [(await ada.rest('GET', `/qr-codes/${id}`)).body];
  const change = async (body: object) => {
    const response = await ada.rest('PUT', `/qr-codes/${id}`, { body });
    expect(response.status).toBe(200);
    shown.push(response.body);
  };
  await change({ name: 'New name' });
  await change({ status: 'PAUSED' });
  await change({ status: 'ARCHIVED' });
  await change({ name: 'Kept in the archive' });
  await change({ status: 'ACTIVE' });
  await ada.rest('DELETE', `/qr-codes/${id}`);
  shown.push((await ada.rest('GET', `/qr-codes/${id}`)).body);
  shown.push((await ada.rest('POST', `/qr-codes/${id}/restore`)).body);
  shown.push(shown.at(-1));
  await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
  const found = await deliveredTo(hook);
  expect(found.map(({ event }) => event)).toEqual([
    'qr.created',
    'qr.updated',
    'qr.updated',
    'qr.archived',
    'qr.updated',
    'qr.restored',
    'qr.deleted',
    'qr.restored',
    'qr.deleted',
  ]);
  expect(found.map(({ data }) => data)).toEqual(shown);
  expect(JSON.stringify(found)).not.toContain('sesame');
});

test('archiving and renaming at once sends two events for the code', async () => {
  const hook = await listen(all);
  const { id } = await ada.createQrCode();
  const body = { name: 'Old menu', status: 'ARCHIVED' };
  await ada.rest('PUT', `/qr-codes/${id}`, { body });
  expect(await events(hook)).toEqual(['qr.created', 'qr.updated', 'qr.archived']);
});

test('a bulk request adds an event per changed code with one statement', async () => {
  const hook = await listen(all);
  const items = ['one', 'two', 'three'].map((name) => ({
    type: 'URL',
    name,
    data: { url: 'https://example.com' },
  }));
  const bulk = (what: string, body: object) => ada.rest('POST', `/qr-codes/bulk-${what}`, { body });
  server.statements.length = 0;
  const created = await bulk('create', { items });
  expect(server.statements.filter((sql) => sql.includes('event_listener'))).toHaveLength(1);
  const ids = [0, 1, 2].map((index) => textAt(created.body, `results.${index}.qrCode.id`));
  await bulk('update', {
    atomic: false,
    items: [
      { id: ids[0], status: 'ARCHIVED' },
      { id: 'qr_unknown', name: 'x' },
      { id: ids[1], name: 'new' },
    ],
  });
  await bulk('delete', { items: ids.slice(1).map((id) => ({ id })) });
  const found = await deliveredTo(hook);
  const named = found.map(({ event, data }) => `${event} ${Object(data).name}`);
  expect(named).toEqual([
    'qr.created one',
    'qr.created two',
    'qr.created three',
    'qr.archived one',
    'qr.updated new',
    'qr.deleted new',
    'qr.deleted three',
  ]);
  expect(new Set(found.map(({ eventId }) => eventId)).size).toBe(7);
});

test('a rollback sends no events', async () => {
  const hook = await listen(all);
  const item = { type: 'URL', name: 'x', data: { url: 'https://example.com' } };
  const items = [item, { ...item, shortCode: 'taken-once' }, { ...item, shortCode: 'taken-once' }];
  const atomic = await ada.rest('POST', `/qr-codes/bulk-create`, { body: { items } });
  expect(atomic.status).toBeGreaterThanOrEqual(400);
  const { id } = await ada.createQrCode();
  // The last statement of the mutation fails after all the others.
  await server.prisma.$executeRaw`
    CREATE FUNCTION no_entry() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN IF NEW."action" = ''deleteQrCode'' THEN RAISE ''no''; END IF; RETURN NEW; END'`;
  await server.prisma.$executeRaw`
    CREATE TRIGGER no_entry BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION no_entry()`;
  const failed = await ada.rest('DELETE', `/qr-codes/${id}`);
  await server.prisma.$executeRaw`DROP FUNCTION no_entry CASCADE`;
  expect(failed.status).toBe(500);
  expect(await events(hook)).toEqual(['qr.created']);
});

test('each webhook gets its events with the same ID; other organizations get none', async () => {
  const [created, both, deleted] = [
    await listen(['qr.created']),
    await listen(['qr.deleted', 'qr.created']),
    await listen(['qr.deleted']),
  ];
  const eve = await server.signUp();
  const eveKey = (await server.createKey(eve)).secret;
  const foreign = await server.rest('POST', `/organizations/${eve.organizationId}/webhooks`, {
    key: eveKey,
    body: { url, events: all },
  });
  const { id } = await ada.createQrCode();
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect(await events(created)).toEqual(['qr.created']);
  expect(await events(both)).toEqual(['qr.created', 'qr.deleted']);
  expect(await events(deleted)).toEqual(['qr.deleted']);
  const [one] = await deliveredTo(created);
  const [two] = await deliveredTo(both);
  expect(one?.eventId).toBe(two?.eventId);
  const webhookId = textAt(foreign.body, 'id');
  expect(await server.prisma.webhookDelivery.count({ where: { webhookId } })).toBe(0);
});

test('twenty webhooks get a delivery each', async () => {
  const hooks: string[] = [];
  for (let count = 0; count < 20; count += 1) hooks.push(await listen(['qr.created']));
  await ada.createQrCode();
  const rows = await server.prisma.webhookDelivery.findMany({
    where: { webhookId: { in: hooks } },
  });
  expect(new Set(rows.map(({ webhookId }) => webhookId)).size).toBe(20);
  expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(1);
});

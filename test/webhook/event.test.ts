// Which events are written, with what, for whom; that none is written for what did not happen.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import {
  android,
  follow,
  googlebot,
  iPhone,
  put,
  scanOf,
  windows,
} from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let org: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp();
  org = ada.organizationId;
  key = (await server.createKey(ada)).secret;
});

const url = 'https://example.com/hook';

async function listen(events: string[]): Promise<string> {
  const { body } = await server.rest('POST', `/organizations/${org}/webhooks`, {
    key,
    body: { url, events },
  });
  return textAt(body, 'id');
}

/** What was written for a webhook, the oldest first. */
async function told(webhookId: string) {
  const { body } = await server.rest(
    'GET',
    `/organizations/${org}/webhooks/${webhookId}/deliveries?limit=100`,
    { key },
  );
  const deliveries: { event: string; eventId: string; payload: { data: unknown } }[] =
    Object(body).deliveries;
  return deliveries
    .map(({ event, eventId, payload }) => ({ event, eventId, data: payload.data }))
    .reverse();
}

const events = async (webhookId: string) => (await told(webhookId)).map(({ event }) => event);
const codes = () => `/organizations/${org}/qr-codes`;
const all = ['qr.created', 'qr.updated', 'qr.deleted', 'qr.archived', 'qr.restored'];

test('a code is made, changed, archived, restored, deleted; each time as REST shows it', async () => {
  const hook = await listen(all);
  const { id } = await server.createQrCode(key, org, {
    type: 'TEXT',
    data: { text: 'Ahoy' },
    tags: ['b', 'a'],
    dynamic: true,
    routing: { validUntil: '2030-01-01T00:00:00Z', password: 'open sesame' },
  });
  const shown: unknown[] = [(await server.rest('GET', `${codes()}/${id}`, { key })).body];
  const change = async (body: object) => {
    const answer = await server.rest('PUT', `${codes()}/${id}`, { key, body });
    expect(answer.status).toBe(200);
    shown.push(answer.body);
  };
  await change({ name: 'New name' });
  await change({ status: 'PAUSED' });
  await change({ status: 'ARCHIVED' });
  await change({ name: 'Kept in the archive' });
  await change({ status: 'ACTIVE' });
  await server.rest('DELETE', `${codes()}/${id}`, { key });
  shown.push(shown.at(-1));
  const found = await told(hook);
  expect(found.map(({ event }) => event)).toEqual([
    'qr.created',
    'qr.updated',
    'qr.updated',
    'qr.archived',
    'qr.updated',
    'qr.restored',
    'qr.deleted',
  ]);
  expect(found.map(({ data }) => data)).toEqual(shown);
  expect(JSON.stringify(found)).not.toContain('sesame');
});

test('archived and renamed at once: two events, of the same code', async () => {
  const hook = await listen(all);
  const { id } = await server.createQrCode(key, org);
  const body = { name: 'Old menu', status: 'ARCHIVED' };
  await server.rest('PUT', `${codes()}/${id}`, { key, body });
  expect(await events(hook)).toEqual(['qr.created', 'qr.updated', 'qr.archived']);
});

test('many at once: an event for each that was done, by one statement', async () => {
  const hook = await listen(all);
  const items = ['one', 'two', 'three'].map((name) => ({
    type: 'URL',
    name,
    data: { url: 'https://example.com' },
  }));
  const bulk = (what: string, body: object) =>
    server.rest('POST', `${codes()}/bulk-${what}`, { key, body });
  server.statements.length = 0;
  const made = await bulk('create', { items });
  expect(server.statements.filter((sql) => sql.includes('event_listener'))).toHaveLength(1);
  const ids = [0, 1, 2].map((index) => textAt(made.body, `results.${index}.qrCode.id`));
  await bulk('update', {
    atomic: false,
    items: [
      { id: ids[0], status: 'ARCHIVED' },
      { id: 'qr_unknown', name: 'x' },
      { id: ids[1], name: 'new' },
    ],
  });
  await bulk('delete', { items: ids.slice(1).map((id) => ({ id })) });
  const found = await told(hook);
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

test('what is rolled back is told to nobody', async () => {
  const hook = await listen(all);
  const item = { type: 'URL', name: 'x', data: { url: 'https://example.com' } };
  const items = [item, { ...item, shortCode: 'taken-once' }, { ...item, shortCode: 'taken-once' }];
  const atomic = await server.rest('POST', `${codes()}/bulk-create`, { key, body: { items } });
  expect(atomic.status).toBeGreaterThanOrEqual(400);
  const { id } = await server.createQrCode(key, org);
  // The last statement of the mutation fails, when all the others have been made.
  await server.prisma.$executeRaw`
    CREATE FUNCTION no_entry() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN IF NEW."action" = ''deleteQrCode'' THEN RAISE ''no''; END IF; RETURN NEW; END'`;
  await server.prisma.$executeRaw`
    CREATE TRIGGER no_entry BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION no_entry()`;
  const failed = await server.rest('DELETE', `${codes()}/${id}`, { key });
  await server.prisma.$executeRaw`DROP FUNCTION no_entry CASCADE`;
  expect(failed.status).toBe(500);
  expect(await events(hook)).toEqual(['qr.created']);
});

test('each address is told of what it asked for, under the same id; another organization of nothing', async () => {
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
  const { id } = await server.createQrCode(key, org);
  await server.rest('DELETE', `${codes()}/${id}`, { key });
  expect(await events(created)).toEqual(['qr.created']);
  expect(await events(both)).toEqual(['qr.created', 'qr.deleted']);
  expect(await events(deleted)).toEqual(['qr.deleted']);
  const [one] = await told(created);
  const [two] = await told(both);
  expect(one?.eventId).toBe(two?.eventId);
  const webhookId = textAt(foreign.body, 'id');
  expect(await server.prisma.webhookDelivery.count({ where: { webhookId } })).toBe(0);
});

test('twenty addresses: a delivery of its own for each', async () => {
  const hooks: string[] = [];
  for (let count = 0; count < 20; count += 1) hooks.push(await listen(['qr.created']));
  await server.createQrCode(key, org);
  const rows = await server.prisma.webhookDelivery.findMany({
    where: { webhookId: { in: hooks } },
  });
  expect(new Set(rows.map(({ webhookId }) => webhookId)).size).toBe(20);
  expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(1);
});

describe('people', () => {
  const as = (person: Person, query: string, variables: object) =>
    server.graphql(query, { ...variables }, { cookie: person.cookie });
  const people = ['member.joined', 'member.left', 'member.role_changed'];

  test('join, change their role, leave', async () => {
    const hook = await listen(people);
    const bob = await server.signUp('Bob');
    const invited = await as(
      ada,
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { link } }',
      { input: { organizationId: org, email: bob.email, role: 'VIEWER' } },
    );
    const token = textAt(invited.data, 'createInvitation.link').split('#')[1];
    await as(
      bob,
      'mutation ($token: String!) { acceptInvitation(input: {token: $token}) { organization { id } } }',
      { token },
    );
    const { id } = await server.prisma.member.findFirstOrThrow({
      where: { organizationId: org, userId: bob.userId },
    });
    const change = (role: string) =>
      as(
        ada,
        'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { member { role user { name } } } }',
        { input: { id, role } },
      );
    expect((await change('EDITOR')).data).toEqual({
      changeMemberRole: { member: { role: 'EDITOR', user: { name: 'Bob' } } },
    });
    await change('EDITOR');
    await as(
      bob,
      'mutation ($org: ID!) { leaveOrganization(input: {organizationId: $org}) { removedMemberId } }',
      { org },
    );
    const member = {
      id,
      joinedAt: expect.stringMatching(/Z$/),
      user: { id: bob.userId, email: bob.email, name: 'Bob' },
    };
    const eventId = expect.stringMatching(/^evt_/);
    expect(await told(hook)).toEqual([
      { event: 'member.joined', eventId, data: { ...member, role: 'VIEWER' } },
      {
        event: 'member.role_changed',
        eventId,
        data: { ...member, role: 'EDITOR', previousRole: 'VIEWER' },
      },
      { event: 'member.left', eventId, data: { ...member, role: 'EDITOR' } },
    ]);
  });

  test('a change that the rules forbid is told to nobody', async () => {
    const hook = await listen(people);
    const left = await as(
      ada,
      'mutation ($org: ID!) { leaveOrganization(input: {organizationId: $org}) { removedMemberId } }',
      { org },
    );
    expect(left.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await events(hook)).toEqual([]);
  });
});

describe('scans', () => {
  const scan = (shortUrl: string, agent = iPhone) => follow(shortUrl, { 'user-agent': agent });

  test('each is told of, once, as REST shows it, with its code', async () => {
    const hook = await listen(['qr.scanned']);
    const code = await server.createQrCode(key, org);
    await Promise.all([
      scan(code.shortUrl),
      scan(code.shortUrl, android),
      scan(code.shortUrl, windows),
      scan(code.shortUrl, googlebot),
    ]);
    const found = await told(hook);
    const { body } = await server.rest('GET', `${codes()}/${code.id}/scans`, { key });
    const scans: { id: string }[] = Object(body).scans;
    expect(scans).toHaveLength(3);
    expect(found.map(({ event }) => event)).toEqual(Array(3).fill('qr.scanned'));
    const byId = (one: unknown, other: unknown) => (Object(one).id < Object(other).id ? -1 : 1);
    expect(found.map(({ data }) => data).sort(byId)).toEqual(
      scans.map((shown) => ({ ...shown, qrCodeId: code.id })).sort(byId),
    );
    expect(new Set(found.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test('what is stored again, because nobody heard that it was stored, is told of once', async () => {
    const hook = await listen(['qr.scanned']);
    const { id } = await server.createQrCode(key, org);
    const scans = [scanOf(id, new Date().toISOString()), scanOf(id, new Date().toISOString())];
    await put(server, scans.slice(0, 1));
    await put(server, scans);
    expect(await events(hook)).toEqual(['qr.scanned', 'qr.scanned']);
  });

  test('nobody listens: nothing is written', async () => {
    await listen(['qr.created']);
    const code = await server.createQrCode(key, org);
    await scan(code.shortUrl);
    const where = { organizationId: org, event: 'qr.scanned' };
    expect(await server.prisma.webhookDelivery.count({ where })).toBe(0);
  });
});

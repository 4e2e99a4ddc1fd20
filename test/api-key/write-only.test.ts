// Responses to write-only keys: what they sent, but no existing data.
import { type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import {
  code,
  delivery,
  folder,
  logo,
  mark,
  preset,
  sharedReport,
  webhook,
} from '../access/resources.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import {
  changes,
  creations,
  forReaders,
  held,
  type Ids,
  ofPeople,
  type Read,
  shownToAll,
} from './write-only.ts';

const server = useServer();
const ada = useCaller(server, {
  permissions: [
    'QR_CODES_READ',
    'QR_CODES_WRITE',
    'WEBHOOKS_READ',
    'WEBHOOKS_WRITE',
    'API_KEYS_READ',
    'API_KEYS_WRITE',
    'ANALYTICS_READ',
  ],
});
const secret = 'ssid-that-nobody-may-read';
const rest = (key: string, method: string, path: string, body?: object) =>
  server.rest(method, `/organizations/${ada.organizationId}${path}`, {
    key,
    ...(body && { body }),
  });
const guests = { type: 'WIFI', name: 'Guests', data: { ssid: secret, encryption: 'NONE' } };
let ids: Ids;
beforeEach(async () => {
  const { organizationId: org } = ada;
  const place = { server, org };
  ids = {
    organization: org,
    folder: await folder(place),
    preset: await preset(place),
    hook: await webhook(place),
    delivery: await delivery(place),
    key: (await server.createKey(ada, { permissions: ['QR_CODES_READ'] })).id,
    code: await code(place, {
      type: 'WIFI',
      name: 'Guests',
      content: { ...guests.data, hidden: false },
    }),
    logo: await logo(place),
    report: await sharedReport(place),
  };
});

const run = async (key: string, name: string, input: object, selection: string) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  return server.graphql(document, { input }, { 'x-api-key': key });
};
const keyFor = async (needs: Read) => server.createKey(ada, { permissions: held[needs] });

test('these are all mutations that return readable data', () => {
  const shows = (type: GraphQLNamedType, seen = new Set<GraphQLNamedType>()): boolean => {
    if (!isObjectType(type) || seen.has(type) || type.name === 'Organization') return false;
    seen.add(type);
    if (type.extensions.readWith !== undefined) return true;
    return Object.values(type.getFields()).some((field) => shows(getNamedType(field.type), seen));
  };
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const showing = mutations.filter(({ type }) => shows(getNamedType(type)));
  const known = [
    ...Object.keys(changes),
    ...Object.keys(creations),
    ...shownToAll,
    ...ofPeople,
    ...forReaders,
  ];
  expect(showing.map(({ name }) => name).sort()).toEqual(known.sort());
});

describe.each(Object.entries({ ...changes, ...creations }))('%s', (name, change) => {
  test('returns a write-only key only what it sent, and otherwise does nothing', async () => {
    const { secret: key } = await keyFor(change.needs);
    const audited = () =>
      server.prisma.auditEvent.count({ where: { organizationId: ada.organizationId } });
    const before = await audited();
    const fragment = `...F } } fragment F on ${name.charAt(0).toUpperCase()}${name.slice(1)}Payload { ${change.more}`;
    for (const more of [change.more, `first: ${change.more} ${change.id}`]) {
      const { errors, data } = await run(key, name, change.input(ids), more);
      expect(errors[0]).toMatchObject({
        message: `This requires the permission ${change.needs}`,
        extensions: { code: 'FORBIDDEN' },
      });
      expect(JSON.stringify(data)).not.toContain(secret);
    }
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const spread = await server.graphql(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fragment} }`,
      { input: change.input(ids) },
      { 'x-api-key': key },
    );
    expect(spread.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await audited()).toBe(before);
    expect((await run(ada.key, name, change.input(ids), change.more)).errors).toEqual([]);
  });

  test('returns it the ID', async () => {
    const { secret: key } = await keyFor(change.needs);
    expect((await run(key, name, change.input(ids), change.id)).errors).toEqual([]);
  });
});

test('a version can only be brought back by a key that can read', async () => {
  const { secret: key } = await keyFor('QR_CODES_READ');
  const { errors } = await run(key, 'revertQrCode', { id: ids.code, version: 1 }, 'qrCode { id }');
  expect(errors[0]).toMatchObject({
    message: 'This requires the permission QR_CODES_READ',
    extensions: { code: 'FORBIDDEN' },
  });
});

test('a report can only be shared by a key that can read', async () => {
  const { secret: key } = await keyFor('ANALYTICS_READ');
  const { organizationId } = ada;
  for (const [name, input] of [
    ['createSharedReport', { organizationId, name: 'R' }],
    ['rotateSharedReportLink', { id: ids.report }],
  ] as const) {
    const { errors } = await run(key, name, input, 'url');
    expect(errors[0]?.message).toBe('This requires the permission ANALYTICS_READ');
  }
});

test('a key can read itself', async () => {
  const { id, secret: key } = await keyFor('API_KEYS_READ');
  const { data } = await run(key, 'rotateApiKey', { id, overlapSeconds: 60 }, 'replaced { name }');
  expect(data).toEqual({ rotateApiKey: { replaced: { name: 'Test' } } });
  const rotated = await run(key, 'revokeApiKey', { id }, 'apiKey { status }');
  expect(rotated.data).toEqual({ revokeApiKey: { apiKey: { status: 'REVOKED' } } });
});

describe('over REST', () => {
  test('the response contains the whole new code', async () => {
    const { secret: key } = await keyFor('QR_CODES_READ');
    const one = await rest(key, 'POST', '/qr-codes', guests);
    expect([one.status, Object(one.body).data.ssid]).toEqual([201, secret]);
    const many = await rest(key, 'POST', '/qr-codes/bulk-create', { items: [guests] });
    expect(many.body).toMatchObject({ succeeded: 1 });
    const folder = await rest(key, 'POST', '/folders', { name: 'Own' });
    expect(folder.status).toBe(201);
    const uploaded = await rest(key, 'POST', '/logos', { name: 'L', data: mark });
    expect(uploaded.status).toBeLessThan(300);
    expect((await rest(key, 'DELETE', `/qr-codes/${ids.code}`)).status).toBe(204);
  });

  test.each<[string, Read, string, object]>([
    ['PUT', 'QR_CODES_READ', '/qr-codes/{code}', {}],
    ['PATCH', 'QR_CODES_READ', '/qr-codes/{code}', {}],
    ['PUT', 'QR_CODES_READ', '/qr-codes/{code}', { nonsense: true }],
    ['PATCH', 'QR_CODES_READ', '/qr-codes/{code}', { nonsense: true }],
    ['POST', 'QR_CODES_READ', '/qr-codes/bulk-update', { items: [{ nonsense: 1 }] }],
    ['PUT', 'QR_CODES_READ', '/folders/{folder}', {}],
    ['PATCH', 'QR_CODES_READ', '/folders/{folder}', {}],
    ['PUT', 'QR_CODES_READ', '/style-presets/{preset}', {}],
    ['PATCH', 'QR_CODES_READ', '/style-presets/{preset}', {}],
    ['PUT', 'WEBHOOKS_READ', '/webhooks/{hook}', {}],
    ['PATCH', 'WEBHOOKS_READ', '/webhooks/{hook}', {}],
    ['POST', 'WEBHOOKS_READ', '/webhooks/{hook}/rotate-secret', {}],
    ['POST', 'API_KEYS_READ', '/api-keys/{key}/rotate', {}],
    ['PUT', 'ANALYTICS_READ', '/reports/{report}', {}],
  ])('%s without %s: %s, with %j', async (method, needs, path, body) => {
    const { secret: key } = await keyFor(needs);
    const there = path.replace(
      /\{(\w+)\}/,
      (_all, name) => new Map(Object.entries(ids)).get(name) ?? '',
    );
    const response = await rest(key, method, there, body);
    expect(response.body).toMatchObject({
      statusCode: 403,
      code: 'FORBIDDEN',
      message: `This requires the permission ${needs}`,
    });
    expect(Buffer.from(response.bytes).toString()).not.toContain(secret);
  });

  test('bulk updates are rejected and change nothing', async () => {
    const { secret: key } = await keyFor('QR_CODES_READ');
    const items = [{ id: ids.code, name: 'New' }];
    expect((await rest(key, 'POST', '/qr-codes/bulk-update', { items })).status).toBe(403);
    expect((await rest(ada.key, 'GET', `/qr-codes/${ids.code}`)).body).toMatchObject({
      name: 'Guests',
    });
  });
});

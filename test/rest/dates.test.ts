// Dates at the ends of the calendar, in every input that takes one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document } from '../support/document/openapi.ts';
import { startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let key: string;
let cookie: string;
let organizationId: string;
let id: string;
beforeAll(async () => {
  server = await startServer();
  const ada = await server.signUp();
  ({ cookie, organizationId } = ada);
  const permissions = [
    'ORGANIZATION_READ',
    'WEBHOOKS_READ',
    'WEBHOOKS_WRITE',
    'QR_CODES_READ',
    'QR_CODES_WRITE',
    'ANALYTICS_READ',
    'API_KEYS_READ',
    'API_KEYS_WRITE',
  ];
  key = (await server.createKey(ada, { permissions })).secret;
  ({ id } = await server.createQrCode(key, organizationId));
});
afterAll(() => server.close());

/** What came of an input: the code of the error, with what it says; undefined if it was taken. */
type Outcome = { code: string; message: string } | undefined;
type Try = (value: string) => Promise<Outcome>;

const graphql =
  (query: string, variables: (value: string) => object, from?: () => Record<string, string>): Try =>
  async (value) => {
    const given = { organizationId, id, ...variables(value) };
    const { errors } = await server.graphql(query, given, from?.() ?? { 'x-api-key': key });
    const [error] = errors;
    return error && { code: error.extensions.code, message: JSON.stringify(error) };
  };
const rest =
  (method: string, to: (value: string) => string, body?: (value: string) => object): Try =>
  async (value) => {
    const options = { key, ...(body && { body: body(value) }) };
    const answer = await server.rest(
      method,
      `/organizations/${organizationId}${to(value)}`,
      options,
    );
    if (answer.status < 400) return undefined;
    const text = JSON.stringify(answer.body);
    return { code: /"code":"(\w+)"/.exec(text)?.[1] ?? String(answer.status), message: text };
  };

const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Niue'];

/** Both ends of a period, in each time zone. */
const periodOf = (place: string, make: (name: string, zone: string) => Try): [string, Try][] =>
  ['startDate', 'endDate'].flatMap((name) =>
    zones.map((zone): [string, Try] => [`${place}.${name} in ${zone}`, make(name, zone)]),
  );
const field = (name: string, zone: string, selection: string) =>
  `(${name}: $value, timeZone: "${zone}") ${selection}`;
const ofOrganization = (selection: string) =>
  `query ($organizationId: ID!, $value: String) { organization(id: $organizationId) { ${selection} } }`;
const ofCode = (selection: string) =>
  `query ($id: ID!, $value: String) { node(id: $id) { ... on QrCode { ${selection} } } }`;
const scans = '{ totalCount edges { node { id } } }';
const counts = '{ summary { totalScans } timeline { date scans } }';
const asGiven = (value: string) => ({ value });
const query = (path: string) => (name: string, zone: string) =>
  rest('GET', (value) => `${path}?${new URLSearchParams({ [name]: value, timeZone: zone })}`);

const periods: [string, Try][] = [
  ...periodOf('Organization.analytics', (name, zone) =>
    graphql(ofOrganization(`analytics${field(name, zone, counts)}`), asGiven),
  ),
  ...periodOf('Organization.scans', (name, zone) =>
    graphql(ofOrganization(`scans${field(name, zone, scans)}`), asGiven),
  ),
  ...periodOf('QrCode.analytics', (name, zone) =>
    graphql(ofCode(`analytics${field(name, zone, counts)}`), asGiven),
  ),
  ...periodOf('QrCode.scans', (name, zone) =>
    graphql(ofCode(`scans${field(name, zone, scans)}`), asGiven),
  ),
  ...periodOf('GET /qr-codes/analytics', query('/qr-codes/analytics')),
  ...periodOf(
    'GET /qr-codes/{id}/analytics',
    (name, zone) => (value) => query(`/qr-codes/${id}/analytics`)(name, zone)(value),
  ),
  ...periodOf(
    'GET /qr-codes/{id}/analytics/export',
    (name, zone) => (value) => query(`/qr-codes/${id}/analytics/export`)(name, zone)(value),
  ),
  ...periodOf(
    'GET /qr-codes/{id}/scans',
    (name, zone) => (value) => query(`/qr-codes/${id}/scans`)(name, zone)(value),
  ),
];

const event = (more: object) => ({ title: 'E', start: '2026-01-01T00:00:00Z', ...more });
const routed = (more: object) => ({
  type: 'URL',
  name: 'R',
  data: { url: 'https://example.com' },
  routing: more,
});
const createCode =
  'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id data svg } } }';
const updateCode =
  'mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { id routing { validFrom validUntil } } } }';
const created = (more: object) => ({ input: { organizationId, name: 'D', ...more } });
const csv =
  (column: string): Try =>
  async (value) => {
    const response = await fetch(
      `${server.url}/api/v1/organizations/${organizationId}/qr-codes/import?dryRun=true`,
      {
        method: 'POST',
        headers: { 'x-api-key': key, 'content-type': 'text/csv' },
        body: `type,name,url,${column}\nURL,A,https://example.com,${value}`,
      },
    );
    const text = await response.text();
    if (response.status >= 500) return { code: 'INTERNAL', message: text };
    return /"errorCount":0/.test(text) ? undefined : { code: 'BAD_REQUEST', message: text };
  };

const moments: [string, Try][] = [
  [
    'CreateApiKeyInput.expiresAt',
    (value) =>
      graphql(
        'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id expiresAt } } }',
        () => ({ input: { organizationId, name: 'D', expiresAt: value } }),
        () => ({ cookie }),
      )(value),
  ],
  [
    'EventContentInput.start',
    graphql(createCode, (value) => created({ content: { event: event({ start: value }) } })),
  ],
  [
    'EventContentInput.end',
    graphql(createCode, (value) => created({ content: { event: event({ end: value }) } })),
  ],
  [
    'QrCodeRoutingInput.validFrom',
    graphql(updateCode, (value) => ({ input: { id, routing: { validFrom: value } } })),
  ],
  [
    'QrCodeRoutingInput.validUntil',
    graphql(updateCode, (value) => ({ input: { id, routing: { validUntil: value } } })),
  ],
  [
    'VisitorInput.at',
    graphql(
      'query ($id: ID!, $value: DateTime!) { node(id: $id) { ... on QrCode { preview(visitor: {at: $value}) { outcome } } } }',
      asGiven,
    ),
  ],
  [
    'POST /api-keys expiresAt',
    rest(
      'POST',
      () => '/api-keys',
      (value) => ({ name: 'D', expiresAt: value }),
    ),
  ],
  [
    'POST /qr-codes data.start',
    rest(
      'POST',
      () => '/qr-codes',
      (value) => ({ type: 'EVENT', name: 'D', data: event({ start: value }) }),
    ),
  ],
  [
    'POST /qr-codes data.end',
    rest(
      'POST',
      () => '/qr-codes',
      (value) => ({ type: 'EVENT', name: 'D', data: event({ end: value }) }),
    ),
  ],
  [
    'POST /qr-codes routing.validFrom',
    rest(
      'POST',
      () => '/qr-codes',
      (value) => routed({ validFrom: value }),
    ),
  ],
  [
    'POST /qr-codes routing.validUntil',
    rest(
      'POST',
      () => '/qr-codes',
      (value) => routed({ validUntil: value }),
    ),
  ],
  ['the column validFrom', csv('validFrom')],
  ['the column validUntil', csv('validUntil')],
];

const dayOf = (value: string) => value.slice(0, 10);
const outside = [
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '0999-12-31T23:59:59Z',
  '1969-12-30T23:59:59Z',
  '3000-01-02T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-12:00',
];
const inside = ['1970-01-01T00:00:00Z', '2026-11-28T12:00:00+01:00', '2999-12-31T23:59:59Z'];

describe.each(periods)('%s', (_place, send) => {
  test('names the bounds to what lies beyond', async () => {
    for (const value of [...outside, ...outside.map(dayOf)]) {
      expect(await send(value), value).toEqual({
        code: 'BAD_REQUEST',
        message: expect.stringContaining('from 1970-01-01 to 2999-12-31'),
      });
    }
  });

  test('takes what is within, as far as the other end allows', async () => {
    for (const value of [...inside, ...inside.map(dayOf)]) {
      const outcome = await send(value);
      expect(['BAD_REQUEST', undefined], value).toContain(outcome?.code);
      expect(outcome?.message ?? '').not.toContain('2999');
    }
  });
});

test.each(moments)('%s: taken or refused, never a fault', async (_place, send) => {
  for (const value of [
    ...outside,
    ...inside,
    '0000-01-01T00:00:00Z',
    '10000-01-01T00:00:00Z',
    dayOf(inside[1] ?? ''),
  ]) {
    const outcome = await send(value);
    expect(['BAD_REQUEST', undefined], `${value} ${outcome?.message}`).toContain(outcome?.code);
  }
  // What was taken is read, and scanned.
  const listed = await server.rest('GET', `/organizations/${organizationId}/qr-codes?limit=100`, {
    key,
  });
  expect(listed.status).toBe(200);
  const keys = await server.rest('GET', `/organizations/${organizationId}/api-keys?limit=100`, {
    key,
  });
  expect(keys.status).toBe(200);
  for (const { shortCode } of await server.prisma.qrCode.findMany({
    orderBy: { id: 'desc' },
    take: 15,
  })) {
    expect(
      (await fetch(`${server.url}/q/${shortCode}`, { redirect: 'manual' })).status,
    ).toBeLessThan(500);
  }
});

test('every input of a date is tried', () => {
  const schema = buildSchema(
    readFileSync(path.join(import.meta.dirname, '../../schema.graphql'), 'utf8'),
  );
  const isDate = (name: string, type: string) => type === 'DateTime' || /Date$/.test(name);
  const places = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) {
      return Object.values(type.getFields())
        .filter((input) => isDate(input.name, getNamedType(input.type).name))
        .map((input) => `${type.name}.${input.name}`);
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      args
        .filter((arg) => isDate(arg.name, getNamedType(arg.type).name))
        .map((arg) => `${type.name}.${name}.${arg.name}`),
    );
  });
  const tried = [...periods, ...moments].map(([place]) => place.replace(/ in .*/, ''));
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter((place) => !tried.includes(place))).toEqual([]);
  const paths = JSON.stringify(document.paths).match(/parameters\/(?:Start|End)Date"/g) ?? [];
  expect(paths).toHaveLength(8);
});

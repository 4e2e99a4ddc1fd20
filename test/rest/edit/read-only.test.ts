// Read-only fields in the body of a PUT or PATCH.
import { describe, expect, test } from 'vitest';
import { allPermissions } from '../../../src/domain/api-key/permissions.ts';
import { operations, resolved } from '../../support/document/openapi.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { oneOfEach, resourcesOf, traces } from './resources.ts';

const server = useServer();
const ada = useCaller(server, { once: true, permissions: [...allPermissions] });
const resources = resourcesOf(server, ada);
const make = async (what: string) => (await resources[what]?.()) ?? '';
const problem = (field: string, message: string) => ({
  statusCode: 400,
  code: 'BAD_REQUEST',
  details: [{ field, message }],
});

/** Fields that only an edit changes, or nothing; then those that change by themselves. */
const fields: Record<string, [fixed: string[], moving: Record<string, unknown>]> = {
  'a QR code with a URL': [
    [
      ...['id', 'shortUrl', 'shortCode', 'createdAt'],
      ...['paused', 'archivedAt', 'deletedAt', 'purgeAt', 'test'],
    ],
    {
      ...{
        totalScans: 7,
        lastScannedAt: '2020-01-01T00:00:00Z',
        updatedAt: '2020-01-01T00:00:00Z',
      },
      ...{ createdBy: null, updatedBy: { type: 'USER', id: 'usr_1', name: 'Bob' } },
    },
  ],
  'a folder': [
    ['id', 'createdAt', 'deletedAt', 'purgeAt'],
    { qrCodeCount: 7, updatedAt: '2020-01-01T00:00:00Z' },
  ],
  'a style preset': [
    ['id', 'createdAt', 'deletedAt', 'purgeAt'],
    { updatedAt: '2020-01-01T00:00:00Z' },
  ],
  'a webhook': [
    ['id', 'createdAt', 'createdBy', 'deletedAt', 'purgeAt'],
    {
      updatedAt: '2020-01-01T00:00:00Z',
      disabledReason: 'It failed',
      disabledAt: '2020-01-01T00:00:00Z',
      failingSince: '2020-01-01T00:00:00Z',
      queueFullSince: '2020-01-01T00:00:00Z',
      previousSecretEndsAt: '2020-01-01T00:00:00Z',
    },
  ],
  'an API key': [
    [
      ...['id', 'preview', 'status', 'createdAt', 'createdBy', 'expiresAt', 'revokedAt'],
      ...['serviceAccount', 'test'],
    ],
    { lastUsedAt: '2020-01-01T00:00:00Z', lastAddress: '203.0.113.7' },
  ],
};

const updates: Record<string, string> = {
  'a QR code with a URL': 'updateQrCode',
  'a folder': 'updateFolder',
  'a style preset': 'updateStylePreset',
  'a webhook': 'updateWebhook',
  'an API key': 'updateApiKey',
};

const other = (value: unknown): unknown =>
  typeof value === 'boolean'
    ? !value
    : typeof value === 'object' && value !== null
      ? { id: 'usr_0', name: 'Bob' }
      : `2031-0${String(value).length % 9}`;

describe.each(oneOfEach)('%s', (what) => {
  const [fixed = [], moving = {}] = fields[what] ?? [];

  test('refuses another value by name, and changes nothing', async () => {
    const path = await make(what);
    const { body } = await ada.rest('GET', path);
    const before = await traces(server);
    for (const method of ['PUT', 'PATCH']) {
      for (const field of fixed) {
        const sent = { ...Object(body), [field]: other(Object(body)[field]) };
        const { body: answer } = await ada.rest(method, path, { body: sent });
        expect(answer, field).toMatchObject(problem(field, 'cannot be changed'));
        const alone = await ada.rest(method, path, { body: { [field]: sent[field] } });
        expect(alone.body, field).toMatchObject(problem(field, 'cannot be changed'));
      }
    }
    const two = { ...Object(body), id: 'x', createdAt: null };
    const { body: both } = await ada.rest('PUT', path, { body: two });
    expect(
      Object(both)
        .details.map(({ field = '' }) => field)
        .sort(),
    ).toEqual(['createdAt', 'id']);
    expect(await traces(server)).toEqual(before);
    expect((await ada.rest('GET', path)).body).toEqual(body);
  });

  test('ignores a value that moves by itself, unless it is of another type', async () => {
    const path = await make(what);
    const { body } = await ada.rest('GET', path);
    for (const [field, value] of Object.entries(moving)) {
      const moved = await ada.rest('PUT', path, { body: { ...Object(body), [field]: value } });
      expect([moved.status, moved.body], field).toEqual([200, body]);
      const wrong = await ada.rest('PUT', path, { body: { [field]: ['x'] } });
      expect(wrong.body, field).toMatchObject(problem(field, 'cannot be changed'));
    }
  });

  test('these are the fields that the document calls read-only', () => {
    const put = operations.find(({ operationId }) => operationId === updates[what]);
    const { properties } = resolved(put?.body?.schema);
    const readOnly = Object.entries(resolved(properties)).filter(
      ([, shape]) => resolved(shape).readOnly === true,
    );
    expect(readOnly.map(([name]) => name).sort()).toEqual(
      [...fixed, ...Object.keys(moving)].sort(),
    );
  });

  test('still refuses a field that does not exist, beside those that GET gave', async () => {
    const path = await make(what);
    const { body } = await ada.rest('GET', path);
    for (const method of ['PUT', 'PATCH']) {
      const sent = { ...Object(body), nmae: 'x', id: 'x' };
      const { body: answer } = await ada.rest(method, path, { body: sent });
      expect(answer).toMatchObject({
        details: [
          { field: 'id', message: 'cannot be changed' },
          { field: 'nmae', message: 'is not a known field' },
        ],
      });
    }
  });
});

test('a time is the same in any form', async () => {
  const path = await make('a folder');
  const { body } = await ada.rest('GET', path);
  const { createdAt } = Object(body);
  for (const time of [new Date(createdAt).toISOString(), createdAt.replace('Z', '+00:00')]) {
    const same = await ada.rest('PUT', path, { body: { ...Object(body), createdAt: time } });
    expect([same.status, same.body]).toEqual([200, body]);
  }
});

test('an owner is the same under another name', async () => {
  const path = await make('a webhook');
  const { body } = await ada.rest('GET', path);
  const createdBy = { ...Object(body).createdBy, name: 'Ada, who was called otherwise' };
  expect((await ada.rest('PUT', path, { body: { ...Object(body), createdBy } })).status).toBe(200);
});

test('scans between GET and PUT are no error', async () => {
  const code = await ada.createQrCode();
  const { body, headers } = await ada.rest('GET', `/qr-codes/${code.id}`);
  await fetch(`${server.url}/q/${code.shortCode}`, {
    redirect: 'manual',
    headers: {
      'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604.1',
    },
  });
  await expect
    .poll(async () => Object((await ada.rest('GET', `/qr-codes/${code.id}`)).body).totalScans)
    .toBe(1);
  const put = await ada.rest('PUT', `/qr-codes/${code.id}`, {
    body: { ...Object(body), name: 'Scanned' },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
  expect(put.body).toMatchObject({ name: 'Scanned', totalScans: 1 });
});

test('after another edit, If-Match gets 412, not 400 for what the edit moved', async () => {
  const code = await ada.createQrCode();
  const path = `/qr-codes/${code.id}`;
  const { body, headers } = await ada.rest('GET', path);
  await ada.rest('PUT', path, { body: { status: 'PAUSED' } });
  const given = { 'if-match': headers.get('etag') ?? '' };
  const late = await ada.rest('PUT', path, { body, headers: given });
  expect(late.body).toMatchObject({ statusCode: 412 });
  const unguarded = await ada.rest('PUT', path, { body });
  expect(unguarded.body).toMatchObject(problem('paused', 'cannot be changed'));
});

test('a whole page, or a resource inside of another object, is not accepted', async () => {
  const path = await make('a folder');
  const { body } = await ada.rest('GET', path);
  const wrapped = await ada.rest('PUT', path, { body: { folder: body } });
  expect(wrapped.body).toMatchObject(problem('folder', 'is not a known field'));
});

test('a repeated request with an Idempotency-Key gets the first response, whatever changed since', async () => {
  const code = await ada.createQrCode();
  const path = `/qr-codes/${code.id}`;
  const { body } = await ada.rest('GET', path);
  const options = {
    body: { ...Object(body), status: 'PAUSED' },
    headers: { 'idempotency-key': `pause-${code.id}` },
  };
  const first = await ada.rest('PUT', path, options);
  expect(first.body).toMatchObject({ status: 'PAUSED', paused: true });
  const second = await ada.rest('PUT', path, options);
  expect([second.status, second.body]).toEqual([200, first.body]);
});

test('who cannot change or read it learns nothing of its fields', async () => {
  const path = await make('a folder');
  for (const [permission, missing] of [
    ['QR_CODES_READ', 'QR_CODES_WRITE'],
    ['QR_CODES_WRITE', 'QR_CODES_READ'],
  ] as const) {
    const { secret } = await server.createKey(ada, { permissions: [permission] });
    const at = `/organizations/${ada.organizationId}${path}`;
    const answer = await server.rest('PUT', at, { key: secret, body: { id: 'x' } });
    expect(answer.body).toMatchObject({
      statusCode: 403,
      message: expect.stringContaining(missing),
    });
  }
  const bob = await server.signUp();
  const { secret } = await server.createKey(bob);
  for (const id of [path.split('/').at(-1), 'fld_0']) {
    const there = `/organizations/${bob.organizationId}/folders/${id}`;
    const answer = await server.rest('PATCH', there, { key: secret, body: { id } });
    expect(answer.body).toMatchObject({ statusCode: 404 });
  }
});

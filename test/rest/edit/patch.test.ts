// PATCH: JSON merge patches (RFC 7396).
import { beforeEach, describe, expect, test } from 'vitest';
import { allPermissions } from '../../../src/domain/api-key/permissions.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { oneOfEach, resourcesOf, traces } from './resources.ts';

const server = useServer();
const ada = useCaller(server, { once: true, permissions: [...allPermissions] });
const resources = resourcesOf(server, ada);
const make = async (what: string) => (await resources[what]?.()) ?? '';
const patch = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ada.rest('PATCH', path, { body, headers });
const read = async (path: string) => Object((await ada.rest('GET', path)).body);
const mergePatch = 'application/merge-patch+json';
const accepted = `${mergePatch}, application/json`;

test.each(oneOfEach)('%s takes a merge patch in both media types', async (what) => {
  const path = await make(what);
  const before = await read(path);
  for (const [index, type] of [
    mergePatch,
    `${mergePatch}; charset=utf-8`,
    'application/json',
  ].entries()) {
    const change = what === 'a webhook' ? { batch: index % 2 === 0 } : { name: `${path} ${index}` };
    const { status, body, headers } = await patch(path, change, { 'content-type': type });
    expect([status, body]).toMatchObject([200, { ...change, id: before.id }]);
    expect(headers.get('etag')).toMatch(new RegExp(`^"${index + 2}[-"]`));
  }
});

test('another media type gets 415 that says which are accepted', async () => {
  const path = await make('a folder');
  const types = ['application/json-patch+json', 'text/plain', 'application/merge-patch+jsonx'];
  for (const type of types) {
    const { status, body, headers } = await patch(path, '{}', { 'content-type': type });
    expect([status, headers.get('accept-patch')]).toEqual([415, accepted]);
    expect(body).toMatchObject({
      message: 'Content-Type must be application/merge-patch+json or application/json',
    });
  }
  const put = await ada.rest('PUT', path, { body: {}, headers: { 'content-type': mergePatch } });
  expect([put.status, put.headers.get('accept-patch')]).toEqual([415, null]);
});

test('OPTIONS and 405 say where patches are accepted', async () => {
  const path = await make('a folder');
  for (const [method, status] of [
    ['OPTIONS', 204],
    ['POST', 405],
  ] as const) {
    const answer = await ada.rest(method, path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('allow')).toBe('GET, PUT, PATCH, DELETE, HEAD, OPTIONS');
    expect(answer.headers.get('accept-patch')).toBe(accepted);
  }
  const none = await ada.rest('PATCH', '/folders');
  expect([none.status, none.headers.get('accept-patch')]).toEqual([405, null]);
});

test.each(['[]', 'null', '"x"', '{', ''])('%s is no patch', async (body) => {
  const path = await make('a folder');
  const { status } = await patch(path, body, { 'content-type': mergePatch });
  expect(status).toBe(400);
});

describe('objects', () => {
  let path: string;
  const code = async (body: Record<string, unknown>) =>
    `/qr-codes/${(await ada.createQrCode(body)).id}`;

  test('in the content are merged, null removes', async () => {
    path = await make('a QR code with a contact');
    const { data } = await read(path);
    const change = {
      data: { firstName: 'Augusta', title: null, address: { city: 'London', postalCode: null } },
    };
    const { body } = await patch(path, change);
    const { title: _title, ...rest } = data;
    const address = { street: 'Ringstr. 1', city: 'London', country: 'Germany' };
    expect(Object(body).data).toEqual({ ...rest, firstName: 'Augusta', address });
    expect(Object((await patch(path, { data: { address: null } })).body).data).not.toHaveProperty(
      'address',
    );
  });

  test('in the content are checked after they are merged', async () => {
    path = await make('a QR code with a Wi-Fi network');
    const refused = await patch(path, { data: { password: null } });
    expect(refused.body).toMatchObject({ statusCode: 400, details: [{ field: 'data.password' }] });
    const open = await patch(path, { data: { password: null, encryption: 'NONE' } });
    expect(Object(open.body).data).toEqual({ ssid: 'Guests', encryption: 'NONE', hidden: false });
    const missing = await patch(path, { data: { ssid: null } });
    expect(missing.body).toMatchObject({
      details: [{ field: 'data.ssid', message: 'cannot be null' }],
    });
    const unknown = await patch(path, { data: { colour: 'red' } });
    expect(unknown.body).toMatchObject({ details: [{ field: 'data.colour' }] });
  });

  test('of a style are merged at every level; lists are replaced', async () => {
    path = await make('a QR code with a style');
    const { style } = await read(path);
    const stops = [
      { offset: 0, color: '#000000' },
      { offset: 50, color: '#330066' },
    ];
    const change = {
      style: { quietZone: null, gradient: { angle: null, stops }, frame: { caption: 'Look' } },
    };
    const { quietZone: _zone, ...rest } = style;
    expect(Object((await patch(path, change)).body).style).toEqual({
      ...rest,
      gradient: { type: 'LINEAR', stops },
      frame: { ...style.frame, caption: 'Look' },
    });
    const none = await patch(path, { style: { gradient: null, frame: null } });
    const { gradient: _gradient, frame: _frame, ...plain } = rest;
    expect(Object(none.body).style).toEqual(plain);
  });

  test('of a style preset are merged in the same way', async () => {
    path = await make('a style preset');
    const { style } = await read(path);
    const { body } = await patch(path, { style: { frame: { captionPosition: null } } });
    const { captionPosition: _position, ...frame } = style.frame;
    expect(Object(body).style).toEqual({ ...style, frame });
  });

  test('of the routing are merged, and the password stays', async () => {
    path = await make('a QR code with routing, which has expired');
    const { routing } = await read(path);
    const change = { routing: { scanLimit: null, utm: { source: null, medium: 'print' } } };
    const { scanLimit: _limit, ...rest } = routing;
    const { body } = await patch(path, change);
    const utm = { campaign: 'summer', medium: 'print' };
    expect(Object(body).routing).toEqual({ ...rest, utm });
    const rules = [{ targets: [{ url: 'https://example.com/c', weight: 1 }] }];
    expect(Object((await patch(path, { routing: { rules } })).body).routing).toEqual({
      ...rest,
      utm,
      rules,
    });
    const { passwordProtected: _shown, ...open } = { ...rest, utm, rules };
    expect(Object((await patch(path, { routing: { password: null } })).body).routing).toEqual(open);
    expect(await patch(path, { routing: null }).then(({ body }) => body)).not.toHaveProperty(
      'routing',
    );
    const fresh = await patch(path, { routing: { password: 'new', scanLimit: 3 } });
    expect(Object(fresh.body).routing).toEqual({ scanLimit: 3, passwordProtected: true });
  });

  test('that are not there are made', async () => {
    path = await code({});
    const { body } = await patch(path, { routing: { utm: { source: 'flyer', medium: null } } });
    expect(Object(body).routing).toEqual({ utm: { source: 'flyer' } });
  });

  test('__proto__ changes nothing', async () => {
    path = await code({});
    const before = await read(path);
    for (const body of [
      '{"__proto__":{"name":"x"}}',
      '{"data":{"__proto__":{"url":"https://example.org"}}}',
      '{"style":{"__proto__":{"quietZone":9}}}',
    ]) {
      const answer = await patch(path, body, { 'content-type': mergePatch });
      expect([200, 400]).toContain(answer.status);
      expect(await read(path)).toEqual(before);
    }
    expect(Object({}).url).toBeUndefined();
  });
});

describe('a version', () => {
  let path: string;
  beforeEach(async () => {
    path = await make('a QR code with a contact');
  });

  test('that is old gets 412, and changes nothing', async () => {
    const etag = (await ada.rest('GET', path)).headers.get('etag') ?? '';
    expect((await patch(path, { name: 'A' }, { 'if-match': etag })).status).toBe(200);
    const before = await traces(server);
    for (const body of [{ name: 'B' }, { data: { firstName: 'B' } }]) {
      expect((await patch(path, body, { 'if-match': etag })).body).toMatchObject({
        statusCode: 412,
      });
    }
    const wrong = await patch(path, { data: {} }, { 'if-match': '1-0' });
    expect(wrong.body).toMatchObject({ statusCode: 400, details: [{ field: 'If-Match' }] });
    expect(await traces(server)).toEqual(before);
  });

  test('of simultaneous patches, none is lost', async () => {
    const fields = ['firstName', 'lastName', 'organization', 'title'];
    const answers = await Promise.all(
      fields.map((field) => patch(path, { data: { [field]: `new ${field}` } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await read(path)).data).toMatchObject(
      Object.fromEntries(fields.map((field) => [field, `new ${field}`])),
    );
  });

  test('a repeated Idempotency-Key gets the first response', async () => {
    const headers = { 'idempotency-key': `patch-${path}` };
    const first = await patch(path, { data: { title: null } }, headers);
    expect(first.status).toBe(200);
    await patch(path, { data: { title: 'Countess' } });
    const second = await patch(path, { data: { title: null } }, headers);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect((await read(path)).data.title).toBe('Countess');
    const other = await patch(path, { data: { phone: null } }, headers);
    expect(other.body).toMatchObject({ statusCode: 409 });
  });
});

test('a key that may not read is refused, and a viewer may not write', async () => {
  const path = await make('a QR code with a URL');
  for (const body of [{ name: 'x' }, { data: { url: 'https://example.org' } }, { nonsense: 1 }]) {
    for (const [permission, missing] of [
      ['QR_CODES_WRITE', 'QR_CODES_READ'],
      ['QR_CODES_READ', 'QR_CODES_WRITE'],
    ] as const) {
      const { secret } = await server.createKey(ada, { permissions: [permission] });
      const at = `/organizations/${ada.organizationId}${path}`;
      const { body: answer } = await server.rest('PATCH', at, { key: secret, body });
      expect(answer).toMatchObject({ statusCode: 403, message: expect.stringContaining(missing) });
    }
  }
});

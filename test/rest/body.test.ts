// Request bodies that are too large, of another type, or invalid JSON.
import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

/** The path of QR codes. */
const address = () => `${server.url}/api/v1/organizations/${ada.organizationId}/qr-codes`;

const documented = { type: 'URL', name: 'Company Website', data: { url: 'https://example.com' } };
const count = () => server.prisma.qrCode.count();

describe('an invalid body', () => {
  let before: number;
  beforeEach(async () => {
    before = await count();
  });

  const named = (name: string) => JSON.stringify({ ...documented, name });
  test.each<[what: string, body: string | Uint8Array<ArrayBuffer>, status: number]>([
    ['nothing', '', 400],
    ['truncated JSON', '{"type":"URL"', 400],
    ['a comment', `${named('x')} // hello`, 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['a string', '"x"', 400],
    ['a number', '1', 400],
    ['a duplicate key', named('x').replace('{', '{"name":"other",'), 400],
    [
      'a nested duplicate key',
      named('x').replace('{"url"', '{"url":"https://a.example","url"'),
      400,
    ],
    ['a duplicate key with the same value', named('x').replace('{', '{"name":"x",'), 400],
    ['__proto__', named('x').replace('{', '{"__proto__":{"status":"PAUSED"},'), 400],
    ['constructor', named('x').replace('{', '{"constructor":{"prototype":{}},'), 400],
    ['NUL', named('a\0'), 400],
    ['a raw NUL', named('a').replace('"a"', '"\0"'), 400],
    ['a lone surrogate', named('a').replace('"a"', '"\\ud800"'), 400],
    ['10,000 nested lists', named('x').replace('"x"', '['.repeat(1e4) + ']'.repeat(1e4)), 400],
    ['100,000 nested objects', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`, 400],
    ['10,000 open brackets', '['.repeat(10_000), 400],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['gzip', new Uint8Array(gzipSync(named('x'))), 400],
    ['2 MB', named('x'.repeat(2_000_000)), 413],
    ['1e999', named('x').replace('"x"', '1e999'), 400],
  ])('%s', async (_what, body, status) => {
    const response = await fetch(address(), {
      method: 'POST',
      headers: { 'x-api-key': ada.key, 'content-type': 'application/json' },
      body,
    });
    const answer = await response.json();
    expect(response.status, JSON.stringify(answer)).toBe(status);
    expect(answer).toMatchObject({ statusCode: status, error: expect.any(String) });
    expect(JSON.stringify(answer)).not.toMatch(/prisma|node_modules|\.ts:|RangeError|stack/i);
    expect(await count()).toBe(before);
  });

  test('2 MB without a Content-Length', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        address(),
        { method: 'POST', headers: { 'x-api-key': ada.key, 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      for (let part = 0; part < 32; part += 1) request.write('x'.repeat(65_536));
      request.end();
    });
    expect(status).toBe(413);
    expect(await count()).toBe(before);
  });

  test('that has another type and is not UTF-8 is rejected for its type', async () => {
    const response = await fetch(address(), {
      method: 'POST',
      headers: { 'x-api-key': ada.key, 'content-type': 'text/csv' },
      body: new Uint8Array([0xff, 0xfe, 0xfd]),
    });
    expect(await response.json()).toMatchObject({
      statusCode: 415,
      message: 'Content-Type must be application/json',
    });
    expect(await count()).toBe(before);
  });

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'Content-Type %s gets 415',
    async (type) => {
      const response = await fetch(address(), {
        method: 'POST',
        headers: { 'x-api-key': ada.key, ...(type && { 'content-type': type }) },
        // Bytes, so that fetch adds no media type.
        body: new TextEncoder().encode(named('x')),
      });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
      expect(await count()).toBe(before);
    },
  );

  test('none of the bodies changed a prototype', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object({}).status).toBeUndefined();
  });
});

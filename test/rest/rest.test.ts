// HTTP methods and response headers of REST.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const documented = { type: 'URL', name: 'Company Website', data: { url: 'https://example.com' } };

test('a charset in the media type is accepted', async () => {
  const response = await ada.rest('POST', '/qr-codes', {
    body: documented,
    headers: { 'content-type': 'Application/JSON; charset=utf-8' },
  });
  expect(response.status).toBe(201);
});

describe('methods', () => {
  const one = () => `/organizations/${ada.organizationId}/qr-codes/qr_1`;

  test.each<[method: string, path: () => string, allow: string]>([
    ['POST', one, 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS'],
    ['PATCH', () => `${one()}/download`, 'GET, HEAD, OPTIONS'],
    ['DELETE', () => `/organizations/${ada.organizationId}/qr-codes`, 'POST, GET, HEAD, OPTIONS'],
    ['PUT', () => `${one()}/download`, 'GET, HEAD, OPTIONS'],
    ['POST', () => '/users/me/organizations', 'GET, HEAD, OPTIONS'],
    ['PROPFIND', () => `/organizations/${ada.organizationId}/qr-codes`, 'POST, GET, HEAD, OPTIONS'],
    ['POST', () => '/openapi.json', 'GET, HEAD'],
  ])('unsupported %s returns 405, with or without a key', async (method, path, allow) => {
    for (const options of [{ key: ada.key }, {}]) {
      const { status, headers, body } = await server.rest(method, path(), options);
      expect(status).toBe(405);
      expect(headers.get('allow')).toBe(allow);
      expect(body).toMatchObject({ code: 'METHOD_NOT_ALLOWED', error: 'Method Not Allowed' });
    }
  });

  test('OPTIONS returns the allowed methods', async () => {
    const { status, headers } = await server.rest(
      'OPTIONS',
      `/organizations/${ada.organizationId}/qr-codes`,
    );
    expect(status).toBe(204);
    expect(headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
  });

  test('HEAD responds like GET without a body, with the same errors', async () => {
    const head = await ada.rest('HEAD', '/qr-codes');
    expect(head.status).toBe(200);
    expect(head.headers.get('link')).toContain('rel="first"');
    expect(head.bytes).toHaveLength(0);
    expect(
      (await server.rest('HEAD', `/organizations/${ada.organizationId}/qr-codes`)).status,
    ).toBe(401);
    expect((await server.rest('HEAD', one(), { key: ada.key })).status).toBe(404);
  });

  test('unknown routes return 404 for every method', async () => {
    for (const method of ['GET', 'POST', 'DELETE', 'PATCH']) {
      const { status, body } = await ada.rest(method, '/qr-codes/a/b/c');
      expect(status).toBe(404);
      expect(body).toEqual({
        statusCode: 404,
        message: 'Not found',
        error: 'Not Found',
        code: 'NOT_FOUND',
      });
    }
  });
});

describe('every response', () => {
  test('has a request ID, that of the caller if it is valid', async () => {
    const id = async (given?: string) => {
      const headers: Record<string, string> = given ? { 'x-request-id': given } : {};
      return (await ada.rest('GET', '/qr-codes', { headers })).headers.get('x-request-id');
    };
    expect(await id()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await id('my-request-1')).toBe('my-request-1');
    expect(await id('x')).not.toBe('x');
    expect(await id('a'.repeat(100))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('has headers against sniffing, framing and caching', async () => {
    const { headers } = await ada.rest('GET', '/qr-codes');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});

test('GET /users/me/organizations returns the documented shape', async () => {
  const { status, body } = await server.rest('GET', '/users/me/organizations', { key: ada.key });
  expect(status).toBe(200);
  expect(body).toEqual({
    organizations: [
      {
        id: ada.organizationId,
        name: 'Organization 1',
        slug: 'organization-1',
        role: 'ADMIN',
      },
    ],
  });
  const odd = await server.rest('GET', '/users/me/organizations?colour=red', { key: ada.key });
  expect(odd.body).toMatchObject({ statusCode: 400, details: [{ field: 'colour' }] });
});

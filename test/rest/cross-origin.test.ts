// Cross-origin requests.
import { describe, expect, test } from 'vitest';
import type { TestServer } from '../support/server/server.ts';
import { useServer } from '../support/server/setting.ts';

const app = 'https://app.example.com';
const closed = useServer();
const open = useServer({ config: { corsOrigins: [app] } });

const preflight = (server: TestServer, path: string, origin: string) =>
  fetch(`${server.url}${path}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-api-key, content-type',
    },
  });

const paths = ['/graphql', '/api/v1/users/me/organizations'];

test.each(paths)('%s does not allow cross-origin requests by default', async (path) => {
  const { headers } = await preflight(closed, path, app);
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

describe.each(paths)('with a list of origins, %s', (path) => {
  test('allows those with a key, but not with a session', async () => {
    const { headers } = await preflight(open, path, app);
    expect(headers.get('access-control-allow-origin')).toBe(app);
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('x-api-key');
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('does not allow other origins', async () => {
    for (const origin of ['https://evil.example', 'https://app.example.com.evil.example', 'null']) {
      const { headers } = await preflight(open, path, origin);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

test('allows reading the response and its headers', async () => {
  const ada = await open.signUp();
  const { secret } = await open.createKey(ada);
  const response = await open.rest('GET', '/users/me/organizations', {
    key: secret,
    headers: { origin: app },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe(app);
  expect(response.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
});

test('rejects sessions even from a listed origin', async () => {
  const ada = await open.signUp();
  const statusWith = async (cookie: string) =>
    (await open.graphql('{ me { id } }', {}, { cookie, origin: app })).status;
  // For pages over HTTPS the cookie has another name.
  expect(await statusWith(ada.cookie)).toBe(401);
  expect(await statusWith(ada.cookie.replace('ilqr_session', '__Host-ilqr_session'))).toBe(403);
});

test('every response has security headers', async () => {
  for (const path of [
    '/',
    '/q/nothing',
    '/graphql',
    '/api/v1/openapi.json',
    '/api/docs',
    '/healthz',
    '/none',
  ]) {
    const { headers } = await fetch(`${closed.url}${path}`);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    // The dashboard shows it in a frame, and GraphiQL.
    const framed = path === '/api/docs';
    expect(headers.get('x-frame-options'), path).toBe(framed ? 'SAMEORIGIN' : 'DENY');
    expect(headers.get('referrer-policy'), path).toBeTruthy();
    expect(headers.get('x-request-id'), path).toBeTruthy();
  }
});

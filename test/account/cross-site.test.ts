// Cross-site requests with a session cookie.
import { describe, expect, test } from 'vitest';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

describe('a request that could come from another site', () => {
  const mutation =
    'mutation { createOrganization(input: {name: "Forged"}) { organization { id } } }';
  const json = { 'content-type': 'application/json' };

  test.each<[string, RequestInit & { query?: string }]>([
    [
      'a form submission',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ query: mutation }).toString(),
      },
    ],
    [
      'a multipart form submission',
      {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: mutation })}\r\n--x--`,
      },
    ],
    [
      'text/plain',
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ query: mutation }),
      },
    ],
    ['a GET mutation', { method: 'GET', query: mutation }],
    [
      'JSON from another origin',
      {
        method: 'POST',
        headers: { ...json, origin: 'https://evil.example' },
        body: JSON.stringify({ query: mutation }),
      },
    ],
    [
      'JSON that the browser marks as cross-site',
      {
        method: 'POST',
        headers: { ...json, 'sec-fetch-site': 'cross-site' },
        body: JSON.stringify({ query: mutation }),
      },
    ],
  ])('%s is rejected before it is executed', async (_name, { query, headers, ...init }) => {
    const url = `${server.url}/graphql${query ? `?query=${encodeURIComponent(query)}` : ''}`;
    const response = await fetch(url, {
      ...init,
      headers: { ...headers, cookie: ada.cookie },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await server.prisma.organization.count({ where: { name: 'Forged' } })).toBe(0);
  });

  test('REST writes with a cookie need the same header', async () => {
    const path = `${server.url}/api/v1/organizations/${ada.organizationId}/qr-codes`;
    const body = JSON.stringify({ type: 'URL', name: 'F', data: { url: 'https://example.com' } });
    const refused = await fetch(path, {
      method: 'POST',
      headers: { cookie: ada.cookie, 'content-type': 'text/plain' },
      body,
    });
    expect(refused.status).toBe(403);
    const foreign = await fetch(`${path}/qr_x`, {
      method: 'DELETE',
      headers: { cookie: ada.cookie, 'sec-fetch-site': 'same-site' },
    });
    expect(foreign.status).toBe(403);
    const right = await fetch(path, {
      method: 'POST',
      headers: { cookie: ada.cookie, ...json, origin: server.url, 'sec-fetch-site': 'same-origin' },
      body,
    });
    expect(right.status).toBe(201);
  });

  test('a mutation over GET is rejected with a key as well', async () => {
    const { secret } = await server.createKey(ada);
    const query = 'mutation { deleteQrCode(input: {id: "qr_x"}) { deletedQrCodeId } }';
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'x-api-key': secret },
    });
    expect(response.status).toBe(405);
  });
});

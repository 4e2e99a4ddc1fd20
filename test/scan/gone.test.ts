// Scans of short codes whose QR codes were deleted.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer({ config: { trashDays: 0 } });
const ada = useCaller(server, { once: true });

const scan = (path: string, init: RequestInit = {}) =>
  fetch(`${server.url}/q/${path}`, { redirect: 'manual', ...init });

/** A code that is deleted for good. */
async function usedUp(shortCode: string, more: object = {}): Promise<void> {
  const { id } = await ada.createQrCode({ shortCode, ...more });
  expect((await ada.rest('DELETE', `/qr-codes/${id}`)).status).toBe(204);
}

async function paused(shortCode: string, more: object = {}): Promise<void> {
  const { id } = await ada.createQrCode({ shortCode, ...more });
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { status: 'PAUSED' } });
}

test('a code that never existed gets 404, of one that was deleted 410', async () => {
  await usedUp('autumn');
  expect((await scan('never-there')).status).toBe(404);
  for (const method of ['GET', 'HEAD', 'POST']) {
    expect((await scan('Autumn', { method })).status).toBe(410);
  }
  expect((await scan('autumn/contact.vcf')).status).toBe(410);
  const response = await scan('autumn?utm_source=poster');
  expect(await response.text()).toContain('This QR code is no longer active');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('a deleted code is redirected to its last fallback URL, like one of a paused code', async () => {
  const routing = { fallbackUrl: 'https://example.com/later?a=1' };
  await paused('winter-paused', { routing });
  await usedUp('winter', { routing });
  for (const init of [{}, { method: 'HEAD' }, { method: 'POST' }]) {
    const [gone, before] = await Promise.all(
      ['winter?b=2', 'winter-paused?b=2'].map((path) => scan(path, init)),
    );
    expect(gone?.headers.get('location')).toBe('https://example.com/later?a=1&b=2');
    const parts = (response: Response | undefined) => [
      response?.status,
      ...['location', 'cache-control', 'referrer-policy'].map((name) =>
        response?.headers.get(name),
      ),
    ];
    expect(parts(gone)).toEqual(parts(before));
  }
  await usedUp('winter-2', { routing: { ...routing, forwardQuery: false } });
  expect((await scan('winter-2?b=2')).headers.get('location')).toBe(routing.fallbackUrl);
  // The last one counts.
  await usedUp('winter', { reuseShortCode: true });
  expect((await scan('winter')).status).toBe(410);
});

test('a code that is gone costs as many statements as one of a paused code, an unknown one fewer', async () => {
  await usedUp('counted');
  await paused('counted-paused');
  const counts = [];
  for (const path of ['counted-paused', 'counted', 'never-counted']) {
    server.statements.length = 0;
    await scan(path);
    counts.push(server.statements.length);
  }
  // One for the fast path, one for the page, and one for whose page it is.
  expect(counts).toEqual([3, 3, 2]);
});

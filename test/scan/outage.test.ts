// Routing while PostgreSQL is unreachable.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { useDatabaseProxy } from '../support/network/database-proxy.ts';
import { storedScansOf, totalOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

describe('while the database is unavailable', () => {
  const proxy = useDatabaseProxy();
  const server = useServer(() => ({ databaseUrl: proxy.url }));
  const ada = useCaller(server, { once: true });

  const make = (body: Record<string, unknown>) => ada.createQrCode(body);
  const scan = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

  test('the last known limit, rules, password and page apply', async () => {
    const limited = await make({ routing: { scanLimit: 5 } });
    const locked = await make({ routing: { password: 'open sesame', utm: { source: 'x' } } });
    const page = await make({ type: 'TEXT', data: { text: 'Still here' }, dynamic: true });
    for (const { shortUrl } of [limited, limited, locked, page]) await scan(shortUrl);
    proxy.disconnect();

    const responses = await Promise.all(Array.from({ length: 12 }, () => scan(limited.shortUrl)));
    expect(responses.map(({ status }) => status).sort()).toEqual([
      ...Array(3).fill(302),
      ...Array(9).fill(410),
    ]);
    const right = await scan(locked.shortUrl, {
      method: 'POST',
      body: new URLSearchParams({ password: 'open sesame' }),
    });
    expect([right.status, right.headers.get('location')]).toEqual([
      303,
      'https://example.com?utm_source=x',
    ]);
    expect(await (await scan(page.shortUrl)).text()).toContain('Still here');

    proxy.reconnect();
    const counts = async () => {
      const ids = await server.prisma.qrCode
        .findMany({ select: { id: true }, orderBy: { id: 'asc' } })
        .catch(() => []);
      return Promise.all(ids.map(({ id }) => totalOf(server, id)));
    };
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline && String(await counts()) !== '5,1,2') await sleep(50);
    expect(await counts()).toEqual([5, 1, 2]);
    expect(await storedScansOf(server)).toHaveLength(8);
    expect((await scan(limited.shortUrl)).status).toBe(410);
  });

  test('a database that hangs delays scans by a second at most, also those after the first', async () => {
    const { shortUrl } = await make({});
    expect((await scan(shortUrl)).status).toBe(302);
    proxy.hang();
    const slow = scan(`${server.url}/q/never-seen`);
    await sleep(200);
    expect((await scan(shortUrl)).status).toBe(302);
    expect((await slow).status).toBe(503);
    // Its lookup joins no group that has given up already.
    expect((await scan(`${server.url}/q/never-seen-either`)).status).toBe(503);
    proxy.reconnect();
    await expect.poll(async () => (await scan(`${server.url}/q/never-seen`)).status).toBe(404);
    expect((await scan(shortUrl)).status).toBe(302);
  });
});

// While PostgreSQL is unreachable.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabaseProxy } from '../support/network/database-proxy.ts';
import { readMetrics } from '../support/network/metrics.ts';
import { storedScansOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

describe('while the database is unavailable', () => {
  const proxy = useDatabaseProxy();
  const server = useServer(() => ({ databaseUrl: proxy.url }));
  const ada = useCaller(server, { once: true });
  let qrCode: { id: string; shortUrl: string };
  beforeAll(async () => {
    qrCode = await ada.createQrCode();
  });

  const scan = (url = qrCode.shortUrl) => fetch(url, { redirect: 'manual' });
  const read = () => ada.rest('GET', `/qr-codes/${qrCode.id}`);

  test('known codes redirect, no scan is lost, everything else returns 503 with Retry-After', async () => {
    expect((await scan()).status).toBe(302);
    let answered = 1;
    proxy.disconnect();

    for (let round = 0; round < 10; round += 1) {
      const responses = await Promise.all(Array.from({ length: 20 }, () => scan()));
      expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(302));
      answered += responses.length;
    }
    const unknown = await scan(`${server.url}/q/nothing23`);
    expect(unknown.status).toBe(503);
    expect(unknown.headers.get('retry-after')).toBe('5');

    const rest = await read();
    expect(rest.status).toBe(503);
    expect(rest.headers.get('retry-after')).toBe('5');
    expect(rest.body).toMatchObject({ statusCode: 503, code: 'UNAVAILABLE' });
    const graphql = await ada.graphql('{ me { id } }');
    expect(graphql.status).toBe(503);
    expect(graphql.errors[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(graphql.headers.get('retry-after')).toBe('5');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    const samples = await readMetrics(server.url);
    expect(samples.get('ilqr_database_up')).toBe(0);
    expect(samples.get('ilqr_scans_waiting{place="journal"}')).toBeGreaterThan(0);
    expect(samples.get('ilqr_scan_requests_total{outcome="away"}')).toBe(1);

    proxy.reconnect();
    while ((await read()).status !== 200) await sleep(50);
    const deadline = Date.now() + 11_600;
    const stored = async () => (await storedScansOf(server)).length;
    while (Date.now() < deadline && (await stored()) < answered) await sleep(50);
    expect(await stored()).toBe(answered);
    expect((await read()).body).toMatchObject({ totalScans: answered });
  });

  test('an import reports its progress and can be resumed when the database is back', async () => {
    const path = '/qr-codes/import';
    const rows = Array.from({ length: 1_600 }, (_, index) => `Row ${index},https://example.com`);
    const send = () =>
      ada.rest('POST', path, {
        body: `name,url\n${rows.join('\n')}`,
        headers: { 'content-type': 'text/csv', 'idempotency-key': 'away' },
      });
    const count = () => server.prisma.qrCode.count({ where: { name: { startsWith: 'Row ' } } });
    const sent = send();
    while ((await count()) === 0) await sleep(5);
    proxy.disconnect();
    const stopped = await sent;
    proxy.reconnect();
    expect(stopped.status).toBe(503);
    expect(stopped.headers.get('retry-after')).toBe('5');
    const { created, nextLine } = Object(stopped.body).report;
    expect(stopped.body).toMatchObject({ code: 'UNAVAILABLE', report: { total: 1_600 } });
    expect(nextLine).toBe(created + 2);

    let again = await send();
    while (again.status === 503) again = await send();
    expect(again.body).toMatchObject({ created: 1_600, failed: 0 });
    expect(await count()).toBe(1_600);
  });

  test.each(['BEGIN', 'INSERT', 'COMMIT'])(
    'a connection lost at %s returns UNAVAILABLE and writes nothing partially',
    async (word) => {
      const name = `Cut at ${word.toLowerCase()}`;
      const create = `mutation ($name: String!, $organizationId: ID!) {
      createFolder(input: { name: $name, organizationId: $organizationId }) { folder { id } }
    }`;
      const { organizationId, cookie } = ada;
      proxy.disconnectAt(word);
      const response = await server.graphql(create, { name, organizationId }, { cookie });
      expect(response.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      expect(await server.prisma.folder.count({ where: { name } })).toBe(0);
    },
  );

  test('with repeated disconnects under load, every scan is stored and counted once', async () => {
    const { id, shortUrl } = await ada.createQrCode();
    await scan(shortUrl);
    let answered = 1;
    let scanning = true;
    const load = Array.from({ length: 8 }, async () => {
      while (scanning) {
        expect((await scan(shortUrl)).status).toBe(302);
        answered += 1;
      }
    });
    for (const seconds of [0.1, 0.3, 2, 0.1, 1]) {
      await sleep(300);
      proxy.disconnect();
      await sleep(seconds * 1_000);
      proxy.reconnect();
    }
    await sleep(300);
    scanning = false;
    await Promise.all(load);

    const stored = () => storedScansOf(server, id).then(({ length }) => length);
    await expect.poll(() => stored().catch(() => 0), { timeout: 20_000 }).toBe(answered);
    const path = `/qr-codes/${id}`;
    const { body } = await ada.rest('GET', `${path}/analytics`);
    expect(Object(body).summary).toMatchObject({ totalScans: answered, uniqueScans: 1 });
    expect((await ada.rest('GET', path)).body).toMatchObject({ totalScans: answered });
    const elsewhere = await ada.rest('GET', `${path}/analytics?timeZone=Asia/Kathmandu`);
    expect(Object(elsewhere.body).summary).toMatchObject({ totalScans: answered });
  });
});

// Streaming exports: errors, cancellation, concurrent changes, files larger than memory.
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { fill, rowsOf } from './export.ts';

const logged: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
const server = useServer({ log });
const ada = useCaller(server);
beforeEach(() => {
  logged.length = 0;
});

describe('while streaming', () => {
  const codeOf = (bytes: number) => ({
    content: { url: `https://example.com/${'x'.repeat(bytes)}` },
  });
  /** 1,500 of them are several times what the buffers of a new connection hold, about 9 MB. */
  const large = codeOf(25_000);
  /** Without the long URLs, which take long to parse. */
  const idsIn = (csv: string) =>
    rowsOf(Buffer.from(csv.replaceAll('x'.repeat(1_000), ''))).map(({ id }) => id);
  const start = (query = '', signal?: AbortSignal) =>
    fetch(`${server.url}/api/v1/organizations/${ada.organizationId}/qr-codes/export${query}`, {
      // Linux lets the buffer of a connection that has read much grow to 32 MB, so none is used again.
      headers: { 'x-api-key': ada.key, connection: 'close' },
      signal: signal ?? null,
    });

  test('a failed export aborts the connection and logs the reason', async () => {
    await fill(server, ada, 250, (index) => ({
      ...(index === 10 && { style: { cornerRadius: 'broken' } }),
    }));
    const response = await start('?format=zip&image=svg');
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      requestId: response.headers.get('x-request-id'),
      msg: 'streaming a response failed',
      err: { message: expect.stringContaining('cornerRadius') },
    });
  });

  test('codes deleted meanwhile do not remove others', async () => {
    await fill(server, ada, 1_500, () => large);
    const response = await start('?sort=createdAt');
    const ids = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    // Each page begins after one of these, except for pages already sent.
    const last = ids.filter((_, index) => index % 100 === 99).map(({ id }) => id);
    await server.prisma.qrCode.deleteMany({ where: { id: { in: last } } });
    const rows = idsIn(await response.text());
    expect(new Set(rows).size).toBe(rows.length);
    const gone = new Set(last);
    expect(rows.filter((id = '') => !gone.has(id))).toEqual(
      ids.flatMap(({ id }) => (gone.has(id) ? [] : [id])),
    );
    expect(rows.length).toBeLessThan(1_500);
  });

  test('codes that no longer match the filter do not remove others', async () => {
    await fill(server, ada, 1_500, () => large);
    const response = await start('?sort=createdAt&status=ACTIVE');
    const ids = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const paused = new Set(ids.filter((_, index) => index % 3 === 0).map(({ id }) => id));
    await server.prisma.qrCode.updateMany({
      where: { id: { in: [...paused] } },
      data: { status: 'PAUSED' },
    });
    const rows = idsIn(await response.text());
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((id = '') => !paused.has(id))).toEqual(
      ids.flatMap(({ id }) => (paused.has(id) ? [] : [id])),
    );
    expect(rows.length).toBeLessThan(1_500);
  });

  test('a client that disconnects stops the work', async () => {
    await fill(server, ada, 2_000);
    const pages = () => server.statements.filter((sql) => /FROM "public"."QrCode"/.test(sql));
    const away = new AbortController();
    const response = await start('?format=zip', away.signal);
    await response.body?.getReader().read();
    away.abort();
    let before = -1;
    while (pages().length !== before) {
      before = pages().length;
      await sleep(300);
    }
    server.statements.length = 0;
    await sleep(300);
    expect(pages()).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('memory use does not depend on the size of the file', async () => {
    await fill(server, ada, 3_000, () => codeOf(10_000));
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const response = await start();
    const reader = response.body?.getReader();
    const before = used();
    let bytes = 0;
    let most = 0;
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      const sampled = Math.floor(bytes / 3_000_000);
      bytes += next.value.length;
      if (Math.floor(bytes / 3_000_000) > sampled) most = Math.max(most, used());
    }
    expect(bytes).toBeGreaterThan(30_000_000);
    expect(most - before).toBeLessThan(12_000_000);
  });
});

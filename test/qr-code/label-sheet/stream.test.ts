// Streaming label sheets: cancellation, errors, sheets larger than memory.
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { fill } from '../export/export.ts';

const logged: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
const server = useServer({ log });
const ada = useCaller(server);
beforeEach(() => {
  logged.length = 0;
});

const start = (query: string, signal?: AbortSignal) =>
  fetch(
    `${server.url}/api/v1/organizations/${ada.organizationId}/qr-codes/label-sheet?template=AVERY_5160&${query}`,
    { headers: { 'x-api-key': ada.key }, signal: signal ?? null },
  );

test('memory use does not depend on the number of labels', async () => {
  await fill(server, ada, 1_500);
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().external;
  };
  const response = await start('copies=2&captions=name');
  const reader = response.body?.getReader();
  const before = used();
  let bytes = 0;
  let most = 0;
  let samples = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes < samples * 250_000) continue;
    samples += 1;
    most = Math.max(most, used());
  }
  expect(samples).toBeGreaterThan(5);
  expect(most - before).toBeLessThan(16_000_000);
}, 120_000);

test('a client that disconnects stops the work', async () => {
  await fill(server, ada, 2_000);
  const pages = () => server.statements.filter((sql) => /FROM "public"."QrCode"/.test(sql));
  const away = new AbortController();
  const response = await start('allowFine=true', away.signal);
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

test('a failed sheet aborts the connection and logs the reason', async () => {
  await fill(server, ada, 150, (index) => ({
    ...(index === 10 && { style: { cornerRadius: 'broken' } }),
  }));
  const response = await start('allowFine=true');
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow();
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({
    requestId: response.headers.get('x-request-id'),
    msg: 'streaming a response failed',
  });
});

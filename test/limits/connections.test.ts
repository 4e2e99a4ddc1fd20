// Clients that send or read nothing, and the resources that they use.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { countByNetwork } from '../../src/http/connection-count.ts';
import { createHttpServer, defaultLimits } from '../../src/http/server.ts';
import { readMetrics } from '../support/network/metrics.ts';
import { type Connection, openConnection } from '../support/server/connection.ts';
import { createDataDir } from '../support/server/embedded.ts';
import {
  killAll,
  type Launched,
  launched,
  type Settled,
  settle,
  until,
} from '../support/server/launch.ts';

let folder: string;
let server: Launched;
let ada: Settled;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-connections-'));
  const variables = {
    DATA_DIR: await createDataDir(path.join(folder, 'data')),
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  };
  server = await launched(variables, ['test/support/server/serve-short-timeouts.ts']);
  ada = await settle(server);
});
afterAll(async () => {
  await killAll([server]);
  await rm(folder, { recursive: true });
});

const megabytes = 1_048_576;
const openConnections = (count: number): Promise<Connection[]> =>
  Promise.all(Array.from({ length: count }, () => openConnection(server)));
/** 0 if it cannot be measured. */
const memory = (): Promise<number> =>
  readMetrics(server.url).then(
    (found) => found.get('process_resident_memory_bytes') ?? 0,
    () => 0,
  );
const limited = async (): Promise<number> =>
  (await readMetrics(server.url)).get('ilqr_rate_limited_total{limit="connection"}') ?? 0;
const isReady = async () => (await fetch(`${server.url}/readyz`)).status === 200;

/** Infinite if it cannot be measured. */
const open = (): Promise<number> =>
  readMetrics(server.url).then(
    (found) => found.get('process_open_fds') ?? Infinity,
    () => Infinity,
  );

/** The maximum memory during some work, minus the memory before. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = await memory();
  let most = before;
  let over = false;
  const watching = (async () => {
    while (!over) {
      most = Math.max(most, await memory());
      await sleep(100);
    }
  })();
  await work();
  over = true;
  await watching;
  return most - before;
}

const request = (target: string, headers: Record<string, string> = {}) =>
  [
    `${target} HTTP/1.1`,
    'Host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

describe('authentication happens before the body is received', () => {
  const codes = () => `POST /api/v1/organizations/${ada.organizationId}/qr-codes`;
  const json = { 'Content-Type': 'application/json', 'Content-Length': '1000000' };
  const wrong = { 'X-API-Key': `ilqr_${'0'.repeat(48)}` };

  test.each([
    ['a wrong key, REST', () => request(codes(), { ...json, ...wrong }), '401'],
    ['nobody, REST', () => request(codes(), json), '401'],
    ['a wrong key, an import', () => request(`${codes()}/import`, { ...json, ...wrong }), '401'],
    ['a wrong key, GraphQL', () => request('POST /graphql', { ...json, ...wrong }), '401'],
    [
      'an anonymous request with a large body, GraphQL',
      () => request('POST /graphql', json),
      '413',
    ],
  ])('%s', async (_who, text, status) => {
    const { socket, ended } = await openConnection(server);
    socket.write(text());
    expect((await ended).slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
  });

  test('anonymous requests with small bodies have a short timeout', async () => {
    const { socket, ended } = await openConnection(server);
    socket.write(request('POST /graphql', { ...json, 'Content-Length': '1000' }));
    expect((await ended).slice(0, 12)).toBe('HTTP/1.1 408');
  });

  test('requests with a key have a short timeout, uploads a longer one', async () => {
    const body = 'name,url\nA,https://example.com\n';
    const key = { 'X-API-Key': ada.key, 'Content-Length': String(body.length) };
    const csv = { ...key, 'Content-Type': 'text/csv', Connection: 'close' };
    const upload = await openConnection(server);
    upload.socket.write(request(`${codes()}/import?dryRun=true`, csv));
    const late = await openConnection(server);
    late.socket.write(request(codes(), { ...json, ...key }));
    expect((await late.ended).slice(0, 12)).toBe('HTTP/1.1 408');
    // It came first, and there is still time for its file.
    upload.socket.write(body);
    expect((await upload.ended).slice(0, 12)).toBe('HTTP/1.1 200');
    const silent = await openConnection(server);
    silent.socket.write(request(`${codes()}/import`, csv));
    expect((await silent.ended).slice(0, 12)).toBe('HTTP/1.1 408');
  });

  test('300 idle connections need little memory', async () => {
    const silent = async (count: number) => {
      const connections = await openConnections(count);
      for (const [index, { socket }] of connections.entries()) {
        const who = index % 3 === 0 ? wrong : {};
        const target = index % 2 === 0 ? codes() : 'POST /graphql';
        socket.write(request(target, { ...json, ...who }) + ' '.repeat(900_000));
      }
      await Promise.all(connections.map(({ ended }) => ended));
    };
    // Loads what is loaded only once before measuring.
    await silent(60);
    expect(await growthDuring(() => silent(300))).toBeLessThan(60 * megabytes);
    expect(await isReady()).toBe(true);
  });
});

describe('a client that does not read', () => {
  test('and requests GraphiQL 150 times needs little memory and is disconnected', async () => {
    const warm = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect((await warm.text()).length).toBeGreaterThan(5 * megabytes);
    const before = await open();
    const growth = await growthDuring(async () => {
      const connections = await openConnections(150);
      for (const [index, { socket }] of connections.entries()) {
        socket.pause();
        const encoding = ['br', 'gzip', 'identity'][index % 3] ?? '';
        socket.write(request('GET /graphql', { Accept: 'text/html', 'Accept-Encoding': encoding }));
      }
      const gone = Promise.all(connections.map(({ ended }) => ended));
      // A reset by the server becomes visible only when reading.
      await until(async () => (await open()) <= before + 10, 200);
      for (const { socket } of connections) socket.resume();
      await gone;
    });
    expect(growth).toBeLessThan(200 * megabytes);
    expect(await isReady()).toBe(true);
  });

  test('but continues from time to time gets the complete response', async () => {
    const { socket, ended } = await openConnection(server);
    socket.write(request('GET /graphql', { Accept: 'text/html', Connection: 'close' }));
    for (let turn = 0; turn < 5; turn += 1) {
      socket.pause();
      await sleep(300);
      socket.resume();
      await sleep(50);
    }
    const text = await ended;
    const length = /content-length: (\d+)/i.exec(text)?.[1];
    const body = text.slice(text.indexOf('\r\n\r\n') + 4);
    expect(String(body.length)).toBe(length);
  });
});

test('a network can use a fifth of all connections; others are not affected', async () => {
  const before = await limited();
  const connections = await openConnections(420);
  const settled = connections.map(({ ended, socket }) =>
    Promise.race([ended.then(() => 'cut'), sleep(500, 'open')]).finally(() => socket.destroy()),
  );
  const states = await Promise.all(settled);
  expect(states.filter((state) => state === 'cut').length).toBeGreaterThanOrEqual(20);
  expect(states.filter((state) => state === 'open').length).toBeGreaterThan(300);
  await sleep(200);
  expect(await limited()).toBeGreaterThanOrEqual(before + 20);
});

test('a process limits its connections across all networks', async () => {
  let refused = 0;
  const limits = { ...defaultLimits, maxConnections: 5 };
  const small = createHttpServer((_request, response) => response.end(), {
    limits,
    isUpload: () => false,
    // As behind a proxy.
    isCounted: () => false,
    refused: () => {
      refused += 1;
    },
  });
  await once(small.listen(0, '127.0.0.1'), 'listening');
  const { port } = z.object({ port: z.int() }).parse(small.address());
  const connections: Connection[] = [];
  for (let dialed = 0; dialed < 8; dialed += 1)
    connections.push(await openConnection({ url: `http://127.0.0.1:${port}` }));
  await Promise.all(connections.slice(5).map(({ ended }) => ended));
  expect(refused).toBe(3);
  connections[0]?.socket.end(request('GET /', { Connection: 'close' }));
  expect(await connections[0]?.ended).toMatch(/^HTTP\/1\.1 200/);
  for (const { socket } of connections) socket.destroy();
  small.close();
});

test('connections are counted by /64, and by /48 for a whole site', () => {
  const enter = countByNetwork({ network: 2, site: 3 });
  const leave = enter('2001:db8:1:1::1');
  expect(enter('2001:db8:1:1:2:3:4:5')).toBeDefined();
  expect(enter('2001:db8:1:1::9')).toBeUndefined();
  expect(enter('2001:db8:1:2::1')).toBeDefined();
  expect(enter('2001:db8:1:3::1')).toBeUndefined();
  expect(enter('2001:db8:2:1::1')).toBeDefined();
  expect(enter('203.0.113.7')).toBeDefined();
  expect(enter('::ffff:203.0.113.7')).toBeDefined();
  expect(enter('203.0.113.7')).toBeUndefined();
  leave?.();
  expect(enter('2001:db8:1:3::1')).toBeDefined();
});

// Slow and misbehaving clients do not affect others.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { administer } from '../support/database/template.ts';
import { textAt } from '../support/document/json.ts';
import { readMetrics } from '../support/network/metrics.ts';
import { type Connection, openConnection } from '../support/server/connection.ts';
import {
  killAll,
  type Launched,
  launched,
  rest,
  type Settled,
  settle,
} from '../support/server/launch.ts';

/** As many as the operating system allows; 5,000 when run manually. */
const idleConnections = Number(process.env.IDLE_CONNECTIONS ?? 500);

let folder: string;
let database: ServerDatabase;
const servers: Launched[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-slow-'));
  database = await createMigratedDatabase();
});
afterAll(async () => {
  await killAll(servers);
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A server; `script` runs instead of `src/main.ts`. */
async function start(name: string, script = 'src/main.ts'): Promise<Launched> {
  const variables = {
    DATABASE_URL: database.url,
    SECRET: 'a secret of this file, with 32 characters and more',
    DATA_DIR: path.join(folder, name),
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  };
  const server = await launched(variables, [script]);
  // Without the folder: its database is not embedded.
  servers.push({ ...server, dataDir: undefined });
  return server;
}

/** Writes a text in small pieces while the connection is open. */
async function writeSlowly({ socket }: Connection, text: string): Promise<void> {
  for (const byte of text) {
    if (!socket.writable) return;
    socket.write(byte);
    await sleep(100);
  }
}

const isReady = async ({ url }: Launched) => (await fetch(`${url}/readyz`)).status === 200;

const post = ({ organizationId, key }: Settled, length: number) =>
  [
    `POST /api/v1/organizations/${organizationId}/qr-codes HTTP/1.1`,
    'Host: localhost',
    `X-API-Key: ${key}`,
    'Content-Type: application/json',
    `Content-Length: ${length}`,
    '\r\n',
  ].join('\r\n');

const body = JSON.stringify({ type: 'URL', name: 'Slow', data: { url: 'https://example.com' } });

describe('a client', () => {
  let server: Launched;
  let ada: Settled;
  beforeAll(async () => {
    server = await start('impatient', 'test/support/server/serve-short-timeouts.ts');
    ada = await settle(server);
  });
  const total = async (name = '') => {
    const page = await rest(server, ada, 'GET', `/qr-codes?limit=1&search=${name}`);
    return z.object({ pagination: z.object({ total: z.int() }) }).parse(page.body).pagination.total;
  };

  test('that sends headers or a body too slowly gets 408 and does not delay others', async () => {
    const lines = await Promise.all(Array.from({ length: 40 }, () => openConnection(server)));
    const headers = lines.slice(0, 20);
    const bodies = lines.slice(20);
    for (const line of headers)
      void writeSlowly(line, `GET /readyz HTTP/1.1\r\nX-Slow: ${'x'.repeat(500)}`);
    for (const line of bodies) {
      line.socket.write(post(ada, 1_000));
      void writeSlowly(line, ' '.repeat(500));
    }
    await sleep(300);
    expect(lines.every(({ socket }) => socket.writable)).toBe(true);
    for (let turn = 0; turn < 20; turn += 1) expect(await isReady(server)).toBe(true);
    const created = await rest(server, ada, 'POST', '/qr-codes', JSON.parse(body));
    expect(created.status).toBe(201);
    const said = await Promise.all(lines.map(({ ended }) => ended));
    expect(said.map((text) => text.slice(0, 12))).toEqual(lines.map(() => 'HTTP/1.1 408'));
    expect(await total()).toBe(1);
  });

  test('that sends more than its Content-Length is cut off after it', async () => {
    const before = await total();
    const line = await openConnection(server);
    line.socket.write(`${post(ada, body.length)}${body}and something else altogether\r\n\r\n`);
    expect(await line.ended).toContain('HTTP/1.1 400 ');
    expect((await total()) - before).toBeLessThanOrEqual(1);
  });

  test('that sends less than its Content-Length and disconnects leaves nothing behind', async () => {
    // By name, because data of other clients may still be arriving.
    const less = body.replace('Slow', 'Less');
    expect(await total('Less')).toBe(0);
    const line = await openConnection(server);
    line.socket.end(`${post(ada, less.length + 100)}${less}`);
    expect(await line.ended).not.toContain(' 201 ');
    // Requests sent after it have completed.
    expect((await rest(server, ada, 'POST', '/qr-codes', JSON.parse(body))).status).toBe(201);
    expect(await total('Less')).toBe(0);
  });

  test('that announces or sends more than allowed gets 413', async () => {
    const said = await openConnection(server);
    said.socket.write(post(ada, 50_000_000));
    said.socket.write(' '.repeat(10_000));
    expect(await said.ended).toMatch(/^HTTP\/1\.1 413 /);
    const chunked = await openConnection(server);
    chunked.socket.write(post(ada, 0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'));
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    for (let sent = 0; sent < 40 && chunked.socket.writable; sent += 1) {
      chunked.socket.write(chunk);
      await sleep(1);
    }
    expect(await chunked.ended).toMatch(/^HTTP\/1\.1 413 /);
    expect(await isReady(server)).toBe(true);
  });

  test('that does not read gets no more of the response generated than it reads', async () => {
    const created = await rest(server, ada, 'POST', '/qr-codes', {
      ...JSON.parse(body),
      name: 'Old',
    });
    // More than fits into the buffers of a connection, all newer than that one.
    const url = `https://example.com/${'x'.repeat(1_900)}`;
    await administer(
      database.url,
      `INSERT INTO "QrCode"
       SELECT (jsonb_populate_record(old, jsonb_build_object(
         'id', 'qr_' || n, 'shortCode', 'copy-' || n, 'content', jsonb_build_object('url', '${url}'),
         'createdAt', old."createdAt" + n * interval '1 millisecond'))).*
       FROM "QrCode" old, generate_series(1, 5000) n
       WHERE old."id" = '${textAt(created.body, 'id')}'`,
    );
    const list = `/api/v1/organizations/${ada.organizationId}/qr-codes`;
    const { socket, ended } = await openConnection(server);
    socket.pause();
    socket.write(
      `GET ${list}/export?format=csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-API-Key: ${ada.key}\r\n\r\n`,
    );
    // Long enough to generate all of it.
    await sleep(2_000);
    expect(await isReady(server)).toBe(true);
    const change = { name: 'Changed meanwhile' };
    await rest(server, ada, 'PUT', `/qr-codes/${textAt(created.body, 'id')}`, change);
    socket.resume();
    const file = await ended;
    expect(file.split('https://example.com/x')).toHaveLength(5_001);
    expect(file).toContain('Changed meanwhile');
  });
});

test('that sends nothing delays neither others nor the shutdown', async () => {
  const server = await start('idle');
  const lines: Connection[] = [];
  while (lines.length < idleConnections) lines.push(await openConnection(server));
  // Half of them have sent a request before.
  for (const { socket } of lines.slice(0, idleConnections / 2)) {
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  }
  expect(await isReady(server)).toBe(true);
  const found = await readMetrics(server.url);
  expect(found.get('process_open_fds') ?? 0).toBeGreaterThan(idleConnections);
  server.process.kill('SIGTERM');
  const inTime = await Promise.race([server.exit, sleep(10_000, 'too late')]);
  expect(inTime).toBe(0);
});

// Runs the HAProxy configurations of the high availability guide in HAProxy itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { outputOf } from '../support/server/program.ts';
import type { Snippet } from './snippet.ts';
import type { World } from './world.ts';

async function listen(server: Server, world: World): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  world.atEnd.push(async () => {
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A server that responds to each path with a status. */
const respondWith = (statusOf: (path: string) => number) =>
  createHttpServer((request, response) => {
    response.writeHead(statusOf(request.url ?? ''), { connection: 'close' }).end();
  });

/** Runs HAProxy as this user until the page is done. */
async function start(config: string, world: World): Promise<void> {
  const file = path.join(world.folder, `haproxy-${world.atEnd.length}.cfg`);
  const unprivileged = config.replaceAll(/^ {2}(?:user|group|log \/dev\/log) .*\n/gm, '');
  await writeFile(file, `${unprivileged}\n`);
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
  await outputOf('haproxy', ['-c', '-f', file], { env });
  const haproxy = spawn('haproxy', ['-db', '-f', file], { env, stdio: 'ignore' });
  const ended = once(haproxy, 'exit');
  world.atEnd.push(async () => {
    haproxy.kill();
    await ended;
  });
}

/** Replaces text that the configuration must contain. */
function replace(config: string, changes: readonly [string, string][]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, config);
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isTrue()) return;
    await sleep(100);
  }
  expect.fail('HAProxy did not notice the change');
}

/** Connections go to the primary that Patroni names, and end when another one takes over. */
async function checkPrimary({ code }: Snippet, world: World): Promise<void> {
  const names = ['db1', 'db2', 'db3'];
  let primary = 'db2';
  const changes: [string, string][] = [];
  for (const [index, name] of names.entries()) {
    const database = await listen(
      createServer((socket) => {
        socket.on('error', () => undefined).write(name);
      }),
      world,
    );
    const patroni = await listen(
      respondWith((path) => (path === '/primary' && name === primary ? 200 : 503)),
      world,
    );
    changes.push([
      `10.0.0.1${index + 1}:5432 check port 8008`,
      `127.0.0.1:${database} check port ${patroni}`,
    ]);
  }
  const port = await freePort();
  await start(replace(code, [['127.0.0.1:5432', `127.0.0.1:${port}`], ...changes]), world);

  const open = async () => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    const ended = new Promise<string>((resolve) => socket.once('close', () => resolve('')));
    const data = new Promise<string>((resolve) =>
      socket.once('data', (text) => resolve(`${text}`)),
    );
    return { ended, name: await Promise.race([data, ended]), socket };
  };
  // Each of them is taken for the primary until the first checks.
  const isAt = (name: string) => async () => {
    const opened = await Promise.all(names.map(open));
    for (const { socket } of opened) socket.destroy();
    return opened.every((one) => one.name === name);
  };
  await until(isAt('db2'));
  const { ended } = await open();
  primary = 'db3';
  await until(isAt('db3'));
  await ended;
}

/** Requests go to servers that are ready, or, if none is, to those that run. */
async function checkEdge({ code }: Snippet, world: World): Promise<void> {
  const file = path.join(world.folder, 'qr.example.com');
  const created = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=qr.example.com -keyout ${file}.pem.key -out ${file}.pem`;
  await outputOf('openssl', created.split(' '));
  /** Checks of readiness by port. */
  const checks = new Map<number, number>();
  const unready = async () => {
    const port = await listen(
      respondWith((path) => {
        if (path === '/readyz') checks.set(port, (checks.get(port) ?? 0) + 1);
        return path === '/readyz' ? 503 : path === '/healthz' ? 200 : 418;
      }),
      world,
    );
    return port;
  };
  const run = async (app1: string, app2: string) => {
    const [plain, secure] = [await freePort(), await freePort()];
    const config = replace(code, [
      ['bind :80', `bind 127.0.0.1:${plain}`],
      ['bind :443', `bind 127.0.0.1:${secure}`],
      ['/etc/haproxy/qr.example.com.pem', `${file}.pem`],
      ['10.0.0.21:4000', app1],
      ['10.0.0.22:4000', app2],
    ]);
    await start(config, world);
    const statusAt = (url: string) =>
      outputOf('curl', ['-sk', '-o', '/dev/null', '-w', '%{http_code}', url]).catch(() => '000');
    return { statusAt, plain: `http://127.0.0.1:${plain}`, secure: `https://127.0.0.1:${secure}` };
  };

  const ready = await run(new URL(world.server.url).host, `127.0.0.1:${await unready()}`);
  const isServed = async () => (await ready.statusAt(`${ready.secure}/healthz`)) === '200';
  await until(isServed);
  expect(await ready.statusAt(`${ready.plain}/healthz`)).toBe('302');
  // Both are taken for ready until the first checks.
  await until(async () => {
    const statuses = await Promise.all(
      Array.from({ length: 10 }, () => ready.statusAt(`${ready.secure}/docs`)),
    );
    return statuses.every((status) => status === '302');
  });

  const [one, two] = [await unready(), await unready()];
  const alive = await run(`127.0.0.1:${one}`, `127.0.0.1:${two}`);
  await until(async () => [one, two].every((port) => (checks.get(port) ?? 0) > 2));
  expect(await alive.statusAt(`${alive.secure}/q/menu`)).toBe('418');
}

export const checkHaproxy = (snippet: Snippet, world: World): Promise<void> =>
  (snippet.code.includes('listen postgresql') ? checkPrimary : checkEdge)(snippet, world);

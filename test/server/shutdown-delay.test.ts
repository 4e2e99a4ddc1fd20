// SIGTERM with SHUTDOWN_DELAY: not ready at once, closed later.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDataDir, isRunning } from '../support/server/embedded.ts';
import { killAll, type Launched, launched, settle, until } from '../support/server/launch.ts';

let folder: string;
const servers: Launched[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-shutdown-'));
});
afterAll(async () => {
  await killAll(servers);
  await rm(folder, { recursive: true });
});

describe.each(['1', '2'])('with %s processes', (WORKERS) => {
  async function start(delay: string): Promise<Launched> {
    const server = await launched({
      DATA_DIR: await createDataDir(path.join(folder, `${servers.length}`)),
      WORKERS,
      SHUTDOWN_DELAY: delay,
    });
    servers.push(server);
    return server;
  }
  const statusOf = async ({ url }: Launched, where: string) =>
    (await fetch(`${url}${where}`, { headers: { connection: 'close' } })).status;
  const isReady = async (server: Launched) => (await statusOf(server, '/readyz')) === 200;
  const isClosed = (server: Launched) =>
    statusOf(server, '/healthz').then(
      () => false,
      () => true,
    );

  test('requests are answered and keep-alive connections end until the delay is over', async () => {
    const server = await start('3');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (): Promise<IncomingMessage> => {
      const sent = request(`${server.url}/healthz`, { agent });
      sent.end();
      const [answer]: IncomingMessage[] = await once(sent, 'response');
      if (!answer) throw new Error('no answer');
      answer.resume();
      await once(answer, 'end');
      return answer;
    };
    expect((await ask()).headers.connection).toBe('keep-alive');

    const exited = server.exit.then(() => true);
    server.process.kill('SIGTERM');
    await until(async () => !(await isReady(server)));
    const answer = await ask();
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
    let answered = 0;
    // Every request succeeds until the port is closed, by which time a proxy has long noticed.
    for (;;) {
      const status = await statusOf(server, '/q/unknown').catch(() => undefined);
      if (status === undefined) break;
      expect(status).toBe(404);
      expect(await statusOf(server, '/readyz').catch(() => 503)).toBe(503);
      answered += 1;
      await sleep(50);
    }
    expect(answered).toBeGreaterThan(5);
    expect(await exited).toBe(true);
    expect(await server.exit).toBe(0);
  });

  test('a second signal ends the delay', async () => {
    const server = await start('300');
    server.process.kill('SIGTERM');
    await until(async () => !(await isReady(server)));
    expect(await isClosed(server)).toBe(false);
    server.process.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect(await isClosed(server)).toBe(true);
  });

  test('SIGINT ends without the delay, and the embedded database as well', async () => {
    const server = await start('300');
    expect((await settle(server)).key).toMatch(/^ilqr_/);
    server.process.kill('SIGINT');
    expect(await server.exit).toBe(0);
    expect(isRunning(String(server.dataDir))).toBe(false);
  });
});

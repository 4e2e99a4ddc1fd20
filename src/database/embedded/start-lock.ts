// Lets one process at a time look for the embedded PostgreSQL and start it, also between containers that share DATA_DIR.

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../core/error-code.ts';
import { canBeSocket } from './address.ts';

/**
 * Runs the work when nobody else on the same folder does. The lock is a socket that listens: it goes with
 * its process, however that ends. Where no socket can be, PostgreSQL's own lock has to do, which knows the
 * processes of one container.
 */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const name = path.join(dataDir, 'starting.sock');
  if (!canBeSocket(name)) return work();
  const lock = await take(name);
  try {
    return await work();
  } finally {
    // Which removes the socket.
    await new Promise((resolve) => lock.close(resolve));
  }
}

async function take(name: string): Promise<Server> {
  while (true) {
    const server = createServer((socket) => socket.destroy());
    try {
      // Of its own: workers of node:cluster would share it otherwise.
      server.listen({ path: name, exclusive: true });
      await once(server, 'listening');
      return server.unref();
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
    if (!(await isHeld(name))) await removeLeftBehind(name);
    await sleep(20);
  }
}

/** Of two that found the same one, the slower does not remove what the faster has made since. */
async function removeLeftBehind(name: string): Promise<void> {
  const aside = path.join(path.dirname(name), `.${randomUUID().slice(0, 8)}`);
  try {
    renameSync(name, aside);
    if (await isHeld(aside)) renameSync(aside, name);
    else rmSync(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function isHeld(name: string): Promise<boolean> {
  const socket = connect(name);
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    // Not a socket, or left behind by a process that was killed.
    return (
      codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ECONNREFUSED' && codeOf(error) !== 'ENOTSOCK'
    );
  } finally {
    socket.destroy();
  }
}

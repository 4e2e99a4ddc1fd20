// A lock for starting the embedded PostgreSQL, also between containers that share DATA_DIR.

import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../core/caught-error.ts';
import { canBeSocket, isLocked, lockSocket } from '../../core/lock-socket.ts';

/**
 * Runs work exclusively for a folder. The lock is a listening socket, which is released when its process
 * ends. Without socket support, only PostgreSQL's own lock file protects, which works in one container.
 */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const name = path.join(dataDir, 'starting.sock');
  if (!canBeSocket(name)) return work();
  const lock = await take(name);
  try {
    return await work();
  } finally {
    // Closing removes the socket.
    await new Promise((resolve) => lock.close(resolve));
  }
}

async function take(name: string): Promise<Server> {
  while (true) {
    try {
      return await lockSocket(name);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
    if (!(await isLocked(name))) await removeStaleSocket(name);
    await sleep(20);
  }
}

/** Removes a stale socket without removing one that another process has just created. */
async function removeStaleSocket(name: string): Promise<void> {
  const temporary = path.join(path.dirname(name), `.${randomUUID().slice(0, 8)}`);
  try {
    renameSync(name, temporary);
    if (await isLocked(temporary)) renameSync(temporary, name);
    else rmSync(temporary, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

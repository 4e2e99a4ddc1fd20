// The socket by which a command on this machine has the embedded database stand still while it is copied.
import { once } from 'node:events';
import { chmodSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../config.ts';

/** Milliseconds after which requests wait no longer, whatever the command does. */
const longest = 10_000;
/** Of the name of a socket, in bytes; shorter than on any system. */
const longestName = 100;

/** Runs work while nothing writes to the folder. */
export type Hold = (work: () => Promise<unknown>) => Promise<unknown>;

/** In the folder that only the owner of the server may enter; undefined if its name is too long. */
function socketOf(dataDir: string): string | undefined {
  if (process.platform === 'win32') return path.join('\\\\?\\pipe', path.resolve(dataDir));
  const whole = path.resolve(dataDir, 'server.sock');
  const names = [whole, path.relative('', whole)];
  return names.find((name) => Buffer.byteLength(name) <= longestName);
}

/** Answers commands until it is closed. */
export async function openHoldDoor(dataDir: string, hold: Hold): Promise<() => void> {
  const name = socketOf(dataDir);
  if (name === undefined) return () => undefined;
  const server = createServer((socket) => void letCopy(socket, hold));
  if (process.platform !== 'win32') forget(name);
  server.listen(name);
  await once(server, 'listening');
  // The folder may be older than this server, and open to others.
  if (process.platform !== 'win32') chmodSync(name, 0o600);
  server.unref();
  return () => server.close();
}

async function letCopy(socket: Socket, hold: Hold): Promise<void> {
  socket.on('error', () => undefined);
  await hold(async () => {
    // Gone while it waited for its turn: nothing would tell so any more.
    if (socket.destroyed) return;
    socket.write('held');
    const over = new AbortController();
    // The command says that it is done, or is gone.
    const told = [once(socket, 'data'), once(socket, 'close')];
    const late = sleep(longest, 'late', { signal: over.signal });
    const end = await Promise.race([...told, late]).catch(() => undefined);
    over.abort();
    if (end === 'late') socket.destroy();
    else socket.end('kept');
  });
}

/** Whether a server answers commands, be it of another container that has the same folder. */
export async function isAnswered(dataDir: string): Promise<boolean> {
  const name = socketOf(dataDir);
  if (name === undefined) return false;
  const socket = connect(name);
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Of a socket that is none, or was left behind; anything else is no proof that nobody is there.
    return code !== 'ENOENT' && code !== 'ECONNREFUSED';
  } finally {
    socket.destroy();
  }
}

function forget(name: string): void {
  try {
    unlinkSync(name);
  } catch {
    // A process that was killed leaves one behind; most are not.
  }
}

/**
 * Runs work while the server of a folder holds still. Throws ConfigError if no server can be asked;
 * throws if it did not hold still until the end.
 */
export async function whileHeld(dataDir: string, work: () => Promise<unknown>): Promise<void> {
  const name = socketOf(dataDir);
  if (name === undefined) {
    throw new ConfigError('DATA_DIR has too long a name to be copied while the server runs');
  }
  const socket = connect({ path: name, allowHalfOpen: true });
  try {
    await once(socket, 'data');
    await work();
    socket.end('done');
    if ((await text(socket)) !== 'kept') throw new Error('cut off');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The server did not hold still until the copy was made (${reason}); try again`);
  } finally {
    socket.destroy();
  }
}

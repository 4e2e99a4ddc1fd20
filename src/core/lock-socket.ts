// Locks between processes of one machine: listening Unix sockets, which are released when a process ends.
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { codeOf } from './caught-error.ts';

/** Maximum bytes of a socket path on macOS; 107 on Linux. Node cuts longer paths. */
const maxSocketPath = 103;

/** Whether a path is usable for a socket. */
export const canBeSocket = (file: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(file) <= maxSocketPath;

/** Rejects with EADDRINUSE if the file exists. Closing the server removes it. */
export async function lockSocket(file: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  // Exclusive, because workers of node:cluster would share it otherwise.
  server.listen({ path: file, exclusive: true });
  await once(server, 'listening');
  return server.unref();
}

/** Whether a process has the lock: false if it was killed, or if the file is missing or not a socket. */
export async function isLocked(file: string): Promise<boolean> {
  const socket = connect(file);
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    const code = codeOf(error);
    return code !== 'ENOENT' && code !== 'ECONNREFUSED' && code !== 'ENOTSOCK';
  } finally {
    socket.destroy();
  }
}

// The address of the embedded PostgreSQL: a Unix socket in its folder, or loopback if that is not possible.

import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { codeOf } from '../../core/caught-error.ts';
import { canBeSocket } from '../../core/lock-socket.ts';
import { embeddedRole, passwordIn } from './folder.ts';

/** The folder of the socket, or a port of 127.0.0.1 and its password. */
export type PostgresAddress = { socketFolder: string } | { port: number; password: string };

/** Only part of the socket's name. */
export const socketPort = 5432;

/** Undefined without socket support, or if the path is too long. */
export const socketAddress = (folder: string): PostgresAddress | undefined =>
  canBeSocket(path.join(folder, `.s.PGSQL.${socketPort}`)) ? { socketFolder: folder } : undefined;

export const loopbackAddress = (folder: string, port: number): PostgresAddress => ({
  port,
  password: passwordIn(folder),
});

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

/** PostgreSQL settings for the address; paths are relative to its folder. */
export const settingsOf = (address: PostgresAddress): Record<string, string> =>
  'port' in address
    ? { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(address.port) }
    : { listen_addresses: '', unix_socket_directories: '.', port: String(socketPort) };

/** The URL of a database, for node-postgres and libpq. */
export function urlOf(address: PostgresAddress, database: string): string {
  if ('port' in address) {
    return `postgresql://${embeddedRole}:${address.password}@127.0.0.1:${address.port}/${database}`;
  }
  const host = encodeURIComponent(address.socketFolder);
  return `postgresql://${embeddedRole}@localhost/${database}?host=${host}`;
}

const notYet = /^(?:ECONNREFUSED|ENOENT|ENOTDIR|ECONNRESET|EPIPE|57P03)$/;

/** Whether it accepts connections. Rejects for errors other than that it is not running yet. */
export async function isReachable(address: PostgresAddress): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(address, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (notYet.test(codeOf(error) ?? '')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

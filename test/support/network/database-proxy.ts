// A database connection that tests can interrupt.
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../database/database.ts';
import { live } from '../live.ts';
import { startTcpProxy, type TcpProxy } from './proxy.ts';

export interface DatabaseProxy extends TcpProxy {
  /** The database URL through the proxy. */
  url: string;
}

export async function startProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const { hostname: host, port } = new URL(databaseUrl);
  const proxy = await startTcpProxy(() => ({ host, port: Number(port || 5432) }));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  return { ...proxy, url: url.href };
}

/** A fresh database behind a proxy, for the tests of the file; the connection is restored after each. */
export function useDatabaseProxy(): DatabaseProxy {
  let database: ServerDatabase | undefined;
  let proxy: DatabaseProxy | undefined;
  beforeAll(async () => {
    database = await createMigratedDatabase();
    proxy = await startProxy(database.url);
  });
  afterEach(() => proxy?.reconnect());
  afterAll(async () => {
    await proxy?.close();
    await database?.drop();
  });
  return live(() => proxy);
}

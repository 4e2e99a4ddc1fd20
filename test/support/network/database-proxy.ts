// A database connection that tests can interrupt.
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createServerDatabase } from '../database/database.ts';
import { live } from '../live.ts';
import { startWay, type Way } from './proxy.ts';

export interface DatabaseProxy extends Way {
  /** The database URL through the proxy. */
  url: string;
}

export async function startProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const { hostname: host, port } = new URL(databaseUrl);
  const way = await startWay(() => ({ host, port: Number(port || 5432) }));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(way.port);
  return { ...way, url: url.href };
}

/** A fresh database behind a proxy, for the tests of the file; the connection is restored after each. */
export function useDatabaseProxy(): DatabaseProxy {
  let database: Awaited<ReturnType<typeof createServerDatabase>> | undefined;
  let proxy: DatabaseProxy | undefined;
  beforeAll(async () => {
    database = await createServerDatabase();
    proxy = await startProxy(database.url);
  });
  afterEach(() => proxy?.mend());
  afterAll(async () => {
    await proxy?.close();
    await database?.drop();
  });
  return live(() => proxy);
}

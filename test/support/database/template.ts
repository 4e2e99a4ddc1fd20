// Creates one migrated template database before all tests, which each test file copies.
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../src/database/open.ts';
import { copy, createEmpty, distribute, drop, freeze } from './citus.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The template database, and a URL for creating copies. */
    template: { url: string; name: string; isOwn: boolean; empty?: string };
  }
}

/** On the server in TEST_DATABASE_URL, or on one that runs as long as the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const citus = process.env.TEST_CITUS_URL;
  if (citus) {
    const empty = `ilqr_empty_${process.pid}`;
    const name = `ilqr_template_${process.pid}`;
    await createEmpty(citus, empty);
    await freeze(citus, empty);
    await copy(citus, empty, name);
    const database = await openDatabase(withDatabase(citus, name));
    await database.close();
    await distribute(withDatabase(citus, name));
    await freeze(citus, name);
    project.provide('template', { url: citus, name, isOwn: false, empty });
    return async () => {
      await drop(citus, name);
      await drop(citus, empty);
    };
  }
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres();
  const { url } = server;
  const name = `ilqr_template_${process.pid}`;
  await administer(url, `CREATE DATABASE ${name} TEMPLATE template0`);
  const database = await openDatabase(withDatabase(url, name));
  await database.close();
  project.provide('template', { url, name, isOwn: given === undefined });
  return async () => {
    if (given) await administer(url, `DROP DATABASE ${name}`);
    await server.stop();
  };
}

export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

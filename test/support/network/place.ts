// Places for server processes: a data folder, or a database on the PostgreSQL server of the test run.
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { createServerDatabase } from '../database/database.ts';
import { type Running, startProcess } from '../server/command.ts';
import { createDataDir } from '../server/embedded.ts';

export const kinds = ['embedded', 'server'] as const;
export type Kind = (typeof kinds)[number];

export interface Places {
  kind: Kind;
  folder: string;
  /** The variables of an empty place. */
  create(name: string): Promise<Record<string, string>>;
  /** Those of a place as after a first start, created faster. */
  prepare(name: string): Promise<Record<string, string>>;
  serve(variables: Record<string, string>): Promise<Running>;
  /** Stops what runs and removes what was created. */
  close(): Promise<void>;
}

export async function createPlaces(kind: Kind): Promise<Places> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ilqr-place-')));
  const atEnd: (() => Promise<unknown>)[] = [];
  async function onServer(copyOf?: string): Promise<Record<string, string>> {
    const database = await createServerDatabase(copyOf);
    atEnd.push(database.drop);
    return { DATABASE_URL: database.url, SECRET: 'a secret of this test alone, which is long' };
  }
  return {
    kind,
    folder,
    create: async (name) => {
      if (kind === 'server') return onServer();
      const dataDir = path.join(folder, name);
      await mkdir(dataDir);
      return { DATA_DIR: dataDir };
    },
    prepare: async (name) =>
      kind === 'server'
        ? onServer(inject('template').name)
        : { DATA_DIR: await createDataDir(path.join(folder, name)) },
    serve: async (variables) => {
      const server = await startProcess(variables);
      atEnd.push(server.stop);
      return server;
    },
    close: async () => {
      for (const end of atEnd.reverse()) await end();
      await rm(folder, { recursive: true });
    },
  };
}

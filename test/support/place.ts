// Places for a server that is a process: a folder of its own, or a database on the server of the run.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Running, startProcess } from './command.ts';
import { createServerDatabase } from './database.ts';

/** What is asked of the embedded database alone is left out there. */
export const onPostgres = Boolean(process.env.TEST_DATABASE_URL);

export interface Places {
  folder: string;
  /** Variables of a place in which there is nothing yet. */
  create(name: string): Promise<Record<string, string>>;
  serve(variables: Record<string, string>): Promise<Running>;
  /** Stops what runs, removes what was made. */
  close(): Promise<void>;
}

export async function createPlaces(): Promise<Places> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-place-'));
  const atEnd: (() => Promise<unknown>)[] = [];
  return {
    folder,
    create: async (name): Promise<Record<string, string>> => {
      if (onPostgres) {
        const database = await createServerDatabase();
        atEnd.push(database.drop);
        return { DATABASE_URL: database.url, SECRET: 'a secret of this test alone, which is long' };
      }
      const dataDir = path.join(folder, name);
      await mkdir(dataDir);
      return { DATA_DIR: dataDir };
    },
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

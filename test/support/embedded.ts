// Looks after the embedded databases of servers that tests have killed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderIn } from '../../src/database/embedded/folder.ts';
import { stopPostmaster } from '../../src/database/embedded/postmaster.ts';

/** The process of the PostgreSQL in a data folder, whether it still runs or not. */
export function postmasterOf(dataDir: string): number | undefined {
  const file = path.join(folderIn(dataDir), 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** It removes its file when it stops. */
export const isRunning = (dataDir: string): boolean => postmasterOf(dataDir) !== undefined;

/** Stops those in a folder, or in the data folders in it. */
export async function stopDatabases(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const dataDirs = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))];
  for (const dataDir of dataDirs) {
    if (existsSync(folderIn(dataDir))) await stopPostmaster(folderIn(dataDir));
  }
}

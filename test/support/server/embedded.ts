// Cleans up embedded databases of servers that tests have killed.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../src/core/config.ts';
import { createLog } from '../../../src/core/log.ts';
import { folderIn } from '../../../src/database/embedded/folder.ts';
import { stopPostmaster } from '../../../src/database/embedded/postmaster.ts';
import { prepareConfigured } from '../../../src/database/open-configured.ts';

/** The process ID of the PostgreSQL in a data folder, running or not. */
export function postmasterOf(dataDir: string): number | undefined {
  const file = path.join(folderIn(dataDir), 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** PostgreSQL removes its file when it stops. */
export const isRunning = (dataDir: string): boolean => postmasterOf(dataDir) !== undefined;

/** Stops those in a folder or in the data folders inside it. */
export async function stopDatabases(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const dataDirs = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))];
  for (const dataDir of dataDirs) {
    if (existsSync(folderIn(dataDir))) await stopPostmaster(folderIn(dataDir));
  }
}

let template: Promise<string> | undefined;

/** A data folder as after a first start, created faster. */
export async function createDataDir(dataDir: string): Promise<string> {
  template ??= createTemplate();
  cpSync(await template, dataDir, { recursive: true });
  return dataDir;
}

async function createTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-data-dir-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const { release } = await prepareConfigured(
    readConfig({ DATA_DIR: folder }),
    createLog('silent'),
  );
  await release();
  return folder;
}

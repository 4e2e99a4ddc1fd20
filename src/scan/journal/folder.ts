// The files in the folder of a journal.
import { existsSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, JournalError, takenError } from './error.ts';

/** A file is named by the position of its first byte. */
export const segmentName = (start: number): string => String(start).padStart(16, '0');

/** The positions at which the files of a journal start, in order. */
export const startsIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder))
    .filter((name) => /^\d{16}$/.test(name))
    .map(Number)
    .sort((one, other) => one - other);

/** Makes new and removed names in a folder durable; not supported on Windows. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Empty if the file is missing. Rejects with JournalError. */
export async function readSegment(folder: string, start: number): Promise<Buffer> {
  try {
    return await readFile(path.join(folder, segmentName(start)));
  } catch (error) {
    if (!isMissing(error)) throw new JournalError('the journal cannot be read', error);
    if (!existsSync(folder)) throw takenError(error);
    return Buffer.alloc(0);
  }
}

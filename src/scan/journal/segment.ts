// The file that a journal appends to.
import { constants, statSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileHeader } from './block.ts';
import { takenError } from './error.ts';
import { segmentName, syncFolder } from './folder.ts';

export interface Segment {
  /** Position of its first byte in the journal. */
  readonly start: number;
  /** Durable bytes. */
  readonly size: number;
  /** By the monotonic clock (`performance.now`). */
  readonly created: number;
  /** Resolves when the block is durable. After a rejection, the segment must be discarded. */
  append(block: Buffer): Promise<void>;
  /** Removes everything that is not durable, and closes the file. Never rejects. */
  discard(): Promise<void>;
  close(): Promise<void>;
}

/** With O_DSYNC, a write includes fdatasync, which saves a third of the CPU time. macOS needs a true sync. */
const syncsOnWrite = process.platform === 'linux';
const flags =
  constants.O_WRONLY |
  constants.O_CREAT |
  constants.O_TRUNC |
  (syncsOnWrite ? constants.O_DSYNC : 0);

export async function createSegment(folder: string, start: number): Promise<Segment> {
  const file = path.join(folder, segmentName(start));
  const handle = await open(file, flags, 0o600);
  const created = performance.now();
  let size = 0;
  try {
    await syncFolder(folder);
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }

  return {
    start,
    created,
    get size() {
      return size;
    },
    async append(block) {
      const bytes = size === 0 ? Buffer.concat([fileHeader, block]) : block;
      await writeAll(handle, bytes, size);
      if (!syncsOnWrite) await handle.datasync();
      // A claim moves the folder first and reads then. So if the file is still here, the block will be read.
      if (!statSync(file, { throwIfNoEntry: false })) throw takenError();
      size += bytes.length;
    },
    async discard() {
      // Once a sync has failed, later syncs of the same file prove nothing.
      await handle.truncate(size).catch(() => undefined);
      await handle.sync().catch(() => undefined);
      await handle.close().catch(() => undefined);
      if (size === 0) await rm(file, { force: true }).catch(() => undefined);
    },
    close: () => handle.close(),
  };
}

/** A write can end early, for example when the disk becomes full. */
async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.length - written;
    written += (await handle.write(bytes, written, rest, position + written)).bytesWritten;
  }
}

// Disk space that the journal gets when the disk is full.
import { constants } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { every } from '../../core/timing.ts';

export interface Reserve {
  /** Frees a part of the space; returns whether there was any. */
  release(): Promise<boolean>;
  close(): void;
}

/** About 50,000 scans. */
const size = 16 << 20;
/** Freed in parts that are too small for others, such as a WAL file of PostgreSQL. */
const part = 1 << 20;
/** Free space above which it is filled, so that the reserve is not what fills the disk. */
const enough = 8 * size;
const interval = 60_000;
/** Milliseconds after which a journal tries again that could not be written. */
const pause = 120;

/** A file for all processes that use the folder; filled again when there is space. */
export async function openReserve(file: string): Promise<Reserve> {
  let working: Promise<unknown> = Promise.resolve();
  let freeing: Promise<boolean> | undefined;

  async function fill(): Promise<void> {
    const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      const { bavail, bsize } = await statfs(file);
      if (bavail * bsize < enough) return;
      const { size: before } = await handle.stat();
      // Written, because a sparse file would reserve nothing.
      for (let at = before; at < size; at += part) {
        await handle.write(Buffer.alloc(part), 0, part, at);
      }
    } finally {
      await handle.close();
    }
  }

  async function free(): Promise<boolean> {
    const handle = await open(file, 'r+');
    try {
      const { size: before } = await handle.stat();
      await handle.truncate(Math.max(0, before - part));
      return before > 0;
    } finally {
      await handle.close();
    }
  }

  async function freeOnce(): Promise<boolean> {
    await working;
    const freed = await free().catch(() => false);
    if (freed) await sleep(pause);
    freeing = undefined;
    return freed;
  }

  const attempt = () => {
    working = working.then(fill).catch(() => undefined);
    return working;
  };
  await attempt();
  const timer = every(interval, attempt);
  return {
    release() {
      freeing ??= freeOnce();
      return freeing;
    },
    close: () => timer.stop(),
  };
}

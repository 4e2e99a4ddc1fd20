// The journal of this process: appends lines durably.
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { encodeBlock } from './block.ts';
import { isMissing, JournalError, takenError } from './error.ts';
import { syncFolder } from './folder.ts';
import { createGroupCommit } from './group-commit.ts';
import { createSegment, type Segment } from './segment.ts';
import {
  type Extent,
  type JournalLog,
  type Lines,
  openFiles,
  type StoredJournal,
} from './stored.ts';

export interface Journal extends StoredJournal {
  /**
   * Appends a line without a newline; resolves when it is durable. Rejects with JournalError if it cannot be
   * written, and then `read` never returns it. Its code is `TAKEN` if another process has claimed the journal.
   */
  append(line: string): Promise<void>;
}

export interface JournalLimits {
  /** Bytes after which a new file begins. */
  fileBytes: number;
  /** Milliseconds after which a new file begins, so that released lines are deleted soon. */
  fileAge: number;
  /** Bytes of lines that are read from memory. */
  memory: number;
}

const defaultLimits: JournalLimits = { fileBytes: 8 << 20, fileAge: 60_000, memory: 32 << 20 };

interface Options {
  log: JournalLog;
  onTaken?: () => void;
  limits?: Partial<JournalLimits> | undefined;
}

/** A group of lines in memory. */
interface Recent {
  lines: string[];
  /** The position before it. */
  after: number;
  end: number;
  /** Number of lines before it. */
  first: number;
}

/** Creates a journal in the folder of its owner. */
export async function createJournal(
  owner: string,
  { log, onTaken, limits = {} }: Options,
): Promise<Journal> {
  const { fileBytes, fileAge, memory } = { ...defaultLimits, ...limits };
  const folder = path.join(owner, randomUUID());
  await mkdir(folder, { mode: 0o700 });
  await syncFolder(owner);
  const extent: Extent = { starts: [], end: 0, lines: 0, open: false };
  const files = await openFiles(folder, extent, log);
  const recent: Recent[] = [];
  let recentBytes = 0;
  let segment: Segment | undefined;

  const commit = createGroupCommit(async (lines) => {
    const block = encodeBlock(lines, extent.lines);
    try {
      if (segment && (isOld(segment) || segment.size + block.length > fileBytes)) await finish();
      segment ??= await createSegment(folder, extent.end);
      await segment.append(block);
    } catch (error) {
      await segment?.discard();
      segment = undefined;
      extent.open = false;
      throw errorOf(error);
    }
    remember(segment, lines);
  });

  function errorOf(error: unknown): unknown {
    const taken = isMissing(error) ? takenError(error) : error;
    if (!(taken instanceof JournalError))
      return new JournalError('the journal cannot be written', error);
    onTaken?.();
    return taken;
  }

  function remember({ start, size }: Segment, lines: string[]): void {
    if (!extent.open) extent.starts.push(start);
    extent.open = true;
    const end = start + size;
    recent.push({ lines, after: extent.end, end, first: extent.lines });
    recentBytes += end - extent.end;
    extent.end = end;
    extent.lines += lines.length;
    let count = 0;
    for (const { after, end } of recent) {
      if (recentBytes <= memory) break;
      recentBytes -= end - after;
      count += 1;
    }
    recent.splice(0, count);
  }

  const isOld = ({ created }: Segment) => performance.now() - created >= fileAge;

  /** Closes the file; the next group begins another one. */
  async function finish(): Promise<void> {
    const finished = segment;
    segment = undefined;
    extent.open = false;
    // All of it is durable, so an error does not matter.
    await finished?.close().catch(() => undefined);
  }

  /** Lets released lines be deleted, also without traffic. */
  const timer = setInterval(() => {
    if (!segment || commit.busy || !isOld(segment) || files.waiting.bytes > 0) return;
    // Lines that come in the meantime are in the next file.
    const { end } = files;
    finish()
      .then(() => files.release(end))
      .catch((err) => log.warn({ err, journal: files.id }, 'failed to delete ingested scans'));
  }, fileAge / 4).unref();

  return {
    get id() {
      return files.id;
    },
    get end() {
      return files.end;
    },
    get waiting() {
      return files.waiting;
    },
    append: commit.append,
    async read(after, maxLines) {
      const index = recent.findIndex((group) => group.after === after);
      if (index < 0) return files.read(after, maxLines);
      const found: Lines = { lines: [], end: after };
      for (const { lines, end } of recent.slice(index)) {
        found.lines.push(...lines);
        found.end = end;
        if (found.lines.length >= maxLines) break;
      }
      return found;
    },
    async release(position) {
      const index = recent.findIndex(({ end }) => end > position);
      const next = recent[index];
      for (const { after, end } of recent.splice(0, index < 0 ? recent.length : index)) {
        recentBytes -= end - after;
      }
      await files.release(position, next?.after === position ? next.first : undefined);
    },
    async close() {
      await commit.close();
      clearInterval(timer);
      await finish();
      await files.close();
    },
  };
}

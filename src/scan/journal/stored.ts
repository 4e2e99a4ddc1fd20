// The files of a journal: reads lines in order and deletes what is released.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Block, fileHeader, findBlock, linesIn } from './block.ts';
import { isMissing } from './error.ts';
import { readSegment, segmentName, syncFolder } from './folder.ts';

export type JournalLog = Record<
  'info' | 'warn' | 'error',
  (fields: Record<string, unknown>, message: string) => void
>;

export interface Lines {
  lines: string[];
  /** The position after them. */
  end: number;
}

/**
 * A journal that can be read. A position is a number of bytes since the journal began; valid are 0 and
 * what `read` and `end` return.
 */
export interface StoredJournal {
  /** A UUID, also the name of its folder. */
  readonly id: string;
  /** The position after the last durable line. */
  readonly end: number;
  /** Durable lines that are not released, and their bytes on disk. */
  readonly waiting: { lines: number; bytes: number };
  /**
   * Durable lines after a position, in order: whole groups, at least one if there is any, until there are
   * `maxLines`. Damaged parts are logged and skipped. Rejects with JournalError; its code is `TAKEN` if
   * another process has claimed the journal and will read it.
   */
  read(after: number, maxLines: number): Promise<Lines>;
  /** Forgets all lines before a position and deletes files that contain no others. */
  release(position: number): Promise<void>;
  /** Deletes the journal, durably, if all of it is released; otherwise another process finds it. */
  close(): Promise<void>;
}

/** What is in the files; changed by the process that appends. */
export interface Extent {
  /** Positions at which the files start, in order. */
  starts: number[];
  end: number;
  /** Number of lines before the end. */
  lines: number;
  /** Whether the last file is being appended to. */
  open: boolean;
}

export interface JournalFiles extends StoredJournal {
  /** `lines`: number of lines before the position, if known. */
  release(position: number, lines?: number): Promise<void>;
}

export async function openFiles(
  folder: string,
  extent: Extent,
  log: JournalLog,
): Promise<JournalFiles> {
  const id = path.basename(folder);
  let loaded: { start: number; bytes: Buffer } | undefined;
  /** Damage before this position was logged. */
  let reported = 0;

  /** The bytes of a file up to a position. */
  async function load(start: number, end: number): Promise<Buffer> {
    const length = end - start;
    if (loaded?.start !== start || loaded.bytes.length < length) {
      loaded = { start, bytes: await readSegment(folder, start) };
    }
    return loaded.bytes.subarray(0, length);
  }

  function report(from: number, to: number): void {
    if (to <= Math.max(from, reported)) return;
    reported = to;
    log.error({ journal: id, position: from, bytes: to - from }, 'skipped damage in the journal');
  }

  /** With positions in the journal instead of offsets. */
  async function* blocks(after: number): AsyncGenerator<Block> {
    const { end } = extent;
    const starts = [...extent.starts];
    for (const [index, start] of starts.entries()) {
      // What follows in a file after the start of the next was not acknowledged.
      const fileEnd = Math.min(starts[index + 1] ?? end, end);
      if (fileEnd <= after) continue;
      const bytes = await load(start, fileEnd);
      let offset = Math.max(after - start, fileHeader.length);
      for (let block = findBlock(bytes, offset); block; block = findBlock(bytes, offset)) {
        report(start + offset, start + block.start);
        offset = block.end;
        yield { ...block, start: start + block.start, end: start + block.end };
      }
      report(start + offset, fileEnd);
    }
  }

  async function linesBefore(position: number): Promise<number> {
    for await (const { first } of blocks(position)) return first;
    return extent.lines;
  }

  const released = { position: extent.starts[0] ?? 0, lines: await linesBefore(0) };

  return {
    id,
    get end() {
      return extent.end;
    },
    get waiting() {
      return {
        lines: extent.lines - released.lines,
        bytes: Math.max(0, extent.end - released.position),
      };
    },
    async read(after, maxLines) {
      const { end } = extent;
      const lines: string[] = [];
      for await (const block of blocks(after)) {
        for (const line of linesIn(block)) lines.push(line);
        if (lines.length >= maxLines) return { lines, end: block.end };
      }
      return { lines, end: Math.max(after, end) };
    },
    async release(position, lines) {
      if (position > released.position) {
        released.lines = lines ?? (await linesBefore(position));
        released.position = position;
      }
      const { starts } = extent;
      for (let [start, next] = starts; start !== undefined; [start, next] = starts) {
        if ((next ?? extent.end) > position || (next === undefined && extent.open)) return;
        // Before waiting, because another call may release the same file.
        starts.shift();
        if (loaded?.start === start) loaded = undefined;
        await rm(path.join(folder, segmentName(start)), { force: true });
      }
    },
    async close() {
      if (released.position < extent.end) return;
      await rm(folder, { recursive: true, force: true });
      await syncFolder(path.dirname(folder)).catch((error) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
}

// Journals of processes that have ended.
import { pause } from '../../core/event-loop.ts';
import { type Block, fileHeader, findBlock, isOtherVersion } from './block.ts';
import { readSegment, startsIn } from './folder.ts';
import { type JournalLog, openFiles, type StoredJournal } from './stored.ts';

/** Opens it, or removes it and resolves to undefined if it has no lines. */
export async function openAbandoned(
  folder: string,
  log: JournalLog,
): Promise<StoredJournal | undefined> {
  const starts = await startsIn(folder);
  const { end, lines, cut } = await findEnd(folder, starts);
  const journal = await openFiles(folder, { starts, end, lines, open: false }, log);
  const { id, waiting } = journal;
  if (cut > 0) {
    log.warn({ journal: id, bytes: cut }, 'ignored the incomplete end of a journal');
  }
  log.info({ journal: id, ...waiting }, 'found the journal of a process that has ended');
  if (waiting.lines > 0) return journal;
  await journal.close();
  return undefined;
}

interface End {
  /** The position after the last valid block. */
  end: number;
  /** Number of lines before it. */
  lines: number;
  /** Bytes after it. */
  cut: number;
}

async function findEnd(folder: string, starts: readonly number[]): Promise<End> {
  let cut = 0;
  for (const [index, start] of [...starts.entries()].reverse()) {
    // What follows in a file after the start of the next was not acknowledged.
    const bytes = (await readSegment(folder, start)).subarray(
      0,
      (starts[index + 1] ?? Infinity) - start,
    );
    const last = await lastBlock(bytes);
    cut += Math.max(0, bytes.length - (last?.end ?? fileHeader.length));
    if (last) return { end: start + last.end, lines: last.first + last.count, cut };
  }
  return { end: starts[0] ?? 0, lines: 0, cut };
}

async function lastBlock(bytes: Buffer): Promise<Block | undefined> {
  let last: Block | undefined;
  for (
    let block = findBlock(bytes, fileHeader.length);
    block;
    block = findBlock(bytes, block.end)
  ) {
    last = block;
    await pause();
  }
  return last;
}

/** False if a newer release has written it, whose processes will read it. */
export async function isReadable(folder: string): Promise<boolean> {
  const last = (await startsIn(folder)).at(-1);
  if (last === undefined) return true;
  const bytes = await readSegment(folder, last);
  return !isOtherVersion(bytes) || findBlock(bytes, fileHeader.length) !== undefined;
}

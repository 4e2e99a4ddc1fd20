// Journals in temporary folders, appenders in other processes, and all lines of a journal.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { JournalLimits } from '../../../src/scan/journal/journal.ts';
import { type Journals, openJournals } from '../../../src/scan/journal/journals.ts';
import type { JournalLog, StoredJournal } from '../../../src/scan/journal/stored.ts';
import { until } from '../../support/server/launch.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  message: string;
  [field: string]: unknown;
}

export function recordingLog() {
  const entries: LogEntry[] = [];
  const at =
    (level: LogEntry['level']) =>
    (fields: Record<string, unknown>, message: string): void => {
      entries.push({ ...fields, level, message });
    };
  return { entries, log: { info: at('info'), warn: at('warn'), error: at('error') } };
}

/** Closed at the end of the test. */
export async function openIn(
  folder: string,
  {
    limits = {},
    log = recordingLog().log,
  }: { limits?: Partial<JournalLimits>; log?: JournalLog } = {},
): Promise<Journals> {
  const journals = await openJournals(folder, { log, limits });
  onTestFinished(() => journals.close());
  return journals;
}

/** All lines after a position, read in small parts. */
export async function linesOf(journal: StoredJournal, after = 0, maxLines = 10): Promise<string[]> {
  const all: string[] = [];
  for (let position = after; position < journal.end; ) {
    const { lines, end } = await journal.read(position, maxLines);
    all.push(...lines);
    position = end;
  }
  return all;
}

/** `name from`, …, before `name to`. */
export const numbered = (name: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `${name} ${from + index}`);

/** The files of a journal that any process owns, in order. */
export function filesOf(root: string, id: string): string[] {
  for (const owner of readdirSync(root)) {
    const folder = path.join(root, owner, id);
    try {
      return readdirSync(folder)
        .sort()
        .map((name) => path.join(folder, name));
    } catch {}
  }
  return [];
}

export interface Appender {
  process: ChildProcess;
  /** ID of its first journal. */
  id: string;
  /** Numbers of lines that are durable. */
  readonly durable: number[];
  /** Codes of lines that were rejected, by number. */
  readonly rejected: Map<number, string>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

const program = path.join(import.meta.dirname, 'appender.ts');

export async function startAppender(
  folder: string,
  name: string,
  { atOnce = 4, fileBytes = 1_000_000 } = {},
): Promise<Appender> {
  // Unlike a pipe, a file is never full, and contains everything when the process is dead.
  const output = path.join(temporaryFolder(), 'output');
  const child = spawn(
    process.execPath,
    [program, folder, name, String(atOnce), String(fileBytes)],
    {
      stdio: ['ignore', openSync(output, 'a'), 'inherit'],
    },
  );
  const exit = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = (kind: string): string[][] =>
    readFileSync(output, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' '))
      .filter(([word]) => word === kind);
  await until(() => printed('id').length > 0);
  return {
    process: child,
    id: printed('id')[0]?.[1] ?? '',
    get durable() {
      return printed('durable').map(([, number]) => Number(number));
    },
    get rejected() {
      return new Map(printed('rejected').map(([, number, code = '']) => [Number(number), code]));
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

// Group commit: lines that come while others are written become durable together.
import { outsideScope } from '../../core/request-scope.ts';
import { gather } from '../../core/timing.ts';
import { JournalError } from './error.ts';

export interface GroupCommit {
  append(line: string): Promise<void>;
  /** Whether lines are being written. */
  readonly busy: boolean;
  /** Rejects further lines and waits for those in progress. */
  close(): Promise<void>;
}

interface Group {
  lines: string[];
  done: PromiseWithResolvers<void>;
}

const maxLines = 4_096;
/** Milliseconds for which a group waits for more lines, if more keep coming. */
const maxWait = 1;
/** Milliseconds after a failure in which lines are rejected without another attempt. */
const retryAfter = 100;

/** `write` stores lines durably or rejects; it is called for one group at a time. */
export function createGroupCommit(write: (lines: string[]) => Promise<void>): GroupCommit {
  const queue: Group[] = [];
  let working: Promise<void> | undefined;
  let failure: { error: unknown; until: number } | undefined;

  async function work(): Promise<void> {
    for (let group = queue[0]; group; group = queue[0]) {
      const { lines } = group;
      await gather(() => lines.length, maxWait);
      queue.shift();
      try {
        await write(group.lines);
        group.done.resolve();
      } catch (error) {
        failure = { error, until: performance.now() + retryAfter };
        for (const { done } of [group, ...queue.splice(0)]) done.reject(error);
      }
    }
    working = undefined;
  }

  return {
    append(line) {
      if (line.includes('\n')) return Promise.reject(new TypeError('a line contains a newline'));
      if (failure) {
        if (performance.now() < failure.until) return Promise.reject(failure.error);
        failure = undefined;
      }
      let group = queue.at(-1);
      if (group === undefined || group.lines.length >= maxLines) {
        group = { lines: [], done: Promise.withResolvers() };
        queue.push(group);
      }
      group.lines.push(line);
      working ??= outsideScope(work);
      return group.done.promise;
    },
    get busy() {
      return working !== undefined;
    },
    async close() {
      await working;
      failure = { error: new JournalError('the journal is closed'), until: Infinity };
    },
  };
}

// Yields to the event loop during long-running work.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** CPU microseconds and elapsed milliseconds after which work yields. */
const longTurn = { cpu: 20_000, clock: 20 };

interface Turn {
  since: number;
  cpu: NodeJS.CpuUsage;
}

let turn: Turn | undefined;

/**
 * Undefined while the current turn of the event loop is short; otherwise resolves in a later turn that
 * is. Await it between items of work that grows with its input. CPU time counts, so that load from other
 * processes causes no pauses.
 */
export function pause(): Promise<void> | undefined {
  return isLong() ? nextShortTurn() : undefined;
}

function isLong(): boolean {
  if (turn) {
    if (performance.now() - turn.since < longTurn.clock) return false;
    const { user, system } = process.threadCpuUsage(turn.cpu);
    return user + system >= longTurn.cpu;
  }
  turn = { since: performance.now(), cpu: process.threadCpuUsage() };
  setImmediate(() => {
    turn = undefined;
  });
  return false;
}

async function nextShortTurn(): Promise<void> {
  do await nextTurn();
  while (isLong());
}

/** Maps items in order, yielding to the event loop in between. */
export async function mapPausing<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    await pause();
    results.push(await work(item, index));
  }
  return results;
}

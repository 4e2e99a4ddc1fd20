// Lets others have their turn of the event loop while something long is worked on.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Microseconds of a processor, as milliseconds of the clock, after which work pauses. */
const longTurn = { cpu: 20_000, clock: 20 };

interface Turn {
  since: number;
  cpu: NodeJS.CpuUsage;
}

let turn: Turn | undefined;

/**
 * Undefined as long as this turn of the event loop was short; otherwise resolves in a later turn that is
 * short. To be awaited between the items of anything that is as long as its input:
 * `await pause()`. Processor time is what counts, so a machine that is busy with something else costs
 * no pauses.
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

/** What the work makes of each item, in their order, with pauses. */
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

// A server whose event loop turns are measured.
import { once } from 'node:events';
import { z } from 'zod';
import { type Launched, launched } from './launch.ts';

/** Milliseconds of CPU time that a turn may take, during which nothing else is processed. */
const longest = 200;

/** Attempts before a turn counts as long: the first one also loads and compiles code. */
const tries = 4;

const response = z.object({ longestTurn: z.number() });

export interface MeasuredServer extends Launched {
  /** Milliseconds of the longest turn since the last call. */
  longestTurn(): Promise<number>;
}

/** A separate process, so that the test uses none of its time. */
export async function launchMeasured(variables: Record<string, string>): Promise<MeasuredServer> {
  const server = await launched(variables, [
    '--import',
    './test/support/server/turn-probe.ts',
    'src/main.ts',
  ]);
  const longestTurn = async () => {
    const [message]: unknown[] = await Promise.all([
      once(server.process, 'message'),
      server.process.send('longest turn'),
    ]).then(([responses]) => responses);
    return response.parse(message).longestTurn;
  };
  return { ...server, longestTurn };
}

/**
 * Returns the result of the work. Throws if it blocked the server's event loop for more than 200 ms in
 * every attempt; later attempts run alone.
 */
export async function inShortTurns<Result>(
  server: MeasuredServer,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const found: number[] = [];
  for (;;) {
    await server.longestTurn();
    const result = await work();
    const turn = Math.round(await server.longestTurn());
    found.push(turn);
    if (turn <= longest) return result;
    if (found.length < tries) continue;
    throw new Error(`${name} kept the event loop ${found.join(', ')} ms of its processor`);
  }
}

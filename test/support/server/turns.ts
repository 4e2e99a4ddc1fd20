// A server whose turns of the event loop are measured.
import { once } from 'node:events';
import { z } from 'zod';
import { type Launched, launched } from './launch.ts';

/** Milliseconds of a processor that one turn may take: nothing else is answered meanwhile. */
const longest = 200;

/** Tries in all before a turn counts as long: the first also loads and compiles code. */
const tries = 4;

const answer = z.object({ longestTurn: z.number() });

export interface MeasuredServer extends Launched {
  /** Milliseconds of the longest turn since it was asked before. */
  longestTurn(): Promise<number>;
}

/** A process of its own: what the test does takes none of its time. */
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
    ]).then(([answers]) => answers);
    return answer.parse(message).longestTurn;
  };
  return { ...server, longestTurn };
}

/**
 * What the work gives. Throws if it kept the server's event loop for longer than 200 ms, as often as it
 * was tried; later tries are made alone.
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

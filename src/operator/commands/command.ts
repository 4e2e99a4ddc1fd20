// Runs a command of the operator: its words, what it prints, what it says when it cannot.
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { ConfigError } from '../../core/config.ts';
import { explain } from '../../core/explain.ts';
import { endAll } from '../archive/at-end.ts';

interface Words<Flag extends string> {
  /** What stands behind `npm run`, as `backup -- FILE`. */
  usage: string;
  /** How many words it takes besides flags. */
  count: number;
  flags?: readonly Flag[];
}

/** What stops a command: Ctrl-C, a supervisor, a terminal that is gone. */
const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the process: 0 if the work was done, otherwise 1 with one line that says what to change; if it
 * was stopped, as a shell counts that.
 */
export async function runCommand<Flag extends string>(
  { usage, count, flags = [] }: Words<Flag>,
  work: (words: string[], has: (flag: Flag) => boolean) => Promise<void>,
): Promise<never> {
  for (const signal of stops) process.on(signal, () => void end(128 + constants.signals[signal]));
  // Also of what fails beside the work.
  process.on('uncaughtException', (error) => void fail(error));
  try {
    const { positionals, values } = read(flags, usage);
    if (positionals.length !== count) throw new ConfigError(`usage: npm run ${usage}`);
    await work(positionals, (flag) => values[flag] === true);
    return await end(0);
  } catch (error) {
    return fail(error);
  }
}

let isEnding = false;

async function fail(error: unknown): Promise<never> {
  // What fails because it is being stopped needs no line.
  if (!isEnding) console.error(`Cannot: ${explain(error)}`);
  return end(1);
}

/** The first reason to end counts; the others wait for what it still has to do. */
async function end(code: number): Promise<never> {
  if (isEnding) return new Promise(() => undefined);
  isEnding = true;
  // Each part of it that fails has been left as well as it can be.
  await endAll().catch(() => undefined);
  process.exit(code);
}

function read(flags: readonly string[], usage: string) {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]));
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch {
    throw new ConfigError(`usage: npm run ${usage}`);
  }
}

/** As `1,234 rows`. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

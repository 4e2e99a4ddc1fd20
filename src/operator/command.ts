// Runs a command of the operator: its words, what it prints, what it says when it cannot.
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';
import { explain } from '../explain.ts';

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
  // So that what was begun is removed.
  for (const signal of stops)
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  // Also of what fails beside the work, as the engine does without room.
  process.on('uncaughtException', fail);
  try {
    const { positionals, values } = read(flags, usage);
    if (positionals.length !== count) throw new ConfigError(`usage: npm run ${usage}`);
    await work(positionals, (flag) => values[flag] === true);
    process.exit(0);
  } catch (error) {
    return fail(error);
  }
}

function fail(error: unknown): never {
  console.error(`Cannot: ${explain(error)}`);
  process.exit(1);
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

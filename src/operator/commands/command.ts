// Runs an operator command: parses arguments, reports errors and cleans up.
import { constants } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '../../core/explain.ts';
import { endAll } from '../archive/at-end.ts';

interface CommandSpec<Flag extends string> {
  /** The command line after `npm run`: `backup -- FILE`. */
  usage: string;
  /** Number of arguments besides flags. */
  count: number;
  flags?: readonly Flag[];
}

/** Sent by Ctrl+C, a supervisor, or a closed terminal. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the process: with 0 on success, 1 and a one-line error on failure, and 128 plus the signal number
 * if it was stopped.
 */
export async function runCommand<Flag extends string>(
  { usage, count, flags = [] }: CommandSpec<Flag>,
  work: (args: string[], has: (flag: Flag) => boolean) => Promise<void>,
): Promise<never> {
  for (const signal of stopSignals)
    process.on(signal, () => void end(128 + constants.signals[signal]));
  // Also for errors outside the awaited work.
  process.on('uncaughtException', (error) => void fail(error));
  try {
    const { positionals, values } = read(flags, usage);
    if (positionals.length !== count) throw new UsageError(usage);
    await work(positionals, (flag) => values[flag] === true);
    return await end(0);
  } catch (error) {
    return fail(error);
  }
}

class UsageError extends Error {
  constructor(usage: string) {
    super(`Usage: npm run ${usage}`);
  }
}

const command = path.basename(process.argv[1] ?? '', '.ts');

const messageOf = (error: unknown): string =>
  error instanceof UsageError ? error.message : `${command} failed: ${explain(error)}`;

let isEnding = false;

async function fail(error: unknown): Promise<never> {
  // Errors caused by stopping are not reported.
  if (!isEnding) console.error(messageOf(error));
  return end(1);
}

/** The first call ends the process; later ones wait for it. */
async function end(code: number): Promise<never> {
  if (isEnding) return new Promise(() => undefined);
  isEnding = true;
  // Cleanup is best effort.
  await endAll().catch(() => undefined);
  process.exit(code);
}

function read(flags: readonly string[], usage: string) {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]));
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch {
    throw new UsageError(usage);
  }
}

/** A formatted count: `1,234 rows`. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

// Restarts a script in a network namespace with only a loopback interface.
import { spawnSync } from 'node:child_process';

const mark = '--isolated';

/** Whether this process runs isolated; brings its loopback interface up. */
export const isIsolated = (): boolean =>
  process.argv.includes(mark) && spawnSync('ip', ['link', 'set', 'lo', 'up']).status === 0;

/** Whether isolation is possible; prints a message if not. */
export function canIsolate(): boolean {
  const can = spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up']).status === 0;
  if (!can) console.log('skipped: a network namespace needs root, unshare and ip (iproute2)');
  return can;
}

/** Arguments of `unshare`. */
export const isolated = (script: string, ...words: readonly string[]): string[] => [
  '--net',
  process.execPath,
  script,
  mark,
  ...words,
];

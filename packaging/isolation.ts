// Runs a script again in a network namespace that has only a loopback interface.
import { spawnSync } from 'node:child_process';

const mark = '--isolated';

/** Whether this process was started so; then its loopback interface is up. */
export const isIsolated = (): boolean =>
  process.argv.includes(mark) && spawnSync('ip', ['link', 'set', 'lo', 'up']).status === 0;

/** Says so if it cannot. */
export function canIsolate(): boolean {
  const can = spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up']).status === 0;
  if (!can) console.log('skipped: a network namespace needs root, unshare and ip (iproute2)');
  return can;
}

/** The arguments of `unshare`. */
export const isolated = (script: string, ...words: readonly string[]): string[] => [
  '--net',
  process.execPath,
  script,
  mark,
  ...words,
];

// Other languages and tools of the system, if installed.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';

/** The Debian package of each program that an example needs. */
const packages = {
  curl: 'curl',
  haproxy: 'haproxy',
  nginx: 'nginx-light',
  pdftoppm: 'poppler-utils',
  pgbouncer: 'pgbouncer',
  php: 'php-cli',
  python3: 'python3',
  'rsvg-convert': 'librsvg2-bin',
  ruby: 'ruby',
  zbarimg: 'zbar-tools',
} as const;

export type Program = keyof typeof packages;

/** Why a program cannot run; undefined if it can. In CI it must. */
export const missing = (program: Program): string | undefined =>
  process.env.CI ||
  spawnSync('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${program}`]).status === 0
    ? undefined
    : `skipped: no ${program}; on Debian: apt-get install ${packages[program]}`;

/** The output of a program for its input. Fails with its error output. */
export function outputOf(
  command: string,
  words: readonly string[],
  { input = '', ...options }: { input?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, words, { ...options, timeout: 30_000 }, (error, out, wrong) => {
      if (error) reject(new Error(`${error.message}\n${out}\n${wrong}`));
      else resolve(out);
    });
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** Runs a long-running program until it prints a text; meanwhile an action is repeated. */
export async function expectUntil(
  text: string,
  command: string,
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const child = spawn(command, words, { ...options, detached: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += String(chunk);
    });
  try {
    for (let tries = 0; tries < 100 && !printed.includes(text); tries += 1) {
      await meanwhile();
      await sleep(100);
    }
    expect(printed).toContain(text);
  } finally {
    // Including its child processes.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }
}

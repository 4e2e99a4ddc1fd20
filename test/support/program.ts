// Other languages and tools of the system, where they are installed.
import { execFile, spawnSync } from 'node:child_process';

/** Debian's package of each program that an example needs. */
const packages = { curl: 'curl', php: 'php-cli', python3: 'python3', ruby: 'ruby' } as const;

export type Program = keyof typeof packages;

/** Why a program cannot run; undefined if it can. In CI it must. */
export const missing = (program: Program): string | undefined =>
  process.env.CI || spawnSync(program, ['--version']).status === 0
    ? undefined
    : `skipped: no ${program}; on Debian: apt-get install ${packages[program]}`;

/** What a program prints, once it has read its input. Fails with what it complains of. */
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

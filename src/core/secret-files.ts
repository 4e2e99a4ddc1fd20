// Secrets that the environment names files for: `SECRET_FILE` in place of `SECRET`.

import { readFileSync } from 'node:fs';
import { codeOf } from './error-code.ts';

/** The variables that are secrets, or hold one. */
export const secretVariables = [
  'SECRET',
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_REPLICA_URL',
  'SMTP_URL',
  'FIRST_ACCOUNT_PASSWORD',
  'METRICS_TOKEN',
] as const;

type Variables = Record<string, string | undefined>;

/**
 * The variables with what stands in those files, without the line break at its end. Throws what
 * `wrong` makes of a message that names the variable.
 */
export function withSecretFiles(
  variables: Variables,
  wrong: (message: string) => Error,
): Variables {
  const read = secretVariables.flatMap((name) => {
    const file = variables[`${name}_FILE`];
    if (file === undefined) return [];
    if (variables[name] !== undefined) {
      throw wrong(`${name}_FILE must not be set together with ${name}`);
    }
    const text = readText(file, (reason) =>
      wrong(`${name}_FILE must name a file that can be read, with something in it; ${reason}`),
    );
    return [[name, text]];
  });
  return { ...variables, ...Object.fromEntries(read) };
}

function readText(file: string, wrong: (reason: string) => Error): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw wrong(`${file}: ${codeOf(error) ?? error}`);
  }
  if (text === '') throw wrong(`${file} is empty`);
  return text;
}

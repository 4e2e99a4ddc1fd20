// Reads secrets from files: `SECRET_FILE` instead of `SECRET`.

import { readFileSync } from 'node:fs';
import { codeOf } from './caught-error.ts';

/** Variables that contain secrets. */
export const secretVariables = [
  'SECRET',
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_REPLICA_URL',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
  'FIRST_ACCOUNT_PASSWORD',
  'METRICS_TOKEN',
  'SCIM_TOKEN',
] as const;

type Variables = Record<string, string | undefined>;

/**
 * The variables with the contents of those files, without a trailing line break. Throws the error that
 * `wrong` makes of a message naming the variable.
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
    const text = readSecretFile(file, (reason) =>
      wrong(`${name}_FILE must be the path of a readable, non-empty file; ${reason}`),
    );
    return [[name, text]];
  });
  return { ...variables, ...Object.fromEntries(read) };
}

/** The content of a file without a trailing line break. Throws the error that `wrong` makes of a reason. */
export function readSecretFile(file: string, wrong: (reason: string) => Error): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw wrong(`${file}: ${codeOf(error) ?? error}`);
  }
  if (text === '') throw wrong(`${file} is empty`);
  return text;
}

// How options are read.
import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';

/** `{…}`, or `@file` that holds it. */
export function readJson(text: string) {
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : '');
  }
}

/** An option that may stand several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value,
];

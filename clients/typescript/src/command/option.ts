// Parses option values.
import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';

/** JSON, or `@file` with JSON. */
export function readJson(text: string) {
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : '');
  }
}

/** Collects a repeatable option. */
export const collect = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value,
];

// Schema for text input.
import { z } from 'zod';
import { unseenProblem } from './invisible.ts';

/** Counts Unicode code points. */
function countCharacters(value: string): number {
  let count = 0;
  for (const _character of value) count += 1;
  return count;
}

/** What is wrong with the length of a text; undefined if it is valid. */
export function lengthProblem(value: string, min: number, max: number): string | undefined {
  // A character has one or two code units, so most texts need no counting.
  if (value.length >= min * 2 && value.length <= max) return undefined;
  const count = countCharacters(value);
  if (count >= min && count <= max) return undefined;
  const range = min === 0 ? `at most ${max}` : `${min} to ${max}`;
  return `must have ${range} characters; it has ${count}`;
}

interface TextOptions {
  min?: number;
  max: number;
  /** Whether to normalize to NFC, so that texts that look the same are equal. */
  composed?: boolean;
  /** Whether to trim surrounding whitespace. */
  trimmed?: boolean;
  /** Whether it must have a visible character, like a name. */
  visible?: boolean;
}

/** Surrounding whitespace; a byte order mark is left for the check for invisible characters. */
const aroundIt = /^[^\S\uFEFF]+|[^\S\uFEFF]+$/g;

/**
 * A schema for a text of `min` (default 0) to `max` characters, unchanged unless `composed` or `trimmed`.
 *
 * Characters are Unicode code points as in JSON Schema. NUL is rejected because PostgreSQL cannot store
 * it, unpaired surrogates because they have no UTF-8 encoding.
 */
export function text(options: TextOptions): z.ZodString {
  const { min = 0, max, composed = false, trimmed = false, visible = false } = options;
  const form = (given: string): string => {
    const kept = trimmed ? given.replace(aroundIt, '') : given;
    return composed ? kept.normalize('NFC') : kept;
  };
  return z
    .string()
    .overwrite(form)
    .check(({ value, issues }) => {
      const refuse = (message: string) => issues.push({ code: 'custom', message, input: value });
      const problem =
        lengthProblem(value, min, max) ?? (visible ? unseenProblem(value) : undefined);
      if (problem) refuse(problem);
      else if (value.includes('\0')) refuse('cannot contain the character NUL (U+0000)');
      else if (!value.isWellFormed()) {
        refuse('must be well-formed Unicode, but contains an unpaired surrogate');
      }
    })
    .meta({
      ...(min > 0 && { minLength: min }),
      maxLength: max,
      pattern: '^[^\\x00]*$',
    });
}

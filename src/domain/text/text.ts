// Text as people give it, with limits that a database can hold.
import { z } from 'zod';
import { unseenProblem } from './invisible.ts';

/** How many characters (Unicode code points) a text has. */
function countCharacters(value: string): number {
  let count = 0;
  for (const _character of value) count += 1;
  return count;
}

/** What is wrong with the length of a text; undefined if nothing is. */
export function lengthProblem(value: string, min: number, max: number): string | undefined {
  // Every character is one code unit or two, so most texts need no counting.
  if (value.length >= min * 2 && value.length <= max) return undefined;
  const count = countCharacters(value);
  if (count >= min && count <= max) return undefined;
  const range = min === 0 ? `at most ${max}` : `${min} to ${max}`;
  return `must have ${range} characters; it has ${count}`;
}

interface TextOptions {
  min?: number;
  max: number;
  /** Whether it is kept in the form NFC, in which texts that look the same are the same. */
  composed?: boolean;
  /** Whether it is kept without the white space around it. */
  trimmed?: boolean;
  /** Whether readers have to see some of it, as of a name. */
  visible?: boolean;
}

/** A byte order mark is no white space here: it is invisible, and for others to name. */
const aroundIt = /^[^\S\uFEFF]+|[^\S\uFEFF]+$/g;

/**
 * A schema for a text of `min` (0) to `max` characters, kept exactly as it came unless `composed` or
 * `trimmed`.
 *
 * Characters are Unicode code points, as JSON Schema counts them, so an emoji is not refused for
 * being two code units. NUL is refused because PostgreSQL cannot store it; a lone surrogate because
 * it has no UTF-8 form.
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
      else if (value.includes('\0')) refuse('must not contain the character NUL (U+0000)');
      else if (!value.isWellFormed()) {
        refuse('must be well-formed Unicode; it contains half of a surrogate pair');
      }
    })
    .meta({
      ...(min > 0 && { minLength: min }),
      maxLength: max,
      pattern: '^[^\\x00]*$',
    });
}

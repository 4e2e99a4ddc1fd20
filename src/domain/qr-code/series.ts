// Series of QR codes that differ by a number, such as table-001 to table-200.
import { z } from 'zod';
import { wholeNumber } from '../validation/whole-number.ts';
import { maxNumber, withNumber } from './number-pattern.ts';
import { maxItems } from './shape.ts';

const number = wholeNumber(0, maxNumber);

/** What the texts of a series contain in place of the number. */
export const seriesTexts =
  'In its texts, `{n}` stands for the number and `{001}` for the number with at least as many digits.';

const range = z.strictObject({
  from: number.nullish().meta({ description: 'First number. Default: 1.' }),
  to: number.meta({ description: `Last number; at most ${maxItems} QR codes.` }),
});

export const seriesRange = range.check(({ value: { from, to }, issues }) => {
  const first = from ?? 1;
  if (to >= first && to - first < maxItems) return;
  const message = `must be between ${first} and ${first + maxItems - 1}, for at most ${maxItems} QR codes from ${first}`;
  issues.push({ code: 'custom', message, path: ['to'], input: to });
});

export const numbersIn = ({ from, to }: z.output<typeof range>): number[] =>
  Array.from({ length: to - (from ?? 1) + 1 }, (_, index) => (from ?? 1) + index);

const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** No input has texts deeper inside. */
const maxDepth = 32;

function valueWith(value: unknown, number: number, depth: number): unknown {
  if (typeof value === 'string') return withNumber(value, number);
  if (depth > maxDepth) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown) => valueWith(item, number, depth + 1));
  }
  return isPlainObject(value) ? numbered(value, number, depth + 1) : value;
}

/** A copy with the number in each of its texts. */
export const numbered = (fields: object, number: number, depth = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, valueWith(field, number, depth)]),
  );

/** Characters of the texts that each QR code of a series repeats. */
const maxTexts = 65_536;

function textLength(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length;
  if (depth > maxDepth || typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + textLength(one, depth + 1), 0);
}

/** What is wrong with the fields of a series; undefined if nothing is. */
export const patternProblem = (fields: object): string | undefined =>
  textLength(fields) > maxTexts
    ? `must have at most ${maxTexts} characters in all of its texts`
    : undefined;

// Compares a response on a page with the real response.
import { expect } from 'vitest';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const id = /^([a-z]+_)[0-9a-z]+$/;

/** `…` matches anything; date-times match each other, as do IDs of one kind. */
function textLike(shown: string, real: string): boolean {
  if (shown === real || (time.test(shown) && time.test(real))) return true;
  const kind = id.exec(shown)?.[1];
  if (kind !== undefined && kind === id.exec(real)?.[1]) return true;
  const parts = shown.split('…').map((part) => RegExp.escape(part));
  return parts.length > 1 && new RegExp(`^${parts.join('.+')}$`, 's').test(real);
}

/** The real response, with values of the page wherever they match. */
function inWordsOf(shown: unknown, real: unknown, partly: boolean): unknown {
  if (typeof shown === 'string' && typeof real === 'string')
    return textLike(shown, real) ? shown : real;
  if (Array.isArray(shown) && Array.isArray(real))
    return real.map((one, index) => inWordsOf(shown[index], one, partly));
  if (!isObject(shown) || !isObject(real)) return real;
  const names = Object.keys(real).filter((name) => !partly || name in shown);
  return Object.fromEntries(
    names.map((name) => [name, inWordsOf(shown[name], real[name], partly)]),
  );
}

/** Fails unless the response matches; with `partly`, fields missing on the page are ignored. */
export function expectLike(shown: unknown, real: unknown, partly = false): void {
  expect(inWordsOf(shown, real, partly)).toEqual(shown);
}

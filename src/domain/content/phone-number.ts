// Parses phone numbers as people write them into what a phone dials.
import { invisibleProblem } from '../text/invisible.ts';
import { callingCodeOf, mayBeginWithZero } from './calling-code.ts';

/** Replaces full-width characters with ASCII. */
const narrowed = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xff01 + 0x21),
  );

const separators = /[\p{Zs}\p{Pd}\t\u2212.()/]/gu;

const digitsOf = (shown: string): string => shown.replace(separators, '');

const extended = /^(.*?)(?:;\s*ext\s*=|,?\s*(?:ext(?:ension)?\b[.:]?|x|#))\s*(\d{1,7})$/isu;

const example = '+49 30 123456';

export interface DialedNumber {
  /** Digits, with a leading `+` if the number has a country code. */
  number: string;
  extension?: string;
}

type Reading = { dialed: DialedNumber } | { problem: string };

/** Separates the extension from the number. */
function partsOf(written: string): { shown: string; extension: string | undefined } {
  const plain = narrowed(written)
    .replace(/\p{Zs}/gu, ' ')
    .trim();
  const [, shown = plain, extension] = extended.exec(plain) ?? [];
  return { shown, extension };
}

/** The number that a phone dials, or why the text is not a phone number. */
export function readPhoneNumber(written: string): Reading {
  const invisible = invisibleProblem(written);
  if (invisible !== undefined) return { problem: invisible };
  const { shown, extension } = partsOf(written);
  if (extension !== undefined && digitsOf(shown) === '') {
    return { problem: `must have a phone number before the extension ${extension}` };
  }
  const problem = formProblem(shown);
  if (problem !== undefined) return { problem };
  const number = digitsOf(shown);
  return { dialed: { number, ...(extension && { extension }) } };
}

function formProblem(shown: string): string | undefined {
  if (/[*#]/.test(shown)) {
    return 'must be a phone number; iPhones do not dial service codes such as *100#';
  }
  const number = digitsOf(shown);
  const digits = number.replace(/^\+/, '');
  if (!/^\d{3,20}$/.test(digits)) {
    return `must be a phone number with 3 to 20 digits, such as ${example}; it may also contain a leading +, spaces, hyphens, periods, slashes, parentheses and an extension such as ext. 12`;
  }
  return undefined;
}

const loneZero = /\(\s*0\s*\)/;

/**
 * The international prefix: `+`, `00` in most countries, `0011` in Australia, `011` in North America.
 * Elsewhere `011` is an area code, whose numbers are shorter and have no `(0)`.
 */
function prefixOf(number: string, shown: string): string {
  const [prefix = ''] = /^(?:\+|0011|00(?=\d{5})|011)/.exec(number) ?? [];
  return prefix !== '011' || number.length >= 14 || loneZero.test(shown) ? prefix : '';
}

/** The rest of the text after a number of dialed characters. */
function shownAfter(shown: string, count: number): string {
  const last = [...shown.matchAll(/[\d+]/g)][count - 1];
  return last ? shown.slice(last.index + 1) : shown;
}

/** Why the number cannot exist; undefined if it can. */
export function numberProblem(written: string): string | undefined {
  const { shown } = partsOf(written);
  const number = digitsOf(shown);
  const prefix = prefixOf(number, shown);
  const problem =
    prefix === '' ? forgottenPlus(shown) : internationalProblem(number, shown, prefix);
  if (problem !== undefined) return problem;
  // A slash after the country code is a separator; after any other slash, a second number can follow.
  const rest = shown.replace(/^\s*(?:\+|00)\d{1,3}\s*\//, '');
  return /\/[^/]*\/|\/\D*0/.test(rest) ? 'must be a single phone number' : undefined;
}

function internationalProblem(number: string, shown: string, prefix: string): string | undefined {
  const digits = number.slice(prefix.length);
  if (digits.startsWith('0')) {
    return `must not have a 0 after ${prefix}, because no country code starts with 0; write it like ${example}`;
  }
  const code = callingCodeOf(digits);
  if (code === undefined) {
    return `starts with ${digits.slice(0, 3)}, which is not a country code; write it like ${example}`;
  }
  if (digits.length > 15) {
    return `must have at most 15 digits including the country code; it has ${digits.length}`;
  }
  const keepsZero = mayBeginWithZero(code);
  const national = digits.slice(code.length);
  if ((keepsZero ? national : national.replace(/^0+/, '')).length < 3) {
    return `must have at least 3 digits after the country code ${code}`;
  }
  const rest = shownAfter(shown, prefix.length + code.length);
  if (keepsZero) return keptZeroProblem(rest, `+${code}`);
  return trunkZeroProblem(rest, prefix + code);
}

/**
 * A trunk prefix after the country code. Within a country a 0 is dialed first, which `(0)` in print
 * indicates; with the country code, a number with that 0 does not exist.
 */
function trunkZeroProblem(rest: string, start: string): string | undefined {
  const bracketed = /\(\s*0/.test(rest);
  if (!bracketed && !digitsOf(rest).startsWith('0')) return undefined;
  const zero = loneZero.test(rest) ? '(0)' : 'the 0';
  const dialed = digitsOf(rest.replace(/\(\s*0+/g, '(')).replace(/^0+/, '');
  return `must not have ${zero === '(0)' ? zero : 'a 0'} between the country code and the area code; remove ${zero}: ${start} ${dialed}`;
}

/** An ambiguous `(0)` in countries such as Italy, where a 0 can be part of the number. */
function keptZeroProblem(rest: string, code: string): string | undefined {
  if (!loneZero.test(rest)) return undefined;
  return `must not have (0) after the country code; if the 0 is part of the number, as it can be with ${code}, write it without parentheses`;
}

/** A country code before `(0)` that is missing its `+`. */
function forgottenPlus(shown: string): string | undefined {
  if (!loneZero.test(shown)) return undefined;
  const [before = '', after = ''] = shown.split(loneZero);
  const code = digitsOf(before);
  if (callingCodeOf(code) !== code) return undefined;
  const advice = mayBeginWithZero(code) ? '' : `: +${code} ${digitsOf(after)}`;
  return `must have a + before the country code ${code} and no (0) after it; remove (0)${advice}`;
}

// Telephone numbers: what people write, as what telephones dial.
import { invisibleProblem } from '../text/invisible.ts';
import { callingCodeOf, mayBeginWithZero } from './calling-code.ts';

/** Forms of a full-width keyboard, as ASCII has them. */
const narrowed = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xff01 + 0x21),
  );

const separators = /[\p{Zs}\p{Pd}\t\u2212.()/]/gu;

const digitsOf = (shown: string): string => shown.replace(separators, '');

const extended = /^(.*?)(?:;\s*ext\s*=|,?\s*(?:ext(?:ension)?\b[.:]?|x|#))\s*(\d{1,7})$/isu;

const example = '+49 30 123456';

export interface DialedNumber {
  /** Digits, with `+` in front if the number has a country code. */
  number: string;
  extension?: string;
}

type Reading = { dialed: DialedNumber } | { problem: string };

/** What was written, with its extension apart. */
function partsOf(written: string): { shown: string; extension: string | undefined } {
  const plain = narrowed(written)
    .replace(/\p{Zs}/gu, ' ')
    .trim();
  const [, shown = plain, extension] = extended.exec(plain) ?? [];
  return { shown, extension };
}

/** The number that a telephone dials for what was written, or why that is no number. */
export function readPhoneNumber(written: string): Reading {
  const invisible = invisibleProblem(written);
  if (invisible !== undefined) return { problem: invisible };
  const { shown, extension } = partsOf(written);
  if (extension !== undefined && digitsOf(shown) === '') {
    return { problem: `must have a telephone number in front of its extension, ${extension}` };
  }
  const problem = formProblem(shown);
  if (problem !== undefined) return { problem };
  const number = digitsOf(shown);
  return { dialed: { number, ...(extension && { extension }) } };
}

function formProblem(shown: string): string | undefined {
  if (/[*#]/.test(shown)) {
    return 'must be a telephone number; service codes such as *100# are not dialed by iPhones';
  }
  const number = digitsOf(shown);
  const digits = number.replace(/^\+/, '');
  if (!/^\d{3,20}$/.test(digits)) {
    return `must be a telephone number of 3 to 20 digits such as ${example}; besides digits it may have a + in front, spaces, hyphens, periods, slashes, parentheses and an extension such as ext. 12`;
  }
  return undefined;
}

const loneZero = /\(\s*0\s*\)/;

/**
 * What is dialed in front of a country code: `+`, `00` in most countries, `0011` in Australia, `011` in
 * North America. Elsewhere `011` is an area code, whose numbers are shorter and have no `(0)`.
 */
function prefixOf(number: string, shown: string): string {
  const [prefix = ''] = /^(?:\+|0011|00(?=\d{5})|011)/.exec(number) ?? [];
  return prefix !== '011' || number.length >= 14 || loneZero.test(shown) ? prefix : '';
}

/** What is shown after so many signs that are dialed. */
function shownAfter(shown: string, count: number): string {
  const last = [...shown.matchAll(/[\d+]/g)][count - 1];
  return last ? shown.slice(last.index + 1) : shown;
}

/** Why nobody has the number that a telephone would dial; undefined if somebody may have it. */
export function numberProblem(written: string): string | undefined {
  const { shown } = partsOf(written);
  const number = digitsOf(shown);
  const prefix = prefixOf(number, shown);
  const problem =
    prefix === '' ? forgottenPlus(shown) : internationalProblem(number, shown, prefix);
  if (problem !== undefined) return problem;
  // The slash after a country code is a separator; a second number may follow any other.
  const rest = shown.replace(/^\s*(?:\+|00)\d{1,3}\s*\//, '');
  return /\/[^/]*\/|\/\D*0/.test(rest) ? 'must be one telephone number' : undefined;
}

function internationalProblem(number: string, shown: string, prefix: string): string | undefined {
  const digits = number.slice(prefix.length);
  if (digits.startsWith('0')) {
    return `must not have a 0 after ${prefix}, since no country code begins with 0; write it as in ${example}`;
  }
  const code = callingCodeOf(digits);
  if (code === undefined) {
    return `begins with ${digits.slice(0, 3)}, which is no country code; write it as in ${example}`;
  }
  if (digits.length > 15) {
    return `must have at most 15 digits with its country code; it has ${digits.length}`;
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
 * Inside a country a 0 is dialed in front of its numbers, and `(0)` in print says so; from abroad, which
 * is what a country code is for, there is no number with that 0.
 */
function trunkZeroProblem(rest: string, start: string): string | undefined {
  const bracketed = /\(\s*0/.test(rest);
  if (!bracketed && !digitsOf(rest).startsWith('0')) return undefined;
  const zero = loneZero.test(rest) ? '(0)' : 'the 0';
  const dialed = digitsOf(rest.replace(/\(\s*0+/g, '(')).replace(/^0+/, '');
  return `must not have ${zero === '(0)' ? zero : 'a 0'} in front of the area code, since it has a country code; leave out ${zero}: ${start} ${dialed}`;
}

/** Which zeros are meant is for the writer to say: Italy's are part of the number. */
function keptZeroProblem(rest: string, code: string): string | undefined {
  if (!loneZero.test(rest)) return undefined;
  return `must not have (0) after the country code; write the 0 without parentheses if it is part of the number, as it is in numbers of ${code}`;
}

/** A country code in front of `(0)`, without anything that tells telephones that it is one. */
function forgottenPlus(shown: string): string | undefined {
  if (!loneZero.test(shown)) return undefined;
  const [before = '', after = ''] = shown.split(loneZero);
  const code = digitsOf(before);
  if (callingCodeOf(code) !== code) return undefined;
  const advice = mayBeginWithZero(code) ? '' : `: +${code} ${digitsOf(after)}`;
  return `must have a + in front of the country code ${code} and no (0) after it; leave out (0)${advice}`;
}

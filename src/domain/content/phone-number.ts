// Telephone numbers: what people write, as what telephones dial.
import { invisibleProblem } from '../invisible.ts';

/** Country codes after which a 0 is part of the number; no other country has numbers that begin with 0. */
const keepsZero = /^(?:39|378|379|225|226|229|241|242|80[08]|870|878|88[1238]|979)$/;

/** The country code that begins the digits of a number (ITU-T E.164). */
const countryCode = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Forms of a full-width keyboard, as ASCII has them. */
const narrowed = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xff01 + 0x21),
  );

const separators = /[\p{Zs}\p{Pd}\t\u2212.()/]/gu;

const extended = /^(.*?)(?:;\s*ext\s*=|,?\s*(?:ext(?:ension)?\b[.:]?|x))\s*(\d{1,7})$/isu;

const example = '+49 30 123456';

export interface DialedNumber {
  /** Digits, with `+` in front if the number has a country code. */
  number: string;
  extension?: string;
}

type Reading = { dialed: DialedNumber } | { problem: string };

/** What was written, with its extension apart. */
function partsOf(written: string): { shown: string; extension: string | undefined } {
  const plain = narrowed(written).replace(/\p{Zs}/gu, ' ');
  const [, shown = plain, extension] = extended.exec(plain) ?? [];
  return { shown, extension };
}

/** The number that a telephone dials for what was written, or why that is no number. */
export function readPhoneNumber(written: string): Reading {
  const invisible = invisibleProblem(written);
  if (invisible !== undefined) return { problem: invisible };
  const { shown, extension } = partsOf(written);
  const problem = formProblem(shown);
  if (problem !== undefined) return { problem };
  const number = shown.replace(separators, '');
  return { dialed: { number, ...(extension && { extension }) } };
}

function formProblem(shown: string): string | undefined {
  if (/[*#]/.test(shown)) {
    return 'must be a telephone number; service codes such as *100# are not dialed by iPhones';
  }
  const number = shown.replace(separators, '');
  const digits = number.replace(/^\+/, '');
  if (!/^\d{3,20}$/.test(digits)) {
    return `must be a telephone number of 3 to 20 digits such as ${example}; besides digits it may have a + in front, spaces, hyphens, periods, slashes, parentheses and an extension such as ext. 12`;
  }
  return undefined;
}

/** Why nobody has the number that a telephone would dial; undefined if somebody may have it. */
export function numberProblem(written: string): string | undefined {
  const { shown } = partsOf(written);
  const number = shown.replace(separators, '');
  if (number.startsWith('+') && number.length > 16) {
    return `must have at most 15 digits with its country code; it has ${number.length - 1}`;
  }
  const zero = trunkZeroProblem(shown, number);
  if (zero !== undefined) return zero;
  return /\/[^/]*\/|\/\D*0/.test(shown) ? 'must be one telephone number' : undefined;
}

/**
 * Inside a country a 0 is dialed in front of its numbers, and `(0)` in print says so; from abroad, which
 * is what a country code is for, there is no number with that 0. Which zeros are meant is for the
 * writer to say: Italy's are part of the number.
 */
function trunkZeroProblem(shown: string, number: string): string | undefined {
  const international = /^(?:\+|00)(\d+)$/.exec(number)?.[1];
  const [code] = countryCode.exec(international ?? '') ?? [];
  if (international === undefined || code === undefined) return undefined;
  const national = international.slice(code.length);
  const bracketed = /\(\s*0/.test(shown);
  if (!national.startsWith('0') || (!bracketed && !number.startsWith('+'))) return undefined;
  const prefix = number.slice(0, number.length - national.length);
  if (keepsZero.test(code)) {
    if (!/\(\s*0\s*\)/.test(shown)) return undefined;
    return `must not have (0) after the country code; write the 0 without parentheses, since numbers of +${code} keep it: ${prefix} ${national}`;
  }
  const zero = bracketed && /\(\s*0\s*\)/.test(shown) ? '(0)' : 'the 0';
  return `must not have ${bracketed ? '(0)' : 'a 0'} after the country code, where no number begins with it; leave out ${zero}: ${prefix} ${national.replace(/^0+/, '')}`;
}

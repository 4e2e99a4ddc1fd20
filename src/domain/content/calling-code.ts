// Assigned country calling codes (ITU-T E.164), including those of international networks.

const oneDigit = '[17]';
const twoDigits = '2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]';
const threeDigits = [
  '21[1-368]|2[2346]\\d|25[0-8]|29[01789]',
  '35\\d|37\\d|38[0-35-79]|42[013]',
  '50\\d|59\\d',
  '67[02-9]|68[0-35-9]|69[0-2]',
  '800|808|85[02356]|87[08]|88[0-36]|888',
  '96[0-8]|97[0-79]|99[2-8]',
].join('|');

const assigned = new RegExp(`^(?:${oneDigit}|${twoDigits}|${threeDigits})`);

/** The country code at the start of the digits; undefined if there is none. */
export const callingCodeOf = (digits: string): string | undefined => assigned.exec(digits)?.[0];

/** Countries whose national numbers can start with a 0; all others drop it after the country code. */
const keepsZero = /^(?:39|378|379|225|226|229|241|242|80[08]|870|878|88[1238]|979)$/;

export const mayBeginWithZero = (callingCode: string): boolean => keepsZero.test(callingCode);

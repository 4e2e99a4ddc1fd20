// Countries by name, in the language of the page.
import { countryCodes } from '../../../../src/domain/routing/country-codes.ts';
import { locale } from '../../locale/locale.ts';

export interface Country {
  code: string;
  name: string;
}

const names = new Intl.DisplayNames(locale, { type: 'region' });

export const countryName = (code: string): string => names.of(code) ?? code;

let known: readonly Country[] | undefined;

/** All countries, sorted by name. */
export function countries(): readonly Country[] {
  const { compare } = new Intl.Collator(locale);
  known ??= countryCodes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => compare(one.name, other.name));
  return known;
}

/** Ignores case and accents, so that `osterreich` finds Österreich. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Those whose name contains a text or whose code starts with it; the best matches first. */
export function findCountries(typed: string): Country[] {
  const text = plain(typed);
  const rankOf = ({ code, name }: Country): number => {
    if (text === '' || code.toLowerCase() === text) return 0;
    const at = plain(name).indexOf(text);
    if (at === 0) return 1;
    if (code.toLowerCase().startsWith(text)) return 2;
    return at > 0 ? 3 : 4;
  };
  return countries()
    .map((country) => ({ country, rank: rankOf(country) }))
    .filter(({ rank }) => rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .map(({ country }) => country);
}

/** The country with exactly this name or code. */
export function countryNamed(typed: string): Country | undefined {
  const text = plain(typed);
  return countries().find(
    ({ code, name }) => code.toLowerCase() === text || (text !== '' && plain(name) === text),
  );
}

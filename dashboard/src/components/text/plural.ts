// Numbers and plural forms for the strings of the dashboard.
import { language, locale } from '../../locale/locale.ts';

const numbers = new Intl.NumberFormat(locale);
const rules = new Intl.PluralRules(language);

export const formatNumber = (count: number): string => numbers.format(count);

/** A text for each plural category (Unicode CLDR) of English and German. */
interface PluralForms {
  one: string;
  other: string;
}

/** The form for a count, with `#` replaced by it: `{ one: '# code', other: '# codes' }` gives `1,234 codes`. */
export const plural = (count: number, forms: PluralForms): string =>
  (rules.select(count) === 'one' ? forms.one : forms.other).replaceAll('#', formatNumber(count));

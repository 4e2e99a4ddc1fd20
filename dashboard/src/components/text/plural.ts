// Numbers and plural forms for the strings of the dashboard.
import { language, locale } from '../../locale/locale.ts';

/** Made when they are needed, because making one takes long. */
let numbers: Intl.NumberFormat | undefined;
let rules: Intl.PluralRules | undefined;

export function formatNumber(count: number): string {
  numbers ??= new Intl.NumberFormat(locale);
  return numbers.format(count);
}

/** A text for each plural category (Unicode CLDR) of English and German. */
interface PluralForms {
  one: string;
  other: string;
}

/** The form for a count, with `#` replaced by it: `{ one: '# code', other: '# codes' }` gives `1,234 codes`. */
export function plural(count: number, forms: PluralForms): string {
  rules ??= new Intl.PluralRules(language);
  const form = rules.select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', formatNumber(count));
}

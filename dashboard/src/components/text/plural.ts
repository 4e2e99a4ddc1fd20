// Numbers and plural forms for the strings of the dashboard.

/** The language of the strings, by whose plural rules they are chosen. */
const language = 'en';

const numbers = new Intl.NumberFormat();
const rules = new Intl.PluralRules(language);

export const formatNumber = (count: number): string => numbers.format(count);

/** A text for each plural category of the language (Unicode CLDR); English has `one` and `other`. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form for a count, with `#` replaced by it: `{ one: '# code', other: '# codes' }` gives `1,234 codes`. */
export const plural = (count: number, forms: PluralForms): string =>
  (forms[rules.select(count)] ?? forms.other).replaceAll('#', formatNumber(count));

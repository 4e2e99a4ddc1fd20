// CSV options that spreadsheets open correctly in the browser's language.

/** Excel expects a semicolon in regions that use a decimal comma. */
const separator = (language: string): 'comma' | 'semicolon' =>
  new Intl.NumberFormat(language).format(0.5).includes(',') ? 'semicolon' : 'comma';

/** Parameters of the export request. */
export const spreadsheetOptions = (language = navigator.language): Record<string, string> => ({
  bom: 'true',
  separator: separator(language),
});

// CSV files as the spreadsheet of whoever downloads them opens them.

/** Excel takes the separator of the region, which is a semicolon where numbers have a decimal comma. */
const separator = (language: string): 'comma' | 'semicolon' =>
  new Intl.NumberFormat(language).format(0.5).includes(',') ? 'semicolon' : 'comma';

/** Parameters of an export, for a spreadsheet in the language of the browser. */
export const spreadsheetOptions = (language = navigator.language): Record<string, string> => ({
  bom: 'true',
  separator: separator(language),
});

// Texts with a number in them, such as `table-{001}`. Also used by the dashboard.

/** The largest number of a series; the least is 0. */
export const maxNumber = 999_999;

/** `{n}`, or a one with leading zeros in braces. */
const placeholder = /\{(n|0*1)\}/g;

/** `table-{001}` with 7 gives `table-007`. */
export const withNumber = (text: string, number: number): string =>
  text.replace(placeholder, (_whole, form: string) =>
    String(number).padStart(form === 'n' ? 1 : form.length, '0'),
  );

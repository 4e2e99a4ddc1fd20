// Parts of a whole, rounded as people read them.

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Percent of a whole, with one decimal; 0 of nothing. */
export const percentage = (part: number, whole: number): number =>
  whole === 0 ? 0 : oneDecimal((part / whole) * 100);

/** With one decimal. */
export const average = (sum: number, count: number): number => oneDecimal(sum / count);

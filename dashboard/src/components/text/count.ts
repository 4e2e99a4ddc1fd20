// Numbers as people write them.
const numbers = new Intl.NumberFormat();

/** `1 scan`, `1,234 scans`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numbers.format(count)} ${count === 1 ? one : many}`;

export const written = (count: number): string => numbers.format(count);

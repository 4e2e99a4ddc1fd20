// Finds the delimiter of a CSV file.

/** Excel's separator line: `sep=;`. */
export const separatorLine = /^"?sep=(.)"?(?:\r\n|\n|\r)/i;

/** The delimiter that is most frequent in the header, outside of quotation marks. */
export function mostFrequentDelimiter<Delimiter extends string>(
  header: string,
  delimiters: readonly [Delimiter, ...Delimiter[]],
): Delimiter {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((most, next) => (count(next) > count(most) ? next : most));
}

// Suggests the most similar word for a typo.

/** Levenshtein distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let place = 0; place < other.length; place += 1) {
      const replaced = (row[place] ?? 0) + (letter === other[place] ? 0 : 1);
      const inserted = (next[place] ?? 0) + 1;
      const leftOut = (row[place + 1] ?? 0) + 1;
      next.push(Math.min(replaced, inserted, leftOut));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The most similar word of a list, ignoring case and punctuation; undefined if none is similar or the
 * word has over 100 characters.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 100) return undefined;
  const ranked = words
    .map((candidate) => ({ candidate, steps: distance(plain(word), plain(candidate)) }))
    .filter(({ candidate, steps }) => steps <= Math.ceil(candidate.length / 2))
    .sort((a, b) => a.steps - b.steps);
  return ranked[0]?.candidate;
}

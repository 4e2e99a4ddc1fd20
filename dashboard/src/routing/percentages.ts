// Shares of the traffic in whole percent.

/** The weights as percentages that sum to 100 (largest remainder). */
export function percentagesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (100 * weight) / total);
  const rounded = exact.map(Math.floor);
  const missing = 100 - rounded.reduce((sum, percent) => sum + percent, 0);
  const byRemainder = exact
    .map((percent, index) => ({ index, remainder: percent - Math.floor(percent) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
    .slice(0, missing);
  for (const { index } of byRemainder) rounded[index] = (rounded[index] ?? 0) + 1;
  return rounded;
}

/** Equal percentages, the first ones a percent larger if need be. */
export const evenPercentages = (count: number): number[] =>
  percentagesOf(Array.from({ length: count }, () => 1));

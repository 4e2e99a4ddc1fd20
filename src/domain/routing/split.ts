// A weighted split of visitors among targets.
import { createHash } from 'node:crypto';

interface Weighted {
  weight: number;
}

const totalOf = (targets: readonly Weighted[]): number =>
  targets.reduce((sum, { weight }) => sum + weight, 0);

/** A number from 0 to below 1, evenly spread over texts, the same for the same text. */
function spread(text: string): number {
  const bits = createHash('sha256').update(text).digest().readUIntBE(0, 6);
  return bits / 2 ** 48;
}

/**
 * The place of the target that a visitor gets: the same for the same code, rule, visitor, with odds as
 * the weights are. What weighs nothing gets nobody.
 */
export function sideOf(
  targets: readonly Weighted[],
  codeId: string,
  rule: number,
  identity: string,
): number {
  let rest = spread(`${codeId}\n${rule}\n${identity}`) * totalOf(targets);
  for (const [index, { weight }] of targets.entries()) {
    if (rest < weight) return index;
    rest -= weight;
  }
  throw new RangeError('The targets weigh nothing');
}

/** What part of all visitors each target gets, in percent with one decimal. */
export function sharesOf(targets: readonly Weighted[]): number[] {
  const total = totalOf(targets);
  return targets.map(({ weight }) => Math.round((weight * 1_000) / total) / 10);
}

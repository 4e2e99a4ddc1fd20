// Splits visitors among weighted targets.
import { createHash } from 'node:crypto';

interface Weighted {
  weight: number;
}

const totalOf = (targets: readonly Weighted[]): number =>
  targets.reduce((sum, { weight }) => sum + weight, 0);

/** A uniform hash of a text, from 0 to below 1. */
function uniformHash(text: string): number {
  const bits = createHash('sha256').update(text).digest().readUIntBE(0, 6);
  return bits / 2 ** 48;
}

/**
 * The index of the target for a visitor, with probabilities in proportion to the weights. Always the
 * same for the same code, rule and visitor; a target of weight 0 is never chosen.
 */
export function targetIndexOf(
  targets: readonly Weighted[],
  codeId: string,
  rule: number,
  identity: string,
): number {
  let rest = uniformHash(`${codeId}\n${rule}\n${identity}`) * totalOf(targets);
  for (const [index, { weight }] of targets.entries()) {
    if (rest < weight) return index;
    rest -= weight;
  }
  throw new RangeError('All targets have a weight of 0');
}

/** Each target's share of visitors, in percent with one decimal. */
export function sharesOf(targets: readonly Weighted[]): number[] {
  const total = totalOf(targets);
  return targets.map(({ weight }) => Math.round((weight * 1_000) / total) / 10);
}

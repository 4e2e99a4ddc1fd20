// Compares the scans of A/B targets with the shares that were configured.
import type { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';

/** Scans of all targets, and those expected of each, that say something. */
const enough = { all: 100, each: 10 };

/** In standard errors; scans of one visitor always have the same target, so shares vary more than by chance. */
const maxDeviation = 3;

const meanings = {
  NOT_ENOUGH_SCANS: `Not enough scans yet: at least ${enough.all} in total, and as many as let ${enough.each} be expected for each target.`,
  AS_CONFIGURED: 'The shares are as configured; differences are no larger than by chance.',
  DIFFERENT:
    'The shares differ from those configured by more than chance, for example because the weights were changed during the period.',
  NOT_SEPARABLE:
    'Scans cannot be assigned to the targets, because another rule, another target or the QR code itself has the same URL.',
};

export const splitResult = describedEnum(
  'AbTestResult',
  'Whether the shares of the targets of an A/B test differ from those configured.',
  ['NOT_ENOUGH_SCANS', 'AS_CONFIGURED', 'DIFFERENT', 'NOT_SEPARABLE'],
  meanings,
);

export type SplitResult = z.output<typeof splitResult>;

export const splitSentence = (result: SplitResult): string => meanings[result];

interface Target {
  weight: number;
  scans: number;
}

/** Whether a share is more than three standard errors, √(p(1−p)/n), from the configured one. */
export function compareShares(targets: readonly Target[]): SplitResult {
  const scans = targets.reduce((sum, target) => sum + target.scans, 0);
  const weights = targets.reduce((sum, { weight }) => sum + weight, 0);
  const expected = targets.map(({ weight }) => (scans * weight) / weights);
  const areEnough = targets.every(
    ({ weight }, index) => weight === 0 || (expected[index] ?? 0) >= enough.each,
  );
  if (scans < enough.all || !areEnough) return 'NOT_ENOUGH_SCANS';
  const differ = targets.some(({ weight, scans: got }, index) => {
    const share = weight / weights;
    return (
      Math.abs(got - (expected[index] ?? 0)) > maxDeviation * Math.sqrt(scans * share * (1 - share))
    );
  });
  return differ ? 'DIFFERENT' : 'AS_CONFIGURED';
}

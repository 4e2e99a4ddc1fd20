// What checks of a destination say about it.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Content } from '../content/index.ts';
import type { Routing } from '../routing/shape.ts';
import { describedEnum } from '../validation/terms.ts';

export const destinationState = describedEnum(
  'DestinationState',
  'Whether a destination responds.',
  ['OK', 'BROKEN', 'UNKNOWN'],
  {
    OK: 'It responded.',
    BROKEN: 'It responded with 404 or 410, or has failed for two days.',
    UNKNOWN:
      'It was not checked yet, has failed for less than two days, or does not want to be checked.',
  },
);

export type DestinationState = z.output<typeof destinationState>;

/** Milliseconds of failing after which a destination is broken. */
const maxFailing = 2 * 24 * 60 * 60 * 1_000;

export interface CheckResult {
  outcome: 'OK' | 'GONE' | 'FAILING' | 'UNKNOWN';
  /** Of the last response; null without one. */
  httpStatus: number | null;
}

/** What a response says, if it is no redirect. */
export function outcomeOf(status: number): CheckResult['outcome'] {
  if (status < 400) return 'OK';
  if (status === 404 || status === 410) return 'GONE';
  // A page that people can see may refuse programs.
  if ([401, 403, 407, 408, 425, 429, 451].includes(status)) return 'UNKNOWN';
  return 'FAILING';
}

export interface CheckedState {
  state: DestinationState;
  failingSince: Date | null;
  brokenSince: Date | null;
}

export function stateAfter(
  { outcome }: CheckResult,
  before: CheckedState | undefined,
  now: Date,
): CheckedState {
  const failingSince = before?.failingSince ?? now;
  const brokenSince = before?.brokenSince ?? null;
  switch (outcome) {
    case 'OK':
      return { state: 'OK', failingSince: null, brokenSince: null };
    case 'GONE':
      return { state: 'BROKEN', failingSince, brokenSince: brokenSince ?? now };
    case 'FAILING': {
      const isLong = now.getTime() - failingSince.getTime() >= maxFailing;
      const since = brokenSince ?? (isLong ? now : null);
      return { state: since ? 'BROKEN' : 'UNKNOWN', failingSince, brokenSince: since };
    }
    case 'UNKNOWN':
      return {
        state: brokenSince ? 'BROKEN' : 'UNKNOWN',
        failingSince: before?.failingSince ?? null,
        brokenSince,
      };
  }
}

/** The destinations of a code and of its rules, each once. */
export function destinationsOf(content: Content, routing: Routing | null): string[] {
  if (content.type !== 'URL') return [];
  const targets = (routing?.rules ?? []).flatMap((rule) => rule.targets);
  return [...new Set([content.data.url, ...targets.map(({ url }) => url)])];
}

/** A URL by which checks are found. */
export const destinationHash = (url: string): string =>
  createHash('sha256').update(url).digest('base64url').slice(0, 22);

// Long work that pays on its way, no faster than its caller may.

import { ApiError } from '../../core/errors.ts';
import type { RequestContext } from '../../graphql/context.ts';

/** The part of an allowance that is left to other requests of the same caller. */
const leftToOthers = 0.5;

/**
 * Spends points in portions, and waits until all is there again where the rest is for other requests.
 * Resolves early for a caller who goes away. Throws what `spend` throws, but RATE_LIMITED.
 */
export function createPacer(spend: RequestContext['spend'], signal: AbortSignal) {
  /** What an allowance may be too small for at once. */
  let portion = 1;

  async function spendSome(points: number): Promise<boolean> {
    try {
      const left = await spend(points);
      portion = left ? Math.max(1, Math.floor((left.limit * leftToOthers) / 2)) : Infinity;
      if (left && left.remaining < left.limit * leftToOthers) await wait(left.reset, signal);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'RATE_LIMITED') throw error;
      await wait(Number(error.headers?.['retry-after'] ?? 1), signal);
      return false;
    }
  }

  return async (points: number): Promise<void> => {
    for (let due = points; due > 0 && !signal.aborted; ) {
      const some = Math.min(due, portion);
      if (await spendSome(some)) due -= some;
    }
  };
}

const wait = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1_000);
    signal.addEventListener('abort', end);
  });

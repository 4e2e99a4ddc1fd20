// Spends rate limit points of long-running work gradually, within the caller's quota.

import { ApiError } from '../../core/errors.ts';
import type { RequestContext } from '../../graphql/context.ts';

/** Share of the quota reserved for other requests of the same caller. */
const reservedShare = 0.5;

/**
 * Spends points in portions and waits for the quota to reset once only the reserved share is left.
 * Resolves early when the caller disconnects. Throws what `spend` throws, except RATE_LIMITED.
 */
export function createPacer(spend: RequestContext['spend'], signal: AbortSignal) {
  /** Points spent at a time: all of them at once may exceed the quota. */
  let portion = 1;

  async function spendSome(points: number): Promise<boolean> {
    try {
      const left = await spend(points);
      portion = left ? Math.max(1, Math.floor((left.limit * reservedShare) / 2)) : Infinity;
      if (left && left.remaining < left.limit * reservedShare) await wait(left.reset, signal);
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

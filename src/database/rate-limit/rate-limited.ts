// What a limiter says when nothing is left, as callers are told.
import { RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from '../../core/errors.ts';

/** Whole seconds until something is left again. */
export const secondsToWait = ({ msBeforeNext }: RateLimiterRes): number =>
  Math.max(1, Math.ceil(msBeforeNext / 1000));

/** The state of a limiter that had too little left; undefined if the points were spent. */
export async function refusalOf(spent: Promise<unknown>): Promise<RateLimiterRes | undefined> {
  try {
    await spent;
    return undefined;
  } catch (state) {
    if (!(state instanceof RateLimiterRes)) throw state;
    return state;
  }
}

/** RATE_LIMITED with the seconds to wait, for the whole request. */
export function rateLimited(
  reason: string,
  state: RateLimiterRes,
  headers: Record<string, string> = {},
): ApiError {
  const seconds = secondsToWait(state);
  return new ApiError('RATE_LIMITED', {
    message: `${reason}; try again in ${seconds} seconds`,
    wholeRequest: true,
    headers: { ...headers, 'retry-after': String(seconds) },
  });
}

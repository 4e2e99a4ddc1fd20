// RATE_LIMITED errors from the state of a limiter.
import { RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from '../../core/errors.ts';

/** Whole seconds until points are available again. */
export const secondsToWait = ({ msBeforeNext }: RateLimiterRes): number =>
  Math.max(1, Math.ceil(msBeforeNext / 1000));

/** The limiter's state if it refused the points; undefined if they were spent. */
export async function refusalOf(spent: Promise<unknown>): Promise<RateLimiterRes | undefined> {
  try {
    await spent;
    return undefined;
  } catch (state) {
    if (!(state instanceof RateLimiterRes)) throw state;
    return state;
  }
}

/** RATE_LIMITED for the whole request, with the time to wait. */
export function rateLimited(
  reason: string,
  state: RateLimiterRes,
  headers: Record<string, string> = {},
): ApiError {
  const seconds = secondsToWait(state);
  return new ApiError('RATE_LIMITED', {
    message: `${reason}. Try again in ${durationOf(seconds)}.`,
    wholeRequest: true,
    headers: { ...headers, 'retry-after': String(seconds) },
  });
}

function durationOf(seconds: number): string {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

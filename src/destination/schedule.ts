// The schedule of destination checks. All times in milliseconds.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

export interface CheckSchedule {
  /** Until this process first looks whether a pass is due. */
  start: number;
  /** Interval of looking. */
  poll: number;
  /** From the start of a pass over all codes to the start of the next. */
  interval: number;
  /** A URL that was checked within this time is not requested again. */
  fresh: number;
  /** Between two requests to a host. */
  pause: number;
  /** Timeout of a request. */
  timeout: number;
  /** After which another process may continue a pass. */
  lease: number;
  /** Hosts that are checked at the same time. */
  concurrency: number;
}

/** Random times keep many servers from checking a site at the same time. */
export const createCheckSchedule = (): CheckSchedule => ({
  start: minute + Math.random() * 10 * minute,
  poll: 5 * minute,
  interval: 24 * hour + Math.random() * hour,
  fresh: 23 * hour,
  pause: 2 * second,
  timeout: 10 * second,
  lease: 5 * minute,
  concurrency: 4,
});

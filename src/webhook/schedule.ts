// The delivery schedule: intervals, retries, timeouts and limits.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface DeliverySchedule {
  /** Interval of checks for due deliveries, without a signal. */
  poll: number;
  /** Delays before the second attempt, the third and so on. */
  retries: readonly number[];
  /** How long a webhook is paused after a failed request; doubles with each further failure. */
  pause: number;
  maxPause: number;
  /** Timeout of a request. */
  timeout: number;
  /** After which another process may take over a webhook. */
  lease: number;
  /** Maximum duration of a delivery run for one webhook. */
  run: number;
  /** Webhooks that a process delivers to concurrently. */
  concurrency: number;
  /** A webhook is disabled when all requests fail for this long. */
  disableAfter: number;
  /** Maximum queue length of a webhook; further events are dropped. */
  maxWaiting: number;
  /** How long deliveries are kept. */
  keep: number;
  /** Interval of maintenance. */
  maintenance: number;
}

/** All times in milliseconds. */
export const defaultSchedule: DeliverySchedule = {
  poll: second,
  retries: [
    5 * second,
    30 * second,
    2 * minute,
    10 * minute,
    30 * minute,
    hour,
    3 * hour,
    6 * hour,
    12 * hour,
  ],
  pause: second,
  maxPause: 5 * minute,
  timeout: 10 * second,
  lease: 15 * second,
  run: 5 * second,
  concurrency: 20,
  disableAfter: 5 * day,
  maxWaiting: 100_000,
  keep: 30 * day,
  maintenance: 10 * second,
};

/** Adds jitter of ±25 percent, so that waits do not end at the same time. */
export const jittered = (milliseconds: number): number => milliseconds * (0.75 + Math.random() / 2);

// The schedule of sending digests. All times in milliseconds.

export interface DigestSchedule {
  /** Interval of looking whether one is due. */
  poll: number;
  /** From a failed attempt to the next; doubles with each. */
  retry: number;
}

const minute = 60_000;

export const defaultDigestSchedule: DigestSchedule = { poll: minute, retry: 5 * minute };

/** Of a digest, after which its reader gets the next one only. */
export const maxAttempts = 10;

const maxPause = 12 * 60 * minute;

/** After so many failed attempts. */
export const pauseAfter = (attempts: number, { retry }: DigestSchedule): number =>
  Math.min(retry * 2 ** (attempts - 1), maxPause);

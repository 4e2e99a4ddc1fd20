// How fast deliveries go out, how long those that failed wait.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface Pace {
  /** How often one looks for what is due, if nobody says that something is. */
  poll: number;
  /** Before the second attempt, the third and so on; after the last there is none. */
  retries: readonly number[];
  /** How long an address is left alone after one request that failed; doubled with each that follows. */
  pause: number;
  longestPause: number;
  /** For a request with its answer. */
  timeout: number;
  /** After which others may send to an address of whose process nothing was heard. */
  lease: number;
  /** How long one address is sent to before others have their turn. */
  turn: number;
  /** How many addresses are sent to at once. */
  atOnce: number;
  /** An address at which everything fails for so long is switched off. */
  patience: number;
  /** How much may wait for an address; then what is new is dropped. */
  mostWaiting: number;
  /** How long deliveries are kept. */
  keep: number;
  /** How often what is too old, or too much, is looked for. */
  upkeep: number;
}

/** All times in milliseconds. */
export const usualPace: Pace = {
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
  longestPause: 5 * minute,
  timeout: 10 * second,
  lease: 15 * second,
  turn: 5 * second,
  atOnce: 20,
  patience: 5 * day,
  mostWaiting: 100_000,
  keep: 30 * day,
  upkeep: 10 * second,
};

/** A time that many who wait do not end at the same moment: 75 to 125 percent. */
export const jittered = (milliseconds: number): number => milliseconds * (0.75 + Math.random() / 2);

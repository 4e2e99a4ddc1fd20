// Schema for integers within bounds.
import { z } from 'zod';

/** Error message for a number out of bounds. */
export const boundsMessage = (min: number, max: number): string =>
  `must be an integer between ${min} and ${max}`;

/** A schema for an integer between `min` and `max`, inclusive. */
export function wholeNumber(min: number, max: number): z.ZodInt {
  const message = boundsMessage(min, max);
  return z.int(message).min(min, message).max(max, message);
}

// Whole numbers within bounds.
import { z } from 'zod';

/** A schema for a whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number): z.ZodInt {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.int(message).min(least, message).max(most, message);
}

// Schema for integers within bounds.
import { z } from 'zod';

/** A schema for an integer between `min` and `max`, inclusive. */
export function wholeNumber(least: number, most: number): z.ZodInt {
  const message = `must be an integer between ${least} and ${most}`;
  return z.int(message).min(least, message).max(most, message);
}

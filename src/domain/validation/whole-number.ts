// Schema for integers within bounds.
import { z } from 'zod';

/** A schema for an integer between `min` and `max`, inclusive. */
export function wholeNumber(min: number, max: number): z.ZodInt {
  const message = `must be an integer between ${min} and ${max}`;
  return z.int(message).min(min, message).max(max, message);
}

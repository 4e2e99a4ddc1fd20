// Lifetime of signed URLs, in seconds.
import { wholeNumber } from './validation/whole-number.ts';

export const expiresIn = wholeNumber(1, 7 * 86_400);
export const defaultExpiresIn = 3_600;

// Shapes of text in responses.
import { z } from 'zod';

/** Text that is stored, without NUL. */
export const shownText = (maxLength: number) =>
  z.string().meta({ maxLength, pattern: '^[^\\x00]*$' });

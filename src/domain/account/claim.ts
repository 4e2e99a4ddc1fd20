// Consent to take an address from an account that never verified it.
import { z } from 'zod';

/** Of a person who has proven the address. */
export const claimField = z.boolean().nullish().meta({
  description:
    'If true, takes the address from an account that never verified it, which then needs another one. Without it, such an address gets `CONFLICT`: if that account is yours, log in to it instead.',
});

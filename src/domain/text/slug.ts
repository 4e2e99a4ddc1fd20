// Slugs, names for use in URLs.
import { z } from 'zod';
import { invisibleProblem } from './invisible.ts';

export const slugForm =
  '1 to 63 lowercase letters, digits or hyphens, not starting or ending with a hyphen';

export const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, {
    error: ({ input }) => invisibleProblem(String(input)) ?? `must be ${slugForm}`,
  })
  .meta({ maxLength: 63 });

/** Converts a name to a slug; empty if it contains no Latin letters or digits. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-+$/g, '');

// Slugs: names as they stand in addresses.
import { z } from 'zod';
import { invisibleProblem } from './invisible.ts';

export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, {
  error: ({ input }) =>
    invisibleProblem(String(input)) ??
    'must be 1 to 63 lower-case letters, digits or hyphens, with no hyphen at an end',
});

/** The words of a name as a slug; empty if it has none in Latin letters. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-+$/g, '');

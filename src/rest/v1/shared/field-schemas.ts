// Fields that many shapes of REST v1 have.
import { z } from 'zod';
import { type Identified, idPattern } from '../../../domain/id.ts';
import { maxName, maxStored, maxTag } from '../../../domain/text/limits.ts';
import { nameLimits, searchText } from '../../../domain/text/name.ts';

/** A moment as answers show it. */
export const dateTime = z.string().meta({
  id: 'DateTime',
  description: 'ISO 8601 in UTC, in whole seconds.',
  format: 'date-time',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$',
  maxLength: 20,
});

/** An identifier as answers show it. */
export const idOf = (type: Identified, description = 'Names it for good.') =>
  z.string().meta({ pattern: idPattern(type), maxLength: 30, description });

/** Text as answers show it, which holds no NUL. */
export const shown = (maxLength: number, description: string) =>
  z.string().meta({ maxLength, pattern: '^[^\\x00]*$', description });

/** The name of a code, a tag: one that is older than the limit may be longer. */
export const shownName = shown(maxStored, `What people call it. New ones have ${nameLimits}.`);
export const shownTag = shown(
  maxStored,
  `A word to find codes by. New ones have 1 to ${maxTag} characters.`,
);

/** Of an account, or for whom something is meant. */
export const emailShown = shown(254, 'An email address.');

export const role = z.enum(['ADMIN', 'EDITOR', 'VIEWER']);

/** How many of something there are. */
export const count = (description: string) => z.int().min(0).meta({ description });

export const overlapSeconds = (description: string, otherwise: number) => {
  const message = 'must be from 0 to 2592000, which is 30 days';
  return z
    .int()
    .min(0, message)
    .max(2_592_000, message)
    .nullish()
    .meta({ description, default: otherwise });
};

/** What callers search for. */
export const searched = (description: string) => searchText.optional().meta({ description });

/** Who is responsible for something. */
export const maker = z.object({ id: idOf('User'), name: shown(maxName, 'What people call them.') });

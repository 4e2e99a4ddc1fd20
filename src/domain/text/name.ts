// Schemas for names and tags.
import { unseenProblem } from './invisible.ts';
import { maxName, maxStored, maxTag } from './limits.ts';
import { lengthProblem, text } from './text.ts';

export const nameLimits = `1 to ${maxName} characters`;

/** Any name, stored in Unicode NFC, so that names that look the same are equal. */
export const name = text({ min: 1, max: maxName, composed: true, visible: true });

/** The name of a person or organization, which is shown in email. */
export const oneLineName = name.refine(
  (given) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(given),
  'cannot contain line breaks or control characters',
);

export const tag = text({ min: 1, max: maxTag, composed: true, visible: true });

/** Search text for names and tags. */
export const searchText = text({ max: maxName, composed: true, trimmed: true });

/** A tag to filter by, which can be longer if it was stored before the limit. */
export const anyTag = text({ max: maxStored, composed: true });

/**
 * For updates, which can repeat a name that was stored before the current rules; `nameProblem` and
 * `tagProblem` check the rest.
 */
export const changedName = text({ min: 1, max: maxStored, composed: true }).meta({
  maxLength: maxName,
});

export const changedTag = text({ min: 1, max: maxStored, composed: true }).meta({
  maxLength: maxTag,
});

/** What is wrong with a changed name; undefined if it is valid. */
export const nameProblem = (given: string, old: string): string | undefined =>
  given === old ? undefined : (lengthProblem(given, 1, maxName) ?? unseenProblem(given));

export const tagProblem = (given: string, old: readonly string[]): string | undefined =>
  old.includes(given) ? undefined : (lengthProblem(given, 1, maxTag) ?? unseenProblem(given));

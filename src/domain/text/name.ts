// Names, by which people find things again.
import { unseenProblem } from './invisible.ts';
import { maxName, maxStored, maxTag } from './limits.ts';
import { lengthProblem, text } from './text.ts';

export const nameLimits = `1 to ${maxName} characters`;

/** The name of anything. Two that look the same are the same: it is kept in the form NFC of Unicode. */
export const name = text({ min: 1, max: maxName, composed: true, visible: true });

/** The name of a person or of an organization, which others read in their mail. */
export const oneLineName = name.refine(
  (given) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(given),
  'must be one line, without line breaks or control characters',
);

export const tag = text({ min: 1, max: maxTag, composed: true, visible: true });

/** A part of a name or of a tag. */
export const searchText = text({ max: maxName, composed: true, trimmed: true });

/** A tag to filter by, which may be an earlier, longer one. */
export const anyTag = text({ max: maxStored, composed: true });

/**
 * The same for an edit, which may give again what was stored before there was a limit or a rule;
 * whether it did
 * is for `nameProblem` and `tagProblem` to say.
 */
export const changedName = text({ min: 1, max: maxStored, composed: true }).meta({
  maxLength: maxName,
});

export const changedTag = text({ min: 1, max: maxStored, composed: true }).meta({
  maxLength: maxTag,
});

/** What is wrong with a changed name; undefined if nothing is. */
export const nameProblem = (given: string, old: string): string | undefined =>
  given === old ? undefined : (lengthProblem(given, 1, maxName) ?? unseenProblem(given));

export const tagProblem = (given: string, old: readonly string[]): string | undefined =>
  old.includes(given) ? undefined : (lengthProblem(given, 1, maxTag) ?? unseenProblem(given));

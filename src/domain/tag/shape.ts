// Schemas for the list of tags, as input.
import { z } from 'zod';
import { searchIn } from '../filter/shape.ts';

/** Maximum number of tags in a list, and the default. */
export const maxTagCount = 100;

export const tagFilter = z.strictObject({
  search: searchIn('tag'),
});

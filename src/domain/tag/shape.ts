// Schemas for the list of tags, as input.
import { z } from 'zod';
import { searchText } from '../text/name.ts';

/** Maximum number of tags in a list, and the default. */
export const maxTagCount = 100;

export const tagFilter = z.strictObject({
  search: searchText.optional().meta({ description: 'Part of the tag, case-insensitive.' }),
});

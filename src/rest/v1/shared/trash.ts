// Query parameters and descriptions of routes for things that can be in the trash.
import { z } from 'zod';
import { flag, pageQuery } from './page-schemas.ts';

/** Of lists. */
export const trashPageQuery = pageQuery.extend({
  deleted: flag('Whether to list what is in the trash, instead of what is not.'),
});

/** Of DELETE. */
export const purgeQuery = z.strictObject({
  purge: flag('Whether to delete it for good, even if it is in the trash.'),
});

export const inTrash = 'It is in the trash; restore it first.';

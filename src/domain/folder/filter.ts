// Filter of lists of folders.
import { z } from 'zod';
import { during, searchIn } from '../filter/shape.ts';

export const folderFilter = z.strictObject({
  search: searchIn('name'),
  createdAt: during('Only folders created in this period.'),
  updatedAt: during('Only folders last renamed in this period.'),
});

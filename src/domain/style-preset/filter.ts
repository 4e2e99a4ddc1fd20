// Filter of lists of style presets.
import { z } from 'zod';
import { during, searchIn } from '../filter/shape.ts';

export const stylePresetFilter = z.strictObject({
  search: searchIn('name'),
  createdAt: during('Only style presets created in this period.'),
  updatedAt: during('Only style presets last updated in this period.'),
});

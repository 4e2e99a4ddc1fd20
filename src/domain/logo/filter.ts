// Filter of lists of logos.
import { z } from 'zod';
import { during, oneOf, searchIn } from '../filter/shape.ts';
import { text } from '../text/text.ts';

export const logoFilter = z.strictObject({
  search: searchIn('name'),
  mediaTypes: oneOf(
    text({ max: 100 }),
    'Only logos of one of these media types, such as `image/png`.',
  ),
  createdAt: during('Only logos created in this period.'),
});

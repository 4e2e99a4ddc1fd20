// Plain text as content.
import type { z } from 'zod';
import { text } from '../text/text.ts';
import { fields } from '../validation/fields.ts';

/** More characters than any symbol holds: whether a text fits is for the symbol to say. */
export const textContent = fields({
  text: text({ min: 1, max: 10_000 }).meta({
    description: '1 to 10,000 characters; more than a symbol holds is refused (422).',
  }),
}).meta({ id: 'TextContent', description: 'Plain text.' });

/** The text as it is. */
export const encodeText = (content: z.output<typeof textContent>): string => content.text;

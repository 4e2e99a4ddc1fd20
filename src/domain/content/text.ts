// Plain text as content.
import { text } from '../text/text.ts';
import { fields } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

export const plainText = contentKind('TEXT', {
  description: 'Shows a text.',
  // More characters than any symbol holds: whether a text fits is for the symbol to say.
  shape: fields({
    text: text({ min: 1, max: 10_000 }).meta({
      description:
        '1 to 10,000 characters. A static code holds fewer; what does not fit is refused.',
    }),
  }).meta({ id: 'TextContent', description: 'Plain text.' }),
  columns: ['text'],
  encode: ({ text }) => text,
});

// Plain text content.
import { text } from '../text/text.ts';
import { fields } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

export const plainText = contentKind('TEXT', {
  description: 'Shows text.',
  // More than fits into any symbol; static codes are checked when they are encoded.
  shape: fields({
    text: text({ min: 1, max: 10_000 }).meta({
      description:
        '1 to 10,000 characters. A static code can hold fewer; text that does not fit is rejected.',
    }),
  }).meta({ id: 'TextContent', description: 'Plain text.' }),
  columns: ['text'],
  encode: ({ text }) => text,
});

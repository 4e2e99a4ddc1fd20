// Schemas for logos, as input.
import { z } from 'zod';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';
import { maxFileBytes } from './limits.ts';

export const logoName = name.meta({
  id: 'LogoName',
  description: `Display name, ${nameLimits}.`,
});

export const newLogo = z
  .strictObject({
    name: logoName,
    // Longer than any base64 in a request body.
    data: text({ max: maxFileBytes }).nullish().meta({
      description:
        'PNG, JPEG or SVG file in base64 or as a `data:` URI. Request bodies can have up to 1 MiB.',
    }),
    url: text({ max: 4_096 }).nullish().meta({
      description: 'Public URL of the image, instead of `data`. It is downloaded once.',
    }),
  })
  .meta({
    id: 'CreateLogo',
    description: 'A new logo. Either `data` or `url` is required.',
    example: { name: 'Company', url: 'https://example.com/logo.svg' },
  });

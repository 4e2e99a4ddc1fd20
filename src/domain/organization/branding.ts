// Schema of what an organization shows of itself on its scan pages.
import { z } from 'zod';
import { webAddress } from '../content/url.ts';
import { color } from '../style/color.ts';
import { text } from '../text/text.ts';
import { terms } from '../validation/terms.ts';

const secureAddress = webAddress.check(({ value, issues }) => {
  if (issues.length > 0 || /^https:/i.test(value)) return;
  issues.push({ code: 'custom', message: 'must start with https://', input: value });
});

const description = 'What an organization shows of itself on its scan pages.';

export const branding = z
  .strictObject({
    logoId: text({ min: 1, max: 100 })
      .meta({ description: 'ID of a logo of the organization.' })
      .register(terms, { scalar: 'ID' })
      .nullish(),
    accentColor: color.nullish().meta({
      description:
        'Color of buttons and links, as `#RRGGBB` or `#RGB`. Text on it is black or white, and links are darkened or lightened as needed, so that the contrast is at least 4.5:1. Null: blue.',
    }),
    headerColor: color.nullish().meta({
      description:
        'Color behind the logo and the name, as `#RRGGBB` or `#RGB`. The name on it is black or white, whichever has more contrast. Null: that of the page.',
    }),
    imprintUrl: secureAddress.nullish().meta({
      description: 'https URL of the legal notice, to which the pages link. Null: no link.',
    }),
  })
  .meta({ description })
  .register(terms, { name: 'Branding', description });

export type BrandingInput = z.output<typeof branding>;

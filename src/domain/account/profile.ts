// Schemas for a person's own profile.
import { z } from 'zod';
import { nameLimits, oneLineName } from '../text/name.ts';
import { text } from '../text/text.ts';
import { isNamedTimeZone, timeZoneForm } from '../time/zone.ts';

/** Languages of emails and of the dashboard. */
const languages = ['en', 'de'];

const localeForm = 'must be a language tag of English or German, such as en, en-GB or de';

/** In its canonical form (BCP 47); undefined if it is no tag, or of a language that the product lacks. */
function canonical(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag);
    return languages.includes(locale.language) ? locale.baseName : undefined;
  } catch {
    return undefined;
  }
}

const locale = text({ max: 35 })
  .overwrite((tag) => canonical(tag) ?? tag)
  .refine((tag) => canonical(tag) !== undefined, localeForm);

const timeZone = text({ max: 50 }).refine(isNamedTimeZone, timeZoneForm);

export const profileChange = z
  .strictObject({
    name: oneLineName.optional().meta({ description: `Display name, ${nameLimits}.` }),
    locale: locale.nullish().meta({
      description:
        'Language of the dashboard and of emails, and form of dates: a BCP 47 tag of English or German, such as `en-GB` or `de`. Null: those of the browser.',
    }),
    timeZone: timeZone.nullish().meta({
      description: 'IANA time zone, such as `Europe/Berlin`. Null: that of the browser.',
    }),
  })
  .meta({ id: 'UpdateMe' });

// The language of a scan page: texts, direction, and forms of dates and numbers.
import { firstAccepted } from '../../../http/accept-language.ts';
import { arPages } from './ar.ts';
import { dePages } from './de.ts';
import { enPages } from './en.ts';
import { esPages } from './es.ts';
import { frPages } from './fr.ts';
import { itPages } from './it.ts';
import { nlPages } from './nl.ts';
import { plPages } from './pl.ts';
import { ptPages } from './pt.ts';
import { trPages } from './tr.ts';

export type PageTexts = typeof enPages;

const textsOf: ReadonlyMap<string, PageTexts> = new Map(
  Object.entries({
    ar: arPages,
    de: dePages,
    en: enPages,
    es: esPages,
    fr: frPages,
    it: itPages,
    nl: nlPages,
    pl: plPages,
    pt: ptPages,
    tr: trPages,
  }),
);

export interface PageLocale {
  /** BCP 47 tag of the texts, such as `en`. */
  language: string;
  texts: PageTexts;
  direction: 'ltr' | 'rtl';
  /** The language in the visitor's region, such as `en-GB`: for dates and numbers. */
  region: string;
}

/** Undefined if there are no texts in the language of the tag. */
function localeOf(tag: string): PageLocale | undefined {
  // Most headers are well-formed, and an invalid tag throws.
  if (!/^[a-z]{2}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return undefined;
  const [language = '', ...subtags] = tag.toLowerCase().split('-');
  const texts = textsOf.get(language);
  if (!texts) return undefined;
  const area = subtags.find((subtag) => /^(?:[a-z]{2}|\d{3})$/.test(subtag));
  return {
    language,
    texts,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    region: area === undefined ? language : `${language}-${area.toUpperCase()}`,
  };
}

/** The first language in `Accept-Language` that there is; otherwise English. */
export const pageLocale = (acceptLanguage = ''): PageLocale =>
  firstAccepted(acceptLanguage, localeOf) ?? {
    language: 'en',
    texts: enPages,
    direction: 'ltr',
    region: 'en',
  };

/** A duration from now, such as “in 14 minutes”. */
export function timeFromNow(seconds: number, { region }: PageLocale): string {
  const format = new Intl.RelativeTimeFormat(region);
  return seconds < 60
    ? format.format(seconds, 'second')
    : format.format(Math.ceil(seconds / 60), 'minute');
}

/** A day or, in UTC, a time. Of the Gregorian calendar, like the entry in the visitor's calendar. */
export const shownDate = (time: Date, withTime: boolean, { region }: PageLocale): string =>
  new Intl.DateTimeFormat(region, {
    dateStyle: 'full',
    ...(withTime && { timeStyle: 'short' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(time);

/** With up to 7 decimal places, which are a centimeter on the ground. */
export const shownDegrees = (degrees: number, { region }: PageLocale): string =>
  new Intl.NumberFormat(region, { maximumFractionDigits: 7 }).format(degrees);

// The language of an email, and of the dashboard.
import { firstAccepted } from '../../http/accept-language.ts';

const languages = ['en', 'de'] as const;
export type MailLanguage = (typeof languages)[number];

/** Of a tag (BCP 47), such as `de-AT`. */
export const languageIn = (tag: string): MailLanguage | undefined =>
  languages.find((language) => language === tag.split('-')[0]?.toLowerCase());

/** That of the account or, if it has none, of the browser, as in `Accept-Language`; otherwise English. */
export function mailLanguage(
  locale: string | null | undefined,
  acceptLanguage: string,
): MailLanguage {
  const own = locale == null ? undefined : languageIn(locale);
  return own ?? firstAccepted(acceptLanguage, languageIn) ?? 'en';
}

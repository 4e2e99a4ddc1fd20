// The locale of numbers and times: the language of the page with the region that the browser knows.
import { languageStrings } from './strings.ts';

/** Each under its own name, whatever the language of the page. */
export const languageNames: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch' };

export const { language } = languageStrings;

/** Undefined if it is no language tag (BCP 47). */
function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}

/** The tag that somebody chose in this browser, by which the server chooses the page. */
const chosen = (): string | undefined =>
  globalThis.document?.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith('ilqr_locale='))
    ?.replace(/^[^=]*=/, '');

export const locale: string =
  [chosen() ?? '', ...navigator.languages].find((tag) => languageOf(tag) === language) ?? language;

/** False if the server cannot be reached. */
async function store(tag: string | null): Promise<boolean> {
  const path = tag === null ? '' : `/${encodeURIComponent(tag)}`;
  try {
    await fetch(`/dashboard/locale${path}`, { method: tag === null ? 'DELETE' : 'PUT' });
    return true;
  } catch {
    return false;
  }
}

/** Shows the page in another language or region; in those of the browser for null. */
export async function chooseLocale(tag: string | null): Promise<void> {
  if (await store(tag)) window.location.reload();
}

/** Shows the page as the account says, if it does and this browser does not know it yet. */
export async function followLocale(tag: string | null): Promise<void> {
  if (tag === null || tag === chosen()) return;
  await store(tag);
  // Otherwise a browser without cookies would reload for ever.
  if (tag === chosen() && tag !== locale) window.location.reload();
}

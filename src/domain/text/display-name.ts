// Names of countries and languages.

/** In a language; the code itself if it has no name. */
export function displayName(language: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

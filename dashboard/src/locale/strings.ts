// The language of this build.
export const languageStrings = { language: 'en', label: 'Language' };

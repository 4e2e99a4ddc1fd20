// The language of this build.
import type { languageStrings as english } from './strings.ts';

export const languageStrings: typeof english = { language: 'de', label: 'Sprache' };

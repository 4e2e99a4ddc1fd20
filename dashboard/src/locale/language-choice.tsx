// Chooses the language where nobody is logged in; others do in their profile.
import { chooseLocale, language, languageNames } from './locale.ts';
import { languageStrings } from './strings.ts';

export const LanguageChoice = () => (
  <label className="flex items-center gap-2 text-sm text-muted">
    {languageStrings.label}
    <select
      value={language}
      onChange={(event) => chooseLocale(event.target.value)}
      className="min-h-9 rounded-lg bg-transparent px-2 hover:bg-sunken"
    >
      {Object.entries(languageNames).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

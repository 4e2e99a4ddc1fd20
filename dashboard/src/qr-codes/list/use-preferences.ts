// The preferences of the list as state of a page.
import { useState } from 'react';
import { changePreferences, type PreferenceChanges, readPreferences } from './preferences.ts';

export function usePreferences() {
  const [preferences, setPreferences] = useState(readPreferences);
  const prefer = (changes: PreferenceChanges) =>
    setPreferences(changePreferences(preferences, changes));
  return [preferences, prefer] as const;
}

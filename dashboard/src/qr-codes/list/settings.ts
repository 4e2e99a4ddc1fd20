// What the list shows, and how to change it.
import type { Column } from '../options.ts';
import type { PreferenceChanges, Preferences } from './preferences.ts';

export interface Settings {
  columns: readonly Column[];
  onColumns: (columns: Column[]) => void;
  preferences: Preferences;
  onPrefer: (changes: PreferenceChanges) => void;
}

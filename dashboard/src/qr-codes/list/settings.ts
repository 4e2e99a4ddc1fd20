// What the list shows, and how to change it.
import type { Column } from '../options.ts';
import type { Preferences } from './preferences.ts';

export interface Settings {
  columns: readonly Column[];
  onColumns: (columns: Column[]) => void;
  preferences: Preferences;
  onPrefer: (changes: Partial<Record<keyof Preferences, unknown>>) => void;
}

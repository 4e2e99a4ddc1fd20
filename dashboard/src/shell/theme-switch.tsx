// Chooses the theme: light, dark or that of the system.
import { useState } from 'react';
import { shellStrings } from './strings.ts';

const strings = shellStrings.theme;

type Theme = 'system' | 'light' | 'dark';

const isTheme = (value: string | undefined): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark';

export function ThemeSwitch() {
  const chosen = document.documentElement.dataset.theme;
  const [theme, setTheme] = useState<Theme>(isTheme(chosen) ? chosen : 'system');
  const choose = (next: string) => {
    if (!isTheme(next)) return;
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Without storage the choice lasts until the page is reloaded.
    }
  };
  return (
    <label className="flex items-center justify-between gap-2 pl-3 text-sm text-muted">
      {strings.label}
      <select
        value={theme}
        onChange={(event) => choose(event.target.value)}
        className="min-h-9 rounded-lg bg-transparent px-2 hover:bg-sunken"
      >
        <option value="system">{strings.system}</option>
        <option value="light">{strings.light}</option>
        <option value="dark">{strings.dark}</option>
      </select>
    </label>
  );
}

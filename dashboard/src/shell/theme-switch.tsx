// Light, dark, or as the system has it.
import { useState } from 'react';

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
      // Then it lasts as long as the page.
    }
  };
  return (
    <select
      aria-label="Theme"
      value={theme}
      onChange={(event) => choose(event.target.value)}
      className="min-h-9 rounded-lg bg-transparent px-2 text-sm text-muted hover:bg-sunken"
    >
      <option value="system">As the system</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  );
}

// Keys that lead somewhere, which a person can switch off (WCAG 2.1.4).
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { useOrganization } from './organization.ts';

const pages = {
  d: { words: 'Dashboard', to: '/organizations/$slug' },
  q: { words: 'QR codes', to: '/organizations/$slug/qr-codes' },
  n: { words: 'A new QR code', to: '/organizations/$slug/qr-codes/new' },
  a: { words: 'Analytics', to: '/organizations/$slug/analytics' },
  k: { words: 'API keys', to: '/organizations/$slug/developers' },
  s: { words: 'Settings', to: '/organizations/$slug/settings' },
} as const;

const isPage = (key: string): key is keyof typeof pages => Object.hasOwn(pages, key);

const storageKey = 'shortcuts';

function areOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Then it lasts as long as the page.
  }
}

/** Whoever types means letters, and a dialog waits for its own answer. */
const isTaken = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest('input, textarea, select') !== null) ||
  document.querySelector('dialog[open]') !== null;

export function Shortcuts() {
  const { slug } = useOrganization();
  const navigate = useNavigate();
  const [on, setOn] = useState(areOn);
  const [told, setTold] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (!on || ctrlKey || metaKey || altKey || isTaken(target)) return;
      const search = document.querySelector<HTMLInputElement>('main input[type=search]');
      if (key === '?') setTold(true);
      else if (key === '/' && search) search.focus();
      else if (isPage(key)) void navigate({ to: pages[key].to, params: { slug } });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on, slug, navigate]);
  return (
    <>
      <Button look="quiet" className="justify-start" onClick={() => setTold(true)}>
        Keyboard shortcuts
      </Button>
      {told && (
        <Dialog title="Keyboard shortcuts" onClose={() => setTold(false)}>
          <dl className="mb-5 grid grid-cols-[3rem_1fr] gap-y-2 text-sm">
            {[
              ...Object.entries(pages).map(([key, { words }]) => [key, words] as const),
              ['/', 'Search the list'] as const,
              ['?', 'These shortcuts'] as const,
            ].map(([key, words]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded-md border border-line bg-sunken px-2 py-0.5 font-mono">
                    {key}
                  </kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <Checkbox
            checked={on}
            onChange={({ target }) => {
              setOn(target.checked);
              keep(target.checked);
            }}
          >
            Use these shortcuts
          </Checkbox>
          <DialogActions>
            <Button look="primary" onClick={() => setTold(false)}>
              Close
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

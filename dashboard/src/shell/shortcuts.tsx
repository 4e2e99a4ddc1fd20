// Single-key shortcuts, which can be turned off (WCAG 2.1.4).
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { componentStrings } from '../components/strings.ts';
import { undoLatest } from '../components/toast/toasts.ts';
import { useOrganization } from './organization.ts';
import { paletteKeys } from './palette/palette-key.ts';
import { paletteStrings } from './palette/strings.ts';
import { shellStrings } from './strings.ts';

const strings = shellStrings.shortcuts;
const { navigation } = shellStrings;

const pages = {
  d: { label: navigation.overview, to: '/organizations/$slug' },
  q: { label: navigation.qrCodes, to: '/organizations/$slug/qr-codes' },
  n: { label: strings.newQrCode, to: '/organizations/$slug/qr-codes/new' },
  a: { label: navigation.analytics, to: '/organizations/$slug/analytics' },
  k: { label: strings.apiKeys, to: '/organizations/$slug/developers' },
  s: { label: navigation.settings, to: '/organizations/$slug/settings' },
} as const;

const isPage = (key: string): key is keyof typeof pages => Object.hasOwn(pages, key);

const storageKey = 'shortcuts';

function isEnabled(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function saveEnabled(enabled: boolean): void {
  try {
    localStorage.setItem(storageKey, enabled ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts until the page is reloaded.
  }
}

/** Keys typed into a field or while a dialog is open are not shortcuts. */
const isInUse = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest('input, textarea, select') !== null) ||
  document.querySelector('dialog[open]') !== null;

export function Shortcuts() {
  const { slug } = useOrganization();
  const navigate = useNavigate();
  const [enabled, setEnabled] = useState(isEnabled);
  const [listOpen, setListOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (!enabled || ctrlKey || metaKey || altKey || isInUse(target)) return;
      const search = document.querySelector<HTMLInputElement>('main input[type=search]');
      if (key === '?') setListOpen(true);
      else if (key === '/' && search) search.focus();
      else if (key === 'z') undoLatest();
      else if (isPage(key)) void navigate({ to: pages[key].to, params: { slug } });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled, slug, navigate]);
  return (
    <>
      <Button look="quiet" className="justify-start" onClick={() => setListOpen(true)}>
        {strings.title}
      </Button>
      {listOpen && (
        <Dialog title={strings.title} onClose={() => setListOpen(false)}>
          <dl className="mb-5 grid grid-cols-[4rem_1fr] gap-y-2 text-sm">
            {[
              ...Object.entries(pages).map(([key, { label }]) => [key, label] as const),
              ['/', strings.search] as const,
              ['z', strings.undo] as const,
              ['?', strings.showList] as const,
              [paletteKeys, paletteStrings.title] as const,
            ].map(([key, label]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded-md border border-line bg-sunken px-2 py-0.5 font-mono">
                    {key}
                  </kbd>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
          <Checkbox
            checked={enabled}
            onChange={({ target }) => {
              setEnabled(target.checked);
              saveEnabled(target.checked);
            }}
          >
            {strings.enable}
          </Checkbox>
          <DialogActions>
            <Button look="primary" onClick={() => setListOpen(false)}>
              {componentStrings.buttons.close}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

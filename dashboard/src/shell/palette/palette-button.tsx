// Opens the command palette, by a button or its keys.
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { loadChunk } from '../../graphql/reachability.ts';
import { isPaletteKey, isTaken, paletteKeys } from './palette-key.ts';
import { paletteStrings as strings } from './strings.ts';

const Palette = lazy(async () => ({
  default: (await loadChunk(() => import('./palette.tsx'))).Palette,
}));

export function PaletteButton({
  organizations,
}: {
  organizations: readonly { slug: string; name: string }[];
}) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPaletteKey(event) || isTaken(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="justify-between! font-normal! text-muted!"
      >
        {strings.open}
        <kbd className="rounded border border-line bg-sunken px-1.5 font-sans text-xs">
          {paletteKeys}
        </kbd>
      </Button>
      <Suspense>
        {open && <Palette organizations={organizations} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

// The button that opens the dialog to share a report.
import { lazy, Suspense, useState } from 'react';
import { Button } from '../components/button.tsx';
import { loadChunk } from '../graphql/reachability.ts';
import type { SharedView } from './share-dialog.tsx';
import { reportStrings as strings } from './strings.ts';

const ShareDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./share-dialog.tsx'))).ShareDialog,
}));

export function ShareButton({ title, view }: { title: string; view: SharedView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{strings.button}</Button>
      <Suspense>
        {isOpen && <ShareDialog title={title} view={view} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

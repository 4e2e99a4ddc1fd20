// The button that prints a sheet of labels with one code.
import { Suspense, useState } from 'react';
import { Button } from '../../components/button.tsx';
import type { ListedStatus } from '../list/strings.ts';
import { LazyLabelSheet } from '../sheet/lazy-label-sheet.ts';
import { labelSheetStrings } from '../sheet/strings.ts';

export function LabelSheet({ code, status }: { code: string; status: ListedStatus }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="justify-self-start" onClick={() => setOpen(true)}>
        {labelSheetStrings.open}
      </Button>
      <Suspense>
        {open && (
          <LazyLabelSheet
            ids={[code]}
            areAll={false}
            listSearch={{ status }}
            count={1}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}

// The popover with the columns, the density and the rows per page.
import { lazy, Suspense } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Popover } from '../../components/popover/popover.tsx';
import { loadChunk } from '../../graphql/reachability.ts';
import type { Settings } from './settings.ts';
import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.view;

const ViewFields = lazy(async () => ({
  default: (await loadChunk(() => import('./view-fields.tsx'))).ViewFields,
}));

export const ViewSettings = (settings: Settings) => (
  <Popover
    label={strings.label}
    width={288}
    align="end"
    className={`${buttonClass()} min-h-10`}
    button={
      <>
        {strings.label} <span aria-hidden="true">▾</span>
      </>
    }
  >
    {() => (
      <Suspense>
        <ViewFields {...settings} />
      </Suspense>
    )}
  </Popover>
);

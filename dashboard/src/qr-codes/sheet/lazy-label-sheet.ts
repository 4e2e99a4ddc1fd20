// The label sheet dialog, loaded when it is opened.
import { lazy } from 'react';
import { loadChunk } from '../../graphql/reachability.ts';

export const LazyLabelSheet = lazy(async () => ({
  default: (await loadChunk(() => import('./label-sheet-dialog.tsx'))).LabelSheetDialog,
}));

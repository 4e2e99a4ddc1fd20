// Asks to confirm a destructive action.
import type { ReactNode } from 'react';
import type { Problems } from '../../graphql/problems.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { componentStrings } from '../strings.ts';
import { Dialog, DialogActions } from './dialog.tsx';

export function Confirmation({
  title,
  children,
  confirm,
  busy,
  problems,
  onConfirm,
  onClose,
}: {
  title: string;
  children: ReactNode;
  /** The label of the confirming button. */
  confirm: string;
  busy: boolean;
  problems: Problems | undefined;
  onConfirm: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="grid gap-3 text-muted">{children}</div>
      <ProblemNote problems={problems} />
      <DialogActions>
        <Button onClick={onClose}>{componentStrings.buttons.cancel}</Button>
        <Button look="danger" busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

// Asks before something that cannot be undone.
import type { ReactNode } from 'react';
import type { Problems } from '../../graphql/problems.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
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
  /** What the button says that does it. */
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
        <Button onClick={onClose}>Cancel</Button>
        <Button look="danger" busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

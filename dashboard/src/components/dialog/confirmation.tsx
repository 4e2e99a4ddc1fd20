// Asks to confirm a destructive action.
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import type { Action } from '../form/action.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { componentStrings } from '../strings.ts';
import { Dialog, DialogActions } from './dialog.tsx';

export function Confirmation({
  title,
  children,
  confirm,
  action,
  onConfirm,
  onClose,
}: {
  title: string;
  children: ReactNode;
  /** The label of the confirming button. */
  confirm: string;
  /** The action to confirm, if it can fail or take a while. */
  action?: Pick<Action<unknown, never>, 'busy' | 'problems' | 'reset'>;
  onConfirm: () => void;
  onClose: () => void;
}) {
  // The next time, an earlier failure is not shown again.
  const close = () => {
    action?.reset();
    onClose();
  };
  return (
    <Dialog title={title} onClose={close}>
      <div className="grid gap-3 text-muted">{children}</div>
      <ProblemNote problems={action?.problems} />
      <DialogActions>
        <Button onClick={close}>{componentStrings.buttons.cancel}</Button>
        <Button look="danger" busy={action?.busy ?? false} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

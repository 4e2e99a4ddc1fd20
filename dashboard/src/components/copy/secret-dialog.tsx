// Shows a new secret once.
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Dialog, DialogActions } from '../dialog/dialog.tsx';
import { componentStrings } from '../strings.ts';
import { TextToCopy } from './text-to-copy.tsx';

const strings = componentStrings.secret;

export function SecretDialog({
  title,
  label,
  secret,
  note = strings.note,
  onClose,
  children,
}: {
  title: string;
  /** What the secret is. */
  label: string;
  secret: string;
  /** What to do with it. */
  note?: string;
  onClose: () => void;
  children?: ReactNode;
}) {
  return (
    <Dialog title={title} onClose={onClose} firm>
      <p className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">{note}</p>
      <div className="mt-4">
        <TextToCopy name={label} text={secret} copy={componentStrings.copy.copy} />
      </div>
      {children}
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          {strings.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

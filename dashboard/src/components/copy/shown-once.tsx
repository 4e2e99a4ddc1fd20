// A secret, which is shown this once.
import { Button } from '../button.tsx';
import { Dialog, DialogActions } from '../dialog/dialog.tsx';
import { TextToCopy } from './text-to-copy.tsx';

export function ShownOnce({
  title,
  secret,
  onClose,
}: {
  title: string;
  secret: string;
  onClose: () => void;
}) {
  return (
    <Dialog title={`${title}, shown once`} onClose={onClose} firm>
      <p className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
        Copy it now: it is shown this once, and nobody can read it again. Keep it where your program
        keeps its secrets, never in a page, an address or a repository.
      </p>
      <div className="mt-4">
        <TextToCopy name={title} text={secret} copy="Copy it" />
      </div>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </DialogActions>
    </Dialog>
  );
}

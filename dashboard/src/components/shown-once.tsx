// A secret, which is shown this once.
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';

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
      <div className="mt-4 flex items-center gap-2">
        <input
          readOnly
          aria-label={title}
          value={secret}
          onFocus={(event) => event.target.select()}
          className="min-h-10 min-w-0 flex-1 rounded-lg border border-edge bg-sunken px-3 font-mono text-sm"
        />
        <CopyButton text={secret} label="Copy it" />
      </div>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </DialogActions>
    </Dialog>
  );
}

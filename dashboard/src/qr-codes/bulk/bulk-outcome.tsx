// What came of a change to many codes that did not succeed with all of them.
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { Alert } from '../../components/form/problem-note.tsx';
import { counted } from '../../components/text/plural.ts';
import type { Outcome } from './change.ts';

export function BulkOutcome({
  outcome: { failures, stopped },
  words,
  onClose,
}: {
  outcome: Outcome;
  words: string;
  onClose: () => void;
}) {
  return (
    <Dialog title="Not all of it was done" onClose={onClose}>
      <div className="grid gap-3">
        <p>{words}</p>
        {stopped && (
          <Alert>
            {stopped.problems ? stopped.problems.summary : 'You stopped it.'}{' '}
            {counted(stopped.left.length, 'code')} {stopped.left.length === 1 ? 'was' : 'were'} not
            tried.
          </Alert>
        )}
        {failures.length > 0 && (
          <>
            <p role="alert">
              {counted(failures.length, 'code')} {failures.length === 1 ? 'is' : 'are'} as before:
            </p>
            <ul className="grid gap-2 text-sm">
              {failures.map(({ id, name, why }) => (
                <li key={id} className="wrap-anywhere">
                  <span className="font-medium">{name}</span>{' '}
                  <span className="text-danger">{why}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="text-sm text-muted">Those stay selected, so that you can try again.</p>
      </div>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

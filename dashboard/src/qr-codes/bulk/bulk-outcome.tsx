// The result of a bulk action that did not change all codes.
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { Alert } from '../../components/form/problem-note.tsx';
import { componentStrings } from '../../components/strings.ts';
import type { Outcome } from './change.ts';
import { bulkStrings } from './strings.ts';

const strings = bulkStrings.outcome;

export function BulkOutcome({
  outcome: { failures, stopped },
  message,
  onClose,
}: {
  outcome: Outcome;
  message: string;
  onClose: () => void;
}) {
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <div className="grid gap-3">
        <p>{message}</p>
        {stopped && (
          <Alert>
            {stopped.problems ? stopped.problems.summary : strings.stopped}{' '}
            {strings.untried({ count: stopped.left.length })}
          </Alert>
        )}
        {failures.length > 0 && (
          <>
            <p role="alert">{strings.failed({ count: failures.length })}</p>
            <ul className="grid gap-2 text-sm">
              {failures.map(({ id, name, reason }) => (
                <li key={id} className="wrap-anywhere">
                  <span className="font-medium">{name}</span>{' '}
                  <span className="text-danger">{reason}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="text-sm text-muted">{strings.retry}</p>
      </div>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          {componentStrings.buttons.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

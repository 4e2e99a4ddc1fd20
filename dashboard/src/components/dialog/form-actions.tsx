// The buttons at the end of a form in a dialog.
import { Button } from '../button.tsx';
import { componentStrings } from '../strings.ts';
import { DialogActions } from './dialog.tsx';

export const FormActions = ({
  submit,
  busy = false,
  onCancel,
}: {
  /** The label of the submit button. */
  submit: string;
  busy?: boolean;
  onCancel: () => void;
}) => (
  <DialogActions>
    <Button onClick={onCancel}>{componentStrings.buttons.cancel}</Button>
    <Button type="submit" look="primary" busy={busy}>
      {submit}
    </Button>
  </DialogActions>
);

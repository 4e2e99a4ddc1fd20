// The progress of a change of many codes, which can be stopped.
import { Button } from '../../components/button.tsx';
import { DialogActions } from '../../components/dialog/dialog.tsx';
import { Progress } from '../../components/progress.tsx';
import { componentStrings } from '../../components/strings.ts';
import { qrCodeStrings } from '../strings.ts';
import { bulkStrings } from './strings.ts';

export const BulkProgress = ({
  done,
  total,
  onStop,
}: {
  done: number;
  total: number;
  onStop: () => void;
}) => (
  <>
    <Progress
      label={bulkStrings.dialog.working}
      done={done}
      total={total}
      text={qrCodeStrings.progress}
    />
    <DialogActions>
      <Button onClick={onStop}>{componentStrings.buttons.stop}</Button>
    </DialogActions>
  </>
);

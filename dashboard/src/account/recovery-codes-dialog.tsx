// Shows new recovery codes once.
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy/copy-button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { componentStrings } from '../components/strings.ts';
import { saveFile } from '../rest/save-file.ts';
import { accountStrings } from './strings.ts';

const strings = accountStrings.recoveryCodes;

export const RecoveryCodesDialog = ({
  codes,
  onClose,
}: {
  codes: readonly string[];
  onClose: () => void;
}) => (
  <Dialog title={strings.title} onClose={onClose} firm>
    <p className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">{strings.text}</p>
    <ul className="mt-4 grid grid-cols-2 gap-2 font-mono text-sm">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <DialogActions>
      <CopyButton text={codes.join('\n')} label={strings.copy} />
      <Button onClick={() => saveFile(strings.file, new Blob([`${codes.join('\n')}\n`]))}>
        {strings.download}
      </Button>
      <Button look="primary" onClick={onClose}>
        {componentStrings.secret.done}
      </Button>
    </DialogActions>
  </Dialog>
);

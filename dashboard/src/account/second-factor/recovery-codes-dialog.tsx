// Shows new recovery codes once.
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy/copy-button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { saveFile } from '../../rest/save-file.ts';
import { secondFactorSectionStrings } from './strings.ts';

const strings = secondFactorSectionStrings.recovery;

export function RecoveryCodesDialog({
  codes,
  onClose,
}: {
  codes: readonly string[];
  onClose: () => void;
}) {
  const text = codes.join('\n');
  return (
    <Dialog title={strings.title} onClose={onClose} firm>
      <p className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">{strings.note}</p>
      <ul
        aria-label={strings.codes}
        className="mt-4 grid grid-cols-2 gap-2 rounded-lg bg-sunken p-4 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <DialogActions>
        <CopyButton text={text} label={strings.copy} />
        <Button onClick={() => saveFile(strings.file, new Blob([`${text}\n`]))}>
          {strings.download}
        </Button>
        <Button look="primary" onClick={onClose}>
          {strings.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

// What the menu of a row asks before it changes the code.
import { BulkDialog } from '../../bulk/bulk-dialog.tsx';
import { QrCodeDeletion } from '../../qr-code-deletion.tsx';
import type { QrCodeRowFragment } from '../../qr-codes.generated.ts';
import type { StatusAction } from '../../status.ts';
import { PauseConfirmation } from '../../status-actions.tsx';

export type RowQuestion = 'move' | 'pause' | 'delete';

export function RowDialog({
  question,
  code,
  action,
  onClose,
}: {
  question: RowQuestion;
  code: QrCodeRowFragment;
  action: StatusAction;
  onClose: () => void;
}) {
  switch (question) {
    case 'move':
      return <BulkDialog action="move" codes={[code]} onClose={onClose} onDone={() => undefined} />;
    case 'pause':
      return <PauseConfirmation code={code} action={action} onClose={onClose} />;
    case 'delete':
      return <QrCodeDeletion code={code} onClose={onClose} onDeleted={onClose} />;
  }
}

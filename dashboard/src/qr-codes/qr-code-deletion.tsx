// Asks before a QR code goes to the trash, from which it can come back.
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { useOrganization } from '../shell/organization.ts';
import { RestoreNote, useUndoOfDeletion } from '../shell/trashed/restoring.tsx';
import { DeleteQrCodeDocument } from './editor.generated.ts';
import { RestoreQrCodeDocument } from './qr-codes.generated.ts';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.page;

export function QrCodeDeletion({
  code: { id, name, dynamic },
  onClose,
  onDeleted,
}: {
  code: { id: string; name: string; dynamic: boolean };
  onClose: () => void;
  onDeleted: () => void;
}) {
  const { id: organizationId, trashDays } = useOrganization();
  const { run, ...action } = useAction(DeleteQrCodeDocument);
  const undoOf = useUndoOfDeletion(RestoreQrCodeDocument);
  const variables = { input: { id, organizationId } };
  return (
    <Confirmation
      title={strings.deleteTitle({ name })}
      confirm={strings.deleteConfirm}
      action={action}
      onClose={onClose}
      onConfirm={async () => {
        const deleted = await run(variables, {
          message: trashDays === 0 ? strings.deleted({ name }) : strings.trashed({ name }),
          undo: undoOf(variables),
        });
        if (deleted) onDeleted();
      }}
    >
      <p>{dynamic ? strings.deleteDynamic : strings.deleteStatic}</p>
      <RestoreNote />
    </Confirmation>
  );
}

// Confirms the deletion of a folder, with its codes or without.
import { useState } from 'react';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { useOrganization } from '../shell/organization.ts';
import { RestoreNote, useUndoOfDeletion } from '../shell/trashed/restoring.tsx';
import { RestoreFolderDocument } from '../trash/trash.generated.ts';
import { DeleteFolderDocument, type FolderRowFragment } from './folders.generated.ts';
import { folderStrings } from './strings.ts';

const strings = folderStrings.deletion;

export function FolderDeletion({
  folder: { id, name, qrCodeCount },
  onClose,
  onDeleted,
}: {
  folder: FolderRowFragment;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const { id: organizationId } = useOrganization();
  const remove = useAction(DeleteFolderDocument, strings.deleted);
  const undoOf = useUndoOfDeletion(RestoreFolderDocument);
  const [withQrCodes, setWithQrCodes] = useState(false);
  return (
    <Confirmation
      title={strings.title({ name })}
      confirm={strings.confirm}
      action={remove}
      onClose={onClose}
      onConfirm={async () => {
        const input = { id, organizationId };
        const deleted = await remove.run(
          { input: { ...input, withQrCodes } },
          { undo: undoOf({ input }) },
        );
        if (!deleted) return;
        onClose();
        onDeleted();
      }}
    >
      <p>
        {withQrCodes
          ? strings.withCodes({ count: qrCodeCount })
          : strings.consequence({ count: qrCodeCount })}
      </p>
      {qrCodeCount > 0 && (
        <Checkbox checked={withQrCodes} onChange={({ target }) => setWithQrCodes(target.checked)}>
          {strings.deleteCodes({ count: qrCodeCount })}
        </Checkbox>
      )}
      <RestoreNote />
    </Confirmation>
  );
}

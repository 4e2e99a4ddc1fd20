// Confirms the deletion of a folder.
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { undoBy } from '../components/toast/undo.ts';
import { useOrganization } from '../shell/organization.ts';
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
  return (
    <Confirmation
      title={strings.title({ name })}
      confirm={strings.confirm}
      action={remove}
      onClose={onClose}
      onConfirm={async () => {
        const variables = { input: { id, organizationId } };
        const deleted = await remove.run(variables, {
          undo: (_data, client) => undoBy(client, RestoreFolderDocument, variables),
        });
        if (!deleted) return;
        onClose();
        onDeleted();
      }}
    >
      <p>{strings.consequence({ count: qrCodeCount })}</p>
    </Confirmation>
  );
}

// Confirms the deletion of a folder.
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { useOrganization } from '../shell/organization.ts';
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
        if (!(await remove.run({ input: { id, organizationId } }))) return;
        onClose();
        onDeleted();
      }}
    >
      <p>{strings.consequence({ count: qrCodeCount })}</p>
    </Confirmation>
  );
}

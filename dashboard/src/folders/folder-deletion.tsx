// Asks before a folder is deleted, saying what becomes of its codes.
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { counted } from '../components/text/count.ts';
import { useOrganization } from '../shell/organization.ts';
import { DeleteFolderDocument, type FolderRowFragment } from './folders.generated.ts';

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
  const { run, busy, problems } = useAction(DeleteFolderDocument, 'Folder deleted');
  return (
    <Confirmation
      title={`Delete the folder ${name}?`}
      confirm="Delete folder"
      busy={busy}
      problems={problems}
      onClose={onClose}
      onConfirm={async () => {
        if (!(await run({ input: { id, organizationId } }))) return;
        onClose();
        onDeleted();
      }}
    >
      <p>
        {qrCodeCount === 0
          ? 'It is empty.'
          : `${qrCodeCount === 1 ? 'The code in it stays' : `The ${counted(qrCodeCount, 'code')} in it stay`}, in no folder. What is printed goes on working.`}
      </p>
    </Confirmation>
  );
}

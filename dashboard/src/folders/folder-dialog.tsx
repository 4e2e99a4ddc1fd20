// Makes a folder, or gives one another name.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { useOrganization } from '../shell/organization.ts';
import {
  CreateFolderDocument,
  type FolderRowFragment,
  RenameFolderDocument,
} from './folders.generated.ts';

export function FolderDialog({
  folder,
  onClose,
  onMade,
}: {
  /** The one to be renamed. */
  folder?: FolderRowFragment;
  onClose: () => void;
  onMade?: (id: string) => void;
}) {
  const { id: organizationId } = useOrganization();
  const create = useAction(CreateFolderDocument, 'Folder created');
  const rename = useAction(RenameFolderDocument, 'Folder renamed');
  const { busy, problems } = folder ? rename : create;
  const save = async (name: string) => {
    if (folder) {
      if (await rename.run({ input: { id: folder.id, organizationId, name } })) onClose();
      return;
    }
    const made = await create.run({ input: { organizationId, name } });
    if (!made) return;
    onClose();
    onMade?.(made.createFolder.folder.id);
  };
  return (
    <Dialog title={folder ? 'Rename folder' : 'New folder'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          void save(typeof name === 'string' ? name.trim() : '');
        }}
      >
        <Field
          label="Name"
          name="name"
          defaultValue={folder?.name}
          required
          maxLength={maxName}
          autoComplete="off"
          problem={problems?.fields.name}
        />
        <ProblemNote problems={problems} shown={['name']} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            {folder ? 'Rename' : 'Create folder'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

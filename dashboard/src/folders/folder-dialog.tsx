// Creates or renames a folder.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { undoBy } from '../components/toast/undo.ts';
import { useOrganization } from '../shell/organization.ts';
import {
  CreateFolderDocument,
  type FolderRowFragment,
  RenameFolderDocument,
} from './folders.generated.ts';
import { folderStrings } from './strings.ts';

const strings = folderStrings.dialog;
const { buttons } = componentStrings;

export function FolderDialog({
  folder,
  onClose,
  onCreated,
}: {
  /** To rename; left out, a new one is created. */
  folder?: FolderRowFragment;
  onClose: () => void;
  onCreated?: (id: string) => void;
}) {
  const { id: organizationId } = useOrganization();
  const create = useAction(CreateFolderDocument, strings.created);
  const rename = useAction(RenameFolderDocument, strings.renamed);
  const { busy, problems } = folder ? rename : create;
  const save = async (name: string) => {
    if (folder) {
      const input = { id: folder.id, organizationId };
      const renamed = await rename.run(
        { input: { ...input, name } },
        {
          undo: ({ updateFolder: { folder: after } }, client) =>
            after.version === folder.version + 1
              ? undoBy(client, RenameFolderDocument, {
                  input: { ...input, name: folder.name, expectedVersions: [after.version] },
                })
              : undefined,
        },
      );
      if (renamed) onClose();
      return;
    }
    const created = await create.run({ input: { organizationId, name } });
    if (!created) return;
    onClose();
    onCreated?.(created.createFolder.folder.id);
  };
  return (
    <Dialog title={folder ? strings.renameTitle : strings.createTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          void save(typeof name === 'string' ? name.trim() : '');
        }}
      >
        <Field
          label={strings.name}
          name="name"
          defaultValue={folder?.name}
          required
          maxLength={maxName}
          autoComplete="off"
          problem={problems?.fields.name}
        />
        <ProblemNote problems={problems} shown={['name']} />
        <FormActions
          submit={folder ? buttons.rename : strings.create}
          busy={busy}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

// Edits the name, permissions, folders and allowed IP addresses of an API key.
import { useState } from 'react';
import { scopedPermissions } from '../../../src/domain/api-key/permissions.ts';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { useOrganization } from '../shell/organization.ts';
import { ApiKeyFields, apiKeyFields, apiKeyOf } from './api-key-fields.tsx';
import { FolderLimit, type KeyScope } from './api-key-scope.tsx';
import { type ApiKeyRowFragment, UpdateApiKeyDocument } from './api-keys.generated.ts';
import { developerStrings } from './strings.ts';

const { buttons } = componentStrings;

export function ApiKeyEdit({
  apiKey,
  onClose,
}: {
  apiKey: ApiKeyRowFragment;
  onClose: () => void;
}) {
  const { permissions: own } = useOrganization();
  const [folderIds, setFolderIds] = useState<KeyScope['folderIds']>(apiKey.folderIds);
  const isLimited = folderIds !== null || apiKey.test;
  const grantable = own.filter((one) => !isLimited || scopedPermissions.includes(one));
  const { run, busy, problems } = useAction(UpdateApiKeyDocument);
  return (
    <Dialog title={developerStrings.edit.title(apiKey)} onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const changed = apiKeyOf(new FormData(event.currentTarget));
          const folders = folderIds && [...folderIds];
          if (await run({ input: { id: apiKey.id, ...changed, folderIds: folders } })) onClose();
        }}
      >
        <ApiKeyFields initial={apiKey} grantable={grantable} problems={problems} />
        <FolderLimit value={folderIds} onChange={setFolderIds} />
        <ProblemNote problems={problems} shown={apiKeyFields} />
        <FormActions submit={buttons.save} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

// Edits the name, permissions and allowed IP addresses of an API key.
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { useOrganization } from '../shell/organization.ts';
import { ApiKeyFields, apiKeyFields, apiKeyOf } from './api-key-fields.tsx';
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
  const { permissions: grantable } = useOrganization();
  const { run, busy, problems } = useAction(UpdateApiKeyDocument);
  return (
    <Dialog title={developerStrings.edit.title(apiKey)} onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const changed = apiKeyOf(new FormData(event.currentTarget));
          if (await run({ input: { id: apiKey.id, ...changed } })) onClose();
        }}
      >
        <ApiKeyFields initial={apiKey} grantable={grantable} problems={problems} />
        <ProblemNote problems={problems} shown={apiKeyFields} />
        <FormActions submit={buttons.save} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

// Changes what a key is called, may do, and from where it may be used.
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { useOrganization } from '../shell/organization.ts';
import { ApiKeyFields, apiKeyFields, apiKeyOf } from './api-key-fields.tsx';
import { type ApiKeyRowFragment, UpdateApiKeyDocument } from './api-keys.generated.ts';

export function ApiKeyEdit({
  apiKey,
  onClose,
}: {
  apiKey: ApiKeyRowFragment;
  onClose: () => void;
}) {
  const { permissions: own } = useOrganization();
  const { run, busy, problems } = useAction(UpdateApiKeyDocument);
  return (
    <Dialog title={`Edit “${apiKey.name}”`} onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const changed = apiKeyOf(new FormData(event.currentTarget));
          if (await run({ input: { id: apiKey.id, ...changed } })) onClose();
        }}
      >
        <ApiKeyFields start={apiKey} may={own} problems={problems} />
        <ProblemNote problems={problems} shown={apiKeyFields} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

// Asks what a new API key is for, what it may do, how long it lives.
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { useOrganization } from '../shell/organization.ts';
import { ApiKeyFields, apiKeyFields, apiKeyOf } from './api-key-fields.tsx';
import { CreateApiKeyDocument } from './api-keys.generated.ts';
import { permissionWords } from './permissions.ts';

/** A key may manage keys only where somebody says so. */
const usual = permissionWords
  .map(({ permission }) => permission)
  .filter((permission) => !permission.startsWith('API_KEYS'));

const day = 24 * 60 * 60 * 1000;

export function NewApiKey({
  onMade,
  onClose,
}: {
  onMade: (secret: string) => void;
  onClose: () => void;
}) {
  const { id: organizationId, permissions: own } = useOrganization();
  const { run, busy, problems } = useAction(CreateApiKeyDocument, null);
  const permissions = usual.filter((permission) => own.includes(permission));
  return (
    <Dialog title="Create API Key" onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const days = Number(values.get('days'));
          const expiresAt = days > 0 ? new Date(Date.now() + days * day).toISOString() : null;
          const made = await run({ input: { organizationId, ...apiKeyOf(values), expiresAt } });
          if (made) onMade(made.createApiKey.secret);
        }}
      >
        <ApiKeyFields
          start={{ name: '', permissions, allowedIps: [] }}
          may={own}
          problems={problems}
        />
        <Select label="Expires" name="days" problem={problems?.fields.expiresAt} defaultValue="0">
          <option value="0">Never</option>
          <option value="30">In 30 days</option>
          <option value="90">In 90 days</option>
          <option value="365">In a year</option>
        </Select>
        <ProblemNote problems={problems} shown={[...apiKeyFields, 'expiresAt']} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            Create key
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

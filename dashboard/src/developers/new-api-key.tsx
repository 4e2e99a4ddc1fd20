// Asks what a new API key is for, what it may do, how long it lives.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Dialog, DialogActions } from '../components/dialog.tsx';
import { Field, Select } from '../components/field.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useAction } from '../graphql/action.ts';
import { useOrganization } from '../shell/organization.ts';
import { type ApiKeyPermission, CreateApiKeyDocument } from './api-keys.generated.ts';
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
  const { run, busy, problems } = useAction(CreateApiKeyDocument);
  const [chosen, setChosen] = useState<readonly ApiKeyPermission[]>(
    usual.filter((permission) => own.includes(permission)),
  );
  return (
    <Dialog title="Create API Key" onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const days = Number(values.get('days'));
          const made = await run({
            input: {
              organizationId,
              name: String(values.get('name')),
              permissions: [...chosen],
              expiresAt: days > 0 ? new Date(Date.now() + days * day).toISOString() : null,
            },
          });
          if (made) onMade(made.createApiKey.secret);
        }}
      >
        <Field
          label="Name"
          name="name"
          required
          maxLength={200}
          placeholder="Website, production"
          hint="Say where the key is used, so that you know later what stops when you revoke it."
          problem={problems?.fields.name}
        />
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">Permissions</legend>
          {permissionWords.map(({ permission, words }) => (
            <Checkbox
              key={permission}
              checked={chosen.includes(permission)}
              disabled={!own.includes(permission)}
              onChange={(event) =>
                setChosen(
                  event.target.checked
                    ? [...chosen, permission]
                    : chosen.filter((one) => one !== permission),
                )
              }
            >
              {words}
            </Checkbox>
          ))}
          {problems?.fields.permissions && (
            <p role="alert" className="text-sm text-danger">
              {problems.fields.permissions}
            </p>
          )}
        </fieldset>
        <Select label="Expires" name="days" problem={problems?.fields.expiresAt} defaultValue="0">
          <option value="0">Never</option>
          <option value="30">In 30 days</option>
          <option value="90">In 90 days</option>
          <option value="365">In a year</option>
        </Select>
        <ProblemNote problems={problems} shown={['name', 'permissions', 'expiresAt']} />
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

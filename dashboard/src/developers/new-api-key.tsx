// Creates an API key with a name, permissions and an expiration.
import { useState } from 'react';
import { defaultPermissions, scopedPermissions } from '../../../src/domain/api-key/permissions.ts';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { useOrganization } from '../shell/organization.ts';
import { ApiKeyFields, apiKeyFields, apiKeyOf } from './api-key-fields.tsx';
import { ApiKeyScope, wholeOrganization } from './api-key-scope.tsx';
import { CreateApiKeyDocument } from './api-keys.generated.ts';
import { developerStrings } from './strings.ts';

const strings = developerStrings.create;

const dayInMs = 24 * 60 * 60 * 1000;

export function NewApiKey({
  onCreated,
  onClose,
}: {
  onCreated: (secret: string) => void;
  onClose: () => void;
}) {
  const { id: organizationId, permissions: own } = useOrganization();
  const [{ serviceAccount, folderIds, test }, setScope] = useState(wholeOrganization);
  const isLimited = folderIds !== null || test;
  const grantable = own.filter((one) => !isLimited || scopedPermissions.includes(one));
  const { run, busy, problems } = useAction(CreateApiKeyDocument, null);
  const permissions = defaultPermissions.filter((permission) => own.includes(permission));
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const days = Number(values.get('days'));
          const expiresAt = days > 0 ? new Date(Date.now() + days * dayInMs).toISOString() : null;
          const scope = { serviceAccount, folderIds: folderIds && [...folderIds], test };
          const input = { organizationId, ...apiKeyOf(values), ...scope, expiresAt };
          const created = await run({ input });
          if (created) onCreated(created.createApiKey.secret);
        }}
      >
        <ApiKeyFields
          initial={{ name: '', permissions, allowedIps: [] }}
          grantable={grantable}
          problems={problems}
        />
        <ApiKeyScope value={{ serviceAccount, folderIds, test }} onChange={setScope} />
        <Select
          label={strings.expires}
          name="days"
          problem={problems?.fields.expiresAt}
          defaultValue="0"
        >
          <Options labels={strings.inDays} />
        </Select>
        <ProblemNote problems={problems} shown={[...apiKeyFields, 'expiresAt']} />
        <FormActions submit={strings.submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

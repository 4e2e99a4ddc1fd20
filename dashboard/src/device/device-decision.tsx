// Shows a device that waits, and approves or denies it.
import { useState } from 'react';
import { shownUserCode } from '../../../src/domain/account/device.ts';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { DateTime } from '../components/text/date-time.tsx';
import { Visible } from '../components/text/visible.tsx';
import { developerStrings } from '../developers/strings.ts';
import { lastOrganization } from '../shell/last-organization.ts';
import type { MeQuery } from '../shell/me.generated.ts';
import { ApproveDeviceDocument, DenyDeviceDocument, type DeviceQuery } from './device.generated.ts';
import { deviceStrings as strings } from './strings.ts';

export function DeviceDecision({
  device: { name, permissions, address, createdAt },
  code,
  me: { organizations },
  onDecided,
}: {
  device: DeviceQuery['deviceAuthorization'];
  code: string;
  me: MeQuery['me'];
  /** With what to tell the person. */
  onDecided: (result: string) => void;
}) {
  const approve = useAction(ApproveDeviceDocument, null);
  const deny = useAction(DenyDeviceDocument, null);
  const own = organizations.filter(({ permissions: granted }) =>
    granted?.includes('API_KEYS_WRITE'),
  );
  const [organizationId, setOrganizationId] = useState(
    () => (lastOrganization(own) ?? own[0])?.id ?? '',
  );
  const busy = approve.busy || deny.busy;
  return (
    <section aria-label={strings.name} className="grid gap-4">
      <p className="font-medium">{strings.shown({ code: shownUserCode(code) })}</p>
      <p className="text-warning">{strings.warning}</p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-muted">{strings.name}</dt>
        <dd className="wrap-anywhere">
          <Visible text={name} />
        </dd>
        <dt className="text-muted">{strings.address}</dt>
        <dd>{address}</dd>
        <dt className="text-muted">{strings.requested}</dt>
        <dd>
          <DateTime at={createdAt} withTime />
        </dd>
        <dt className="text-muted">{strings.gets}</dt>
        <dd>
          <ul>
            {permissions.map((permission) => (
              <li key={permission}>{developerStrings.permissions[permission]}</li>
            ))}
          </ul>
        </dd>
      </dl>
      {own.length === 0 ? (
        <p>{strings.noOrganization}</p>
      ) : (
        <Select
          label={strings.organization}
          value={organizationId}
          onChange={({ target }) => setOrganizationId(target.value)}
        >
          {own.map(({ id, name: organizationName }) => (
            <option key={id} value={id}>
              {organizationName}
            </option>
          ))}
        </Select>
      )}
      <ProblemNote problems={approve.problems ?? deny.problems} />
      <div className="flex flex-wrap gap-3">
        {own.length > 0 && (
          <Button
            look="primary"
            busy={busy}
            onClick={async () => {
              if (await approve.run({ input: { userCode: code, organizationId } })) {
                onDecided(strings.approved);
              }
            }}
          >
            {strings.approve}
          </Button>
        )}
        <Button
          busy={busy}
          onClick={async () => {
            if (await deny.run({ input: { userCode: code } })) onDecided(strings.denied);
          }}
        >
          {strings.deny}
        </Button>
      </div>
    </section>
  );
}

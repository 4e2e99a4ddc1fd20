// The ways out: leaving the organization, deleting it.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { useOrganization } from '../shell/organization.ts';
import { Section } from './section.tsx';
import { DeleteOrganizationDocument, LeaveOrganizationDocument } from './settings.generated.ts';

/** Nothing of the organization stays in memory. */
const begin = () => window.location.assign('/dashboard');

export function LeavingSection() {
  const { id, name, slug, role } = useOrganization();
  const leave = useAction(LeaveOrganizationDocument, null);
  const remove = useAction(DeleteOrganizationDocument, null);
  const [open, setOpen] = useState<'leave' | 'delete'>();
  const [confirmation, setConfirmation] = useState('');
  const close = () => {
    leave.reset();
    remove.reset();
    setConfirmation('');
    setOpen(undefined);
  };
  return (
    <Section title="Leave or delete">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('leave')}>Leave the organization</Button>
        {role === 'ADMIN' && (
          <Button onClick={() => setOpen('delete')}>Delete the organization</Button>
        )}
      </div>
      {open === 'leave' && (
        <Confirmation
          title={`Leave ${name}?`}
          confirm="Leave"
          busy={leave.busy}
          problems={leave.problems}
          onClose={close}
          onConfirm={async () => {
            if (await leave.run({ input: { organizationId: id } })) begin();
          }}
        >
          <p>
            You lose access at once. Your API keys and open invitations are revoked, and webhooks
            that you are responsible for are turned off. Only an admin can invite you again.
          </p>
        </Confirmation>
      )}
      {open === 'delete' && (
        <Confirmation
          title={`Delete ${name}?`}
          confirm="Delete for good"
          busy={remove.busy}
          problems={remove.problems}
          onClose={close}
          onConfirm={async () => {
            if (await remove.run({ input: { id, confirmation } })) begin();
          }}
        >
          <p>
            Its QR codes, scans, keys and webhooks go with it. Codes that are printed lead nowhere
            from then on. This cannot be undone.
          </p>
          <Field
            label={`Type ${slug} to confirm`}
            value={confirmation}
            autoComplete="off"
            onChange={({ target }) => setConfirmation(target.value)}
          />
        </Confirmation>
      )}
    </Section>
  );
}

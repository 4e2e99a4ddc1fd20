// Leaves or deletes the organization.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Section } from '../components/section.tsx';
import { useOrganization } from '../shell/organization.ts';
import { DeleteOrganizationDocument, LeaveOrganizationDocument } from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const { dangerZone: strings, deletion, leaving } = settingsStrings;

/** A full page load drops the organization’s data from memory. */
const startOver = () => window.location.assign('/dashboard');

export function DangerZone() {
  const { id, name, slug, role } = useOrganization();
  const leave = useAction(LeaveOrganizationDocument, null);
  const remove = useAction(DeleteOrganizationDocument, null);
  const [open, setOpen] = useState<'leave' | 'delete'>();
  const [confirmation, setConfirmation] = useState('');
  const close = () => {
    setConfirmation('');
    setOpen(undefined);
  };
  return (
    <Section title={strings.title}>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('leave')}>{strings.leave}</Button>
        {role === 'ADMIN' && <Button onClick={() => setOpen('delete')}>{strings.delete}</Button>}
      </div>
      {open === 'leave' && (
        <Confirmation
          title={leaving.title({ name })}
          confirm={leaving.confirm}
          action={leave}
          onClose={close}
          onConfirm={async () => {
            if (await leave.run({ input: { organizationId: id } })) startOver();
          }}
        >
          <p>{leaving.consequence}</p>
        </Confirmation>
      )}
      {open === 'delete' && (
        <Confirmation
          title={deletion.title({ name })}
          confirm={deletion.confirm}
          action={remove}
          onClose={close}
          onConfirm={async () => {
            if (await remove.run({ input: { id, confirmation } })) startOver();
          }}
        >
          <p>{deletion.consequence}</p>
          <Field
            label={deletion.confirmation({ slug })}
            value={confirmation}
            autoComplete="off"
            onChange={({ target }) => setConfirmation(target.value)}
          />
        </Confirmation>
      )}
    </Section>
  );
}

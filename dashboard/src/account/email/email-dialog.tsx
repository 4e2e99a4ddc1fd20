// Asks for a new email address and the password.
import { useState } from 'react';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { RequestEmailChangeDocument } from './email.generated.ts';
import { emailStrings } from './strings.ts';

const strings = emailStrings.dialog;

export function EmailDialog({
  confirmsEmail,
  onDone,
  onClose,
}: {
  /** Whether the new address is confirmed first. */
  confirmsEmail: boolean;
  onDone: (email: string) => void;
  onClose: () => void;
}) {
  const done = confirmsEmail ? null : emailStrings.changed;
  const { run, busy, problems } = useAction(RequestEmailChangeDocument, done);
  const [failed, setFailed] = useState(false);
  return (
    <Dialog title={emailStrings.change} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const newEmail = String(values.get('newEmail'));
          const currentPassword = String(values.get('currentPassword')) || null;
          const data = await run({ input: { newEmail, currentPassword } });
          const isDone = data && (data.requestEmailChange.sent || !confirmsEmail);
          setFailed(data !== undefined && !isDone);
          if (isDone) onDone(newEmail);
        }}
      >
        <Field
          label={strings.next}
          name="newEmail"
          type="email"
          autoComplete="email"
          required
          hint={confirmsEmail ? strings.hint : undefined}
          problem={problems?.fields.newEmail ?? (failed ? strings.notSent : undefined)}
        />
        <Field
          label={strings.current}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          hint={strings.noPassword}
          problem={problems?.fields.currentPassword}
        />
        <ProblemNote problems={problems} shown={['newEmail', 'currentPassword']} />
        <FormActions submit={strings.submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
